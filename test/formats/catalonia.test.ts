import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../src/model/transcript.ts';
import { readTranscript } from '../../src/pipeline.ts';
import { wordCount } from '../../src/text/words.ts';
import { sharedFiles } from '../shared.ts';
import { sourceOfBytes } from './pairs.ts';

// Plenary sittings of the Parliament of Catalonia as Word documents and as TEI. The two could be held against each other only
// where both record one day, which they do not; each is held against the raw text of its own XML.

/** How far words may be off. */
const tolerance = 0.02;

const documents = sharedFiles('corpora/catalonia', '.docx');
const sittings = sharedFiles('corpora/catalonia', '.xml').filter((path) =>
  /_\d{4}-\d\d-\d\d\.xml$/u.test(path),
);

describe('sittings of the Parliament of Catalonia', () => {
  it('has no day as Word and as TEI', async () => {
    const days = await Promise.all(documents.map(async (path) => (await read(path)).metadata.date));
    const others = await Promise.all(sittings.map(async (path) => (await read(path)).metadata.date));
    expect([...days, ...others]).not.toContain(undefined);
    expect(days.filter((day) => others.includes(day))).toEqual([]);
  });

  it.each(documents)('%s has the speakers of its styles, and its words', async (path) => {
    const paragraphs = wordParagraphs(path);
    const { turns, setAside } = await read(path);
    const speakers = paragraphs.filter(({ style, text }) => /Intervinent/u.test(style) && text !== '');
    expect(turns.map(({ label }) => label)).toEqual(speakers.map(({ text }) => text));
    const found = [...turns.flatMap(({ label, text }) => [label, text]), ...setAside.map(({ text }) => text)];
    expectAlike(
      found,
      paragraphs.map(({ text }) => text),
    );
  });

  it.each(sittings)('%s has the speakers of its mark-up, and its words', async (path) => {
    const xml = readFileSync(path, 'utf8');
    const { turns, setAside } = await read(path);
    const speakers = matches(xml, /<u\b(?<inner>[^>]*)>/gu).map(
      (attributes) => /\bwho="#(?<id>[^"]*)"/u.exec(attributes)?.groups?.['id'] ?? '',
    );
    expect(turns.map(({ label }) => label)).toEqual(speakers);
    const found = [...turns, ...setAside].map(({ text }) => text);
    expectAlike(found, matches(xml, /<seg\b[^>]*>(?<inner>[^<]*)<\/seg>/gu));
  });
});

async function read(path: string): Promise<Transcript> {
  return readTranscript(sourceOfBytes(new Uint8Array(readFileSync(path)), path));
}

interface WordParagraph {
  readonly style: string;
  readonly text: string;
}

/** The paragraphs of a Word document, by patterns over its XML. */
function wordParagraphs(path: string): WordParagraph[] {
  const xml = strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array());
  return matches(xml, /<w:p\b(?<inner>[ >].*?)<\/w:p>/gsu).map((paragraph) => ({
    style: /<w:pStyle w:val="(?<id>[^"]*)"/u.exec(paragraph)?.groups?.['id'] ?? '',
    text: matches(
      paragraph.replaceAll(/<w:(?:tab|br)\/>/gu, '<w:t> </w:t>'),
      /<w:t(?: [^>]*)?>(?<inner>[^<]*)<\/w:t>/gu,
    )
      .join('')
      .trim(),
  }));
}

function matches(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map(({ groups }) => groups?.['inner'] ?? '');
}

function expectAlike(found: readonly string[], raw: readonly string[]): void {
  const share = wordCount(found.join('\n')) / wordCount(raw.join('\n'));
  expect(Math.abs(share - 1)).toBeLessThan(tolerance);
}
