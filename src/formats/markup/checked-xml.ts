import type { ArchiveFile } from '../archive.ts';

/** What a part of an Office document may hold. */
export interface XmlBounds {
  /** How deep elements may nest. */
  readonly maxDepth: number;
  readonly maxElements: number;
  /** Distinct names of elements. */
  readonly maxNames: number;
}

/** Sees the elements and texts of a part as they are checked. Names are local: without namespace prefix. */
export interface XmlVisitor {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Bytes given to the parser at a time, so that its buffers stay small. */
const chunkSize = 65_536;

/** Characters of one text, tag or comment: the libraries behind read the like again and again while it grows. */
const longestPiece = 4_000_000;

/**
 * Refuses XML that is not well-formed, that holds too much, or that two parsers could take for two things. Libraries
 * that build trees out of damaged XML take time that grows with its square.
 *
 * @param refuse makes the error out of what is wrong and where (name of the part, line, column; lines from 1)
 */
export async function checkXml(
  { name: part, bytes }: ArchiveFile,
  bounds: XmlBounds,
  refuse: (reason: string) => Error,
  visitor: XmlVisitor = {},
): Promise<void> {
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser({ xmlns: false, position: false } as const);
  let last = 0;
  const fail = (reason: string): never => {
    throw refuse(`${part}, line ${parser.line}, column ${parser.column + 1}: ${reason}`);
  };
  const count = counter(bounds, fail);
  const reach = (): void => {
    if (parser.position - last > longestPiece) fail(`more than ${longestPiece} characters without a tag`);
    last = parser.position;
  };
  parser.on('error', ({ message }) => fail(message.replace(/\.$/u, '')));
  parser.on('doctype', () => fail('a document type, which no Office file has'));
  parser.on('comment', (text) => {
    reach();
    // Some parsers end a comment here.
    if (/^-?>/u.test(text)) fail('a comment that begins with its end');
  });
  parser.on('opentag', ({ name, attributes }) => {
    reach();
    count.open(name);
    visitor.open?.(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    reach();
    count.close();
    visitor.close?.(localName(name));
  });
  parser.on('text', (text) => {
    reach();
    visitor.text?.(text);
  });
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length; at += chunkSize) {
    parser.write(decoder.decode(bytes.subarray(at, at + chunkSize), { stream: true }));
  }
  parser.write(decoder.decode());
  parser.close();
}

/** Counts elements as they open and close, and fails at the first too many. */
function counter(
  { maxDepth, maxElements, maxNames }: XmlBounds,
  fail: (reason: string) => never,
): { open(name: string): void; close(): void } {
  const names = new Set<string>();
  let elements = 0;
  let depth = 0;
  return {
    open(name) {
      depth += 1;
      elements += 1;
      names.add(name);
      if (depth > maxDepth) fail(`elements may nest at most ${maxDepth} deep (--max depth)`);
      if (elements > maxElements) fail(`there may be at most ${maxElements} elements (--max elements)`);
      if (names.size > maxNames) fail(`elements may have at most ${maxNames} names`);
    },
    close() {
      depth -= 1;
    },
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The values of an attribute, under any namespace prefix. */
export function valuesOf(attributes: Readonly<Record<string, string>>, name: string): string[] {
  return Object.entries(attributes).flatMap(([key, value]) =>
    key === name || (key.endsWith(`:${name}`) && !key.startsWith('xmlns:')) ? [value] : [],
  );
}
