import { wordDamaged } from '../errors/catalogue.ts';
import type { ArchiveFile } from './archive.ts';
import { fieldCheck } from './docx-fields.ts';
import { checkXml, valuesOf, type XmlBounds } from './markup/checked-xml.ts';

/** Styles and the like that a part may name: each that is not known is looked for among all others that are not. */
const maxNamed = 1_000;

/**
 * Refuses a part of a Word document that is not well-formed XML, or holds what would cost more to read than its length.
 *
 * @throws docx/damaged
 */
export async function checkWordPart(file: ArchiveFile, path: string, bounds: XmlBounds): Promise<void> {
  const refuse = (reason: string): Error => wordDamaged(path, reason, undefined);
  const named = new Set<string>();
  const fields = fieldCheck((reason) => refuse(`${file.name}: ${reason}`));
  await checkXml(file, bounds, refuse, {
    ...fields,
    open(name, attributes) {
      const value = namedBy(name, attributes);
      if (value !== undefined) named.add(value);
      if (named.size > maxNamed) {
        throw refuse(
          `${file.name}: it may name at most ${maxNamed} styles, symbols, kinds of breaks and of files`,
        );
      }
      fields.open(name, attributes);
    },
  });
}

type Attributes = Readonly<Record<string, string>>;

/** Attributes with names that are told of where they are not known, by the elements that have them. */
const naming = new Map([
  ['pStyle', ['val']],
  ['rStyle', ['val']],
  ['tblStyle', ['val']],
  ['br', ['type']],
  ['sym', ['font', 'char']],
  ['Default', ['ContentType']],
  ['Override', ['ContentType']],
]);

/** What an element names; undefined where it can name nothing. */
function namedBy(name: string, attributes: Attributes): string | undefined {
  const values = naming.get(name)?.flatMap((attribute) => valuesOf(attributes, attribute));
  return values && values.length > 0 ? `${name} ${values.join(' ')}` : undefined;
}
