import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../src/pipeline.ts';
import { wordCount } from '../../src/text/words.ts';
import type { Transcript } from '../../src/model/transcript.ts';
import { sharedFiles } from '../shared.ts';
import { column, pdfOf } from './make-pdf.ts';
import { sourceOfBytes } from './pairs.ts';

// What the PDFs print, as another program extracts it (bench/fomc.mjs): the words of a file without running heads, and its
// labels in order.

interface Facts {
  readonly file: string;
  readonly words: string;
  /** Divided by a semicolon. */
  readonly labels: string;
}

/** How far words may be off; what differs are footnotes, which are left out. */
const tolerance = 0.02;

const facts: Facts[] = parse(readFileSync('test/formats/pdf-fomc.csv'), { columns: true });
const files = sharedFiles('corpora/fomc', '.pdf');

describe('the press conferences of the Federal Reserve as printed', () => {
  it.skipIf(files.length === 0)('are all known', () => {
    expect(files.map((file) => basename(file))).toEqual(facts.map(({ file }) => file));
  });

  it.each(files)('%s has its speakers in order', async (file) => {
    const { turns } = await read(readFileSync(file));
    expect(turns.map(({ label }) => label)).toEqual(factsOf(file).labels.split('; '));
  });

  it.each(files)('%s has its words', async (file) => {
    const printed = Number(factsOf(file).words);
    const found = wordsOf(await read(readFileSync(file)));
    expect(Math.abs(found / printed - 1)).toBeLessThan(tolerance);
  });
});

describe('labels of a printed conference', () => {
  it('may be of names as short as acronyms', async () => {
    const { turns } = await read(
      conference(
        '\tCHAIR ROE. Good morning to all who came by the old road to the',
        'harbour. Who is next?',
        '\tDON LEE. Don Lee, the Harbour Times. You never said a word of the',
        'GDP. How much has it grown since the lights were built, as I read in',
        'the GDP?',
        '\tGDP. I mean that of the island.',
        '\tCHAIR ROE. It has grown a little.',
      ),
    );
    expect(turns.map(({ label }) => label)).toEqual(['CHAIR ROE', 'DON LEE', 'CHAIR ROE']);
    expect(turns[1]?.text).toMatch(/^Don Lee, .*\n\nGDP\. I mean/u);
  });

  it('leave the dash to a speaker who was interrupted', async () => {
    const { turns } = await read(
      conference(
        '\tCHAIR ROE. Good morning to all who came by the old road to the',
        'harbour. It has—',
        '\tBO CHEN. It has not.',
        '\tCHAIR ROE. —been built by all of us, by those who came by the sea and',
        'by those who came by land.',
      ),
    );
    expect(turns.map(({ text }) => text.replace(/^Good .* /u, ''))).toEqual([
      'has—',
      'It has not.',
      '—been built by all of us, by those who came by the sea and by those who came by land.',
    ]);
  });
});

function conference(...lines: readonly string[]): Uint8Array {
  return pdfOf([column(lines, 72, 700)]);
}

async function read(bytes: Uint8Array): Promise<Transcript> {
  return readTranscript(sourceOfBytes(new Uint8Array(bytes), 'conference.pdf'));
}

function factsOf(path: string): Facts {
  const known = facts.find(({ file }) => file === basename(path));
  if (!known) throw new Error(`${path} is not in the table`);
  return known;
}

/** The words of labels, turns and what was set aside. */
function wordsOf({ turns, setAside }: Transcript): number {
  const texts = [...turns.flatMap(({ label, text }) => [label, text]), ...setAside.map(({ text }) => text)];
  return wordCount(texts.join('\n'));
}
