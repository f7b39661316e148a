import { execFileSync } from 'node:child_process';

/** Whether the programs that look into PDFs are there; on a build server (CI=true) they must be. */
export function hasPoppler(): boolean {
  try {
    execFileSync('pdffonts', ['-v'], { stdio: 'pipe' });
    return true;
  } catch {
    if (process.env['CI'] === 'true') throw new Error('pdffonts of poppler-utils is missing');
    console.warn('Skipped what looks into PDFs: poppler-utils is missing');
    return false;
  }
}

/** The words of a PDF, as they are copied from it. */
export function wordsIn(path: string): string {
  return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replaceAll(/\s+/gu, ' ');
}
