import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { correctionsUnused, unreadable } from '../errors/catalogue.ts';
import type { Corrections } from '../model/corrections.ts';
import type { Notice } from '../model/notice.ts';
import { parseCorrections } from '../pipeline.ts';
import { decodeText } from '../text/decode.ts';
import type { InputFile } from './inputs.ts';
import { sha256 } from './source.ts';
import { systemReason } from './system-errors.ts';

/** The corrections of transcripts: those that were named, else those that lie beside them. */
export interface CorrectionsShelf {
  /** @throws what `parseCorrections` throws; input/unreadable */
  correctionsOf(file: InputFile): Promise<Corrections | undefined>;
  /** Of each file of corrections that was named and is about none of these transcripts. */
  unused(files: readonly InputFile[]): Notice[];
}

/**
 * Corrections for some transcripts. A file that was named is about the transcript that it says, or that it is called
 * after; where there is one transcript only and it says nothing, about that.
 *
 * @throws what `parseCorrections` throws; input/unreadable
 */
export async function correctionsShelf(
  named: readonly string[],
  { cwd, isOnly }: { readonly cwd: string; readonly isOnly: boolean },
): Promise<CorrectionsShelf> {
  const shelf: Corrections[] = [];
  for (const path of named) shelf.push(await readCorrections(path, resolve(cwd, path)));
  const isThere = isOnly ? existsSync : listedOnce();
  const fittingOf = ({ path }: InputFile): Corrections | undefined => {
    const name = nameOf(path);
    return shelf.find((corrections) => isAbout(corrections, name, isOnly));
  };
  return {
    correctionsOf: async (file) => {
      const fitting = fittingOf(file);
      if (fitting) return fitting;
      const beside = file.path === '-' ? undefined : besideOf(file, isThere);
      return beside && readCorrections(beside.path, beside.location);
    },
    unused: (files) => {
      if (shelf.length === 0) return [];
      const used = new Set(files.map(fittingOf));
      return shelf
        .filter((corrections) => !used.has(corrections))
        .map(({ file: { path } }) => correctionsUnused(path));
    },
  };
}

function isAbout({ transcript, file }: Corrections, name: string, isOnly: boolean): boolean {
  if (transcript !== undefined) return transcript === name;
  const own = nameOf(file.path).replace(/(?:\.corrections)?\.ya?ml$/iu, '');
  return isOnly || own === name || own === withoutEnding(name);
}

/** The file of corrections beside a transcript: `briefing.txt.corrections.yaml`, or `briefing.corrections.yaml`. */
function besideOf(
  { path, location }: InputFile,
  isThere: (location: string) => boolean,
): InputFile | undefined {
  const name = nameOf(path);
  for (const stem of new Set([name, withoutEnding(name)])) {
    for (const ending of ['yaml', 'yml']) {
      const beside = `${stem}.corrections.${ending}`;
      const found = join(dirname(location), beside);
      if (isThere(found)) return { path: path.slice(0, path.length - name.length) + beside, location: found };
    }
  }
  return undefined;
}

/** Tells which files there are, and lists each folder once: most transcripts have no corrections beside them, and asking for each takes long. */
function listedOnce(): (location: string) => boolean {
  const namesByFolder = new Map<string, ReadonlySet<string>>();
  return (location) => {
    const folder = dirname(location);
    let names = namesByFolder.get(folder);
    if (!names) namesByFolder.set(folder, (names = new Set(namesIn(folder))));
    return names.has(basename(location));
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.includes('.corrections.'));
  } catch {
    return [];
  }
}

async function readCorrections(path: string, location: string): Promise<Corrections> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(location);
  } catch (error) {
    throw unreadable(path, systemReason(error), error);
  }
  return parseCorrections({ path, text: decodeText(path, bytes), sha256: sha256(bytes) });
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function withoutEnding(name: string): string {
  return name.replace(/(?<=.)\.[A-Za-z0-9]{1,8}$/u, '');
}
