import { wordDamaged } from '../errors/catalogue.ts';
import type { ArchiveFile } from './archive.ts';
import { checkXml, type XmlBounds } from './markup/checked-xml.ts';

/** Styles that a part may name: each that the document lacks is looked for among all others that it lacks. */
const maxStyles = 1_000;

/** White space in a row that the instruction of a field may hold, through which is searched from each character. */
const longestBlank = 1_000;

/**
 * Refuses a part of a Word document that is not well-formed XML, or holds what would cost more to read than its length.
 *
 * @throws docx/damaged
 */
export async function checkWordPart(file: ArchiveFile, path: string, bounds: XmlBounds): Promise<void> {
  const refuse = (reason: string): Error => wordDamaged(path, reason, undefined);
  const styles = new Set<string>();
  let isInstruction = false;
  let blank = 0;
  await checkXml(file, bounds, refuse, {
    open(name, attributes) {
      isInstruction = name === 'instrText';
      if (/^(?:[pr]|tbl)Style$/u.test(name)) styles.add(attributes['w:val'] ?? '');
      if (styles.size > maxStyles) {
        throw refuse(`${file.name}: it may name at most ${maxStyles} styles`);
      }
    },
    text(text) {
      if (!isInstruction) return;
      // Instructions are joined where they stand apart.
      const runs = text.match(/\s+|\S+/gu) ?? [];
      for (const run of runs) blank = run.trim() === '' ? blank + run.length : 0;
      if (blank > longestBlank || runs.some((run) => run.trim() === '' && run.length > longestBlank)) {
        throw refuse(`${file.name}: a field of blanks`);
      }
    },
    close() {
      isInstruction = false;
    },
  });
}
