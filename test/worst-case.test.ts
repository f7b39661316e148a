import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { RostrumError } from '../src/errors/rostrum-error.ts';
import { docx } from '../src/formats/docx.ts';
import { subtitles } from '../src/formats/subtitles.ts';
import { xlsx } from '../src/formats/xlsx.ts';
import type { Line } from '../src/model/transcript.ts';
import { sourceFromBytes } from '../src/node/source.ts';
import { readTranscript } from '../src/pipeline.ts';
import { segment } from '../src/segmentation/segment.ts';
import { findDate } from '../src/text/date.ts';
import { packed } from './formats/make-docx.ts';
import { xlsxOf } from './formats/make-xlsx.ts';
import { allOf, sourceOfBytes } from './formats/pairs.ts';
import { sourceOf } from './source.ts';

// Transcripts are untrusted: no text may cost more than its length, whatever it is made of.

const long = 200_000;
const limit = 10_000;

const units = [' ', '.', '(', ' (', 'A', 'A. ', 'a ', '7:', '1', '-', '_*', '["', '　', '：'];

/**
 * Expressions that see no more than a name, a line of furniture or the like, and how long that may be; the code above
 * each of them looks at the length first. Every other expression is driven with 200,000 characters.
 */
const longestInput = new Map([
  ['segmentation/capitals-name.ts', 140],
  ['segmentation/dateline.ts', 400],
  ['segmentation/furniture.ts', 200],
  ['segmentation/head.ts', 400],
  ['segmentation/label-text.ts', 140],
  ['segmentation/name-shape.ts', 200],
  ['segmentation/pages.ts', 40],
  ['segmentation/person.ts', 400],
  ['segmentation/rules/label-bold.ts', 100],
  ['segmentation/speaker.ts', 200],
  ['segmentation/directions.ts', 400],
  ['text/counted.ts', 20],
  ['text/date.ts', 400],
]);

const expressions = ['segmentation', 'text'].flatMap((folder) =>
  readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .flatMap((name) => expressionsIn(`${folder}/${name}`)),
);

describe('regular expressions', () => {
  it('are found in the sources', () => {
    expect(expressions.length).toBeGreaterThan(150);
  });

  it('take no longer than a second for 200,000 characters of the worst kind', { timeout: 120_000 }, () => {
    const slow = expressions.flatMap(({ file, expression }) => {
      const worst = worstOf(expression, longestInput.get(file) ?? long);
      return worst === undefined ? [] : [`${file} ${expression.source.slice(0, 80)}: ${worst}`];
    });
    expect(slow).toEqual([]);
  });
});

describe('reading', () => {
  it.each(units)('takes no longer than a second for 200,000 characters of “%s”', async (unit) => {
    const run = unit.repeat(long / unit.length);
    for (const text of [run, `Ada Lee: ${run}`, `Ada Lee:\n\nYes.\n\n${run}x`, `# A\n\n${run}\n\nQ  So?`]) {
      for (const path of ['worst.txt', 'worst.md']) {
        expect(
          await millisecondsOf(() => readTranscript(sourceOf(text, path)).catch(() => undefined)),
        ).toBeLessThan(limit);
      }
    }
  });

  it.each(units)('takes no longer than a second where mark-up gives “%s” a look', async (unit) => {
    const text = unit.repeat(long / unit.length).trim();
    const looks: Partial<Line>[] = [
      { heading: 1 },
      { heading: 3 },
      { bold: text.length },
      { bold: 80 },
      { style: 'Speaker' },
      { gap: 4 },
      { speaker: { label: text } },
    ];
    for (const look of looks) {
      const lines = ['Title', text, 'And so on.', text, '(He said.)'.repeat(2_000)].map((line, index) => ({
        text: line,
        line: index + 1,
        ...(line === text && look),
      }));
      const took = await millisecondsOf(() => segment({ metadata: {}, notices: [], lines }, 'worst.xml'));
      expect([Object.keys(look), took < limit, took]).toEqual([Object.keys(look), true, took]);
    }
  });

  it('takes no longer than a second for links that never end', async () => {
    for (const unit of ['[', '![', '[a](', '![a](', '[a](b', '[a]((', '# #', '__a ', '**a', '<b ', '\\[']) {
      const text = `Ada Lee: ${unit.repeat(long / unit.length)}`;
      expect([unit, (await millisecondsOf(() => readTranscript(sourceOf(text, 'a.md')))) < limit]).toEqual([
        unit,
        true,
      ]);
    }
  });

  it('refuses 200 MB without a line break, and says what to do', async () => {
    const bytes = new Uint8Array(200_000_000).fill(0x61);
    await expect(sourceFromBytes('long.txt', bytes)).rejects.toMatchObject({
      code: 'text/line-too-long',
      place: { path: 'long.txt', line: 1 },
    });
  });
});

describe('reading other formats', () => {
  const megabyte = 1_000_000;
  const filled = (unit: string, length = megabyte): string => unit.repeat(length / unit.length);
  const cue = '00:00:01,000 --> 00:00:02,000\n';

  it.each([
    ['cues', filled(`${cue}Yes.\n\n`)],
    ['rows of one cue', cue + filled('a\n')],
    [
      'rows of two cues',
      `${cue}${filled('a\n', megabyte / 2)}\n${cue.replaceAll('02', '03')}${filled('a\n', megabyte / 2)}b`,
    ],
    ['empty lines', filled('\n')],
    ['times that are none', filled('-->\n')],
    ['blanks beside times', `${cue}Yes.\n\n00:00:03,000 --> x${filled(' ')}y`],
  ])('does not hang on a megabyte of subtitles: %s', async (_name, text) => {
    for (const start of ['', 'WEBVTT\n\n']) {
      const source = sourceOf(start + (start === '' ? text : text.replaceAll(',', '.')), 'worst.srt');
      expect(await millisecondsOf(() => subtitles.parse(source).catch(orOurs))).toBeLessThan(limit);
    }
  });

  it.each([
    ['damaged paragraphs', filled('<w:p><w:r><w:t>a</w:r></w:p>')],
    ['paragraphs', filled('<w:p><w:r><w:t>a</w:t></w:r></w:p>')],
    ['characters in one', `<w:p><w:r><w:t>${filled('&amp;')}</w:t></w:r></w:p>`],
    ['opened tags', filled('<w:p>')],
    ['opened brackets', filled('<')],
    ['names', Array.from({ length: 80_000 }, (_, number) => `<w:x${number}/>`).join('')],
    ['blanks in a field', `<w:r><w:instrText>${filled(' ')}</w:instrText></w:r>`],
  ])('does not hang on a megabyte of Word: %s', async (_name, body) => {
    const source = sourceOfBytes(packed(body), 'worst.docx');
    expect(await millisecondsOf(() => docx.parse(source, { maxRatio: 2_000 }).catch(orOurs))).toBeLessThan(
      limit,
    );
  });

  it.each([
    ['rows', Array.from({ length: 10_000 }, () => ['Ada', 'Hello again.'])],
    ['characters in a cell', [['Ada', filled('a')]]],
    ['entities in a cell', [['Ada', filled('&')]]],
  ])('does not hang on a megabyte of a workbook: %s', async (_name, rows) => {
    const source = sourceOfBytes(xlsxOf({ S: [['speaker', 'text'], ...rows] }), 'worst.xlsx');
    expect(
      await millisecondsOf(() => allOf(xlsx.parse(source, { maxRatio: 2_000 })).catch(orOurs)),
    ).toBeLessThan(limit);
  });
});

describe('findDate', () => {
  it.each(['March 5, 99999', '99999-03-05', '5/4/99999', 'March 99999', '31 December 99999', '0000-00-00'])(
    'finds no date in “%s”',
    (text) => {
      expect(findDate(text)).toBeUndefined();
    },
  );
});

interface Found {
  readonly file: string;
  readonly expression: RegExp;
}

/** The expressions that a source file holds as literals. */
function expressionsIn(file: string): Found[] {
  const text = readFileSync(`src/${file}`, 'utf8')
    .replaceAll(/\/\*\*[\s\S]*?\*\//gu, '')
    .replaceAll(/^\s*\/\/.*$/gmu, '');
  const literal =
    /(?<![\w)\]$.])\s*\/(?<source>(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])*)\/(?<flags>[dgimsuvy]+)/gu;
  return Array.from(text.matchAll(literal), ({ groups }) => ({
    file,
    expression: new RegExp(groups?.['source'] ?? '', (groups?.['flags'] ?? '').replaceAll(/[gy]/gu, '')),
  }));
}

/** The run of characters that an expression takes longer for than it may; undefined where there is none. */
function worstOf(expression: RegExp, length: number): string | undefined {
  for (const unit of units) {
    for (const [head, tail] of [
      ['', ''],
      ['A', '!'],
    ] as const) {
      for (const share of [0.01, 0.1, 1]) {
        const size = Math.ceil(length * share);
        const text = head + unit.repeat(Math.ceil(size / unit.length)) + tail;
        const start = performance.now();
        expression.test(text);
        const took = performance.now() - start;
        // What grows with the square of the length would take the test with it at full length.
        if (took > limit * share + 50) return `${size} × “${unit}” in ${took.toFixed(0)} ms`;
      }
    }
  }
  return undefined;
}

/** Nothing where a reader gives up in its own words; any other error is a fault. */
function orOurs(error: unknown): undefined {
  if (!(error instanceof RostrumError)) throw error;
}

async function millisecondsOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
