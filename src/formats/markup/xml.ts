import {
  entityBomb,
  nestedTooDeep,
  unresolvedEntities,
  xmlFault,
  xmlFaults,
} from '../../errors/catalogue.ts';
import type { Notice } from '../../model/notice.ts';

/** What a reader of XML does at each tag and text. Names are local: without namespace prefix, except `xml:`. */
export interface XmlHandler {
  open(name: string, attributes: Attributes, line: number): void;
  close(name: string): void;
  text(text: string, line: number): void;
}

/** Attributes of an element, by the name printed. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Limits of an XML source. */
export interface XmlLimits {
  /** How deep elements may nest. */
  readonly maxDepth?: number | undefined;
}

/** How deep elements may nest where no other limit is given. */
export const defaultMaxDepth = 1_000;

/** Characters of a document type that are looked through for entities. */
const longestDoctype = 200_000;

/** Characters given to the parser at a time, so that its buffers stay small. */
const chunkSize = 65_536;

/**
 * Reads XML, also fragments without a root. A document type is read past and nothing in it is ever resolved: neither
 * external entities nor such as the document declares itself; their references stay as printed.
 *
 * @returns notices: of what is not well-formed (the first fault with its line, and how many there are), of entities
 * @throws xml/entities-in-entities for declarations that multiply when they are resolved; markup/too-deep
 */
export async function parseXml(
  text: string,
  path: string,
  handler: XmlHandler,
  { maxDepth = defaultMaxDepth }: XmlLimits = {},
): Promise<Notice[]> {
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser({ fragment: isFragment(text), fileName: path, xmlns: false } as const);
  const faults: { message: string; line: number }[] = [];
  let faultCount = 0;
  let entities = 0;
  let depth = 0;
  parser.on('error', ({ message }) => {
    faultCount += 1;
    if (faults.length === 0) faults.push({ message: bareMessage(message), line: parser.line });
  });
  parser.on('doctype', (doctype) => {
    entities += declaredEntities(doctype, { path, line: parser.line });
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > maxDepth) throw nestedTooDeep(maxDepth, { path, line: parser.line });
    handler.open(localName(name), attributes, parser.line);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    handler.close(localName(name));
  });
  const onText = (chunk: string): void => handler.text(chunk, lineAtStart(parser.line, chunk));
  parser.on('text', onText);
  parser.on('cdata', onText);
  for (let at = 0; at < text.length; at += chunkSize) parser.write(text.slice(at, at + chunkSize));
  parser.close();
  const [first] = faults;
  return [
    ...(first ? [xmlFault(first.message, { path, line: first.line })] : []),
    ...(faultCount > 1 ? [xmlFaults(faultCount - 1, path)] : []),
    ...(entities > 0 ? [unresolvedEntities(entities, path)] : []),
  ];
}

/** Whether a text has more than one element at its top, text beside it, or no declaration: cheap, and never wrong for a whole document. */
function isFragment(text: string): boolean {
  return !/^\s*<(?:\?xml|!DOCTYPE)/u.test(text.slice(0, 1000));
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** The parser tells the line at the end of a text; turns are looked up by the line they start on. */
function lineAtStart(end: number, chunk: string): number {
  let line = end;
  for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', at + 1)) line -= 1;
  return Math.max(1, line);
}

/** The parser begins its messages with file, line and column, which have places of their own. */
function bareMessage(message: string): string {
  return message.replace(/^.*?:\d+:\d+: /u, '').replace(/\.$/u, '');
}

function declaredEntities(doctype: string, place: { path: string; line: number }): number {
  const declarations = [
    ...doctype
      .slice(0, longestDoctype)
      .matchAll(/<!ENTITY\s+(?:%\s+)?[^\s>]+\s+(?<value>"[^"]*"|'[^']*'|[A-Z]+[^>]*)/gu),
  ];
  const nested = declarations.some(({ groups }) =>
    /^["'].*[&%](?!#|amp;|lt;|gt;|quot;|apos;)[^\s;]+;/su.test(groups?.['value'] ?? ''),
  );
  if (nested) throw entityBomb(place);
  return declarations.length;
}
