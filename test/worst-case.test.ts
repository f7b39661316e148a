import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RostrumError } from '../src/errors/rostrum-error.ts';
import { csv } from '../src/formats/csv.ts';
import { docx } from '../src/formats/docx.ts';
import { jsonl } from '../src/formats/jsonl.ts';
import { subtitles } from '../src/formats/subtitles.ts';
import { tsv } from '../src/formats/tsv.ts';
import { xlsx } from '../src/formats/xlsx.ts';
import type { Line } from '../src/model/transcript.ts';
import { sourceFromBytes } from '../src/node/source.ts';
import { readTranscript } from '../src/pipeline.ts';
import { segment } from '../src/segmentation/segment.ts';
import { findDate } from '../src/text/date.ts';
import { packed } from './formats/make-docx.ts';
import { xlsxOf } from './formats/make-xlsx.ts';
import { allOf, codeOf, sourceOfBytes } from './formats/pairs.ts';
import { sourceOf } from './source.ts';

// Transcripts are untrusted: no text may cost more than its length, whatever it is made of.

const long = 200_000;

/** Milliseconds of the processor: how long something waits for it depends on what else the machine does. */
const limit = 2_000;

const units = [' ', '.', '(', ' (', 'A', 'A. ', 'a ', '7:', '1', '-', '_*', '["', '　', '：'];

/**
 * Expressions that see no more than a name, a line of furniture or the like, and how long that may be; the code above
 * each of them looks at the length first. Every other expression is driven with 200,000 characters.
 */
const longestInput = new Map([
  ['formats/hansard/label.ts', 300],
  ['formats/pdf/joined.ts', 60],
  ['formats/table/dates.ts', 100],
  ['formats/tei/header.ts', 1_000],
  ['formats/tei/speaker.ts', 300],
  ['segmentation/begun.ts', 200],
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

const expressions = ['segmentation', 'text', 'formats', 'annotate', 'corpus', 'counting', 'exports'].flatMap(
  (folder) =>
    readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .flatMap((name) => expressionsIn(`${folder}/${name}`)),
);

describe('regular expressions', () => {
  it('are found in the sources', () => {
    expect(expressions.length).toBeGreaterThan(150);
  });

  it('take no longer than two seconds for 200,000 characters of the worst kind', { timeout: 120_000 }, () => {
    const slow = expressions.flatMap(({ file, expression }) => {
      const worst = worstOf(expression, longestInput.get(file) ?? long);
      return worst === undefined ? [] : [`${file} ${expression.source.slice(0, 80)}: ${worst}`];
    });
    expect(slow).toEqual([]);
  });
});

describe('reading', () => {
  it.each(units)('takes no longer than two seconds for 200,000 characters of “%s”', async (unit) => {
    const run = unit.repeat(long / unit.length);
    for (const text of [run, `Ada Lee: ${run}`, `Ada Lee:\n\nYes.\n\n${run}x`, `# A\n\n${run}\n\nQ  So?`]) {
      for (const path of ['worst.txt', 'worst.md']) {
        expect(
          await millisecondsOf(() => readTranscript(sourceOf(text, path)).catch(() => undefined)),
        ).toBeLessThan(limit);
      }
    }
  });

  it.each(units)('takes no longer than two seconds where mark-up gives “%s” a look', async (unit) => {
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

  it('takes no longer than two seconds for links that never end', async () => {
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

describe('a text that no string can hold', () => {
  it('is refused at once, whatever its encoding', async () => {
    const bytes = new Uint8Array(600_000_000).fill(0x0a);
    for (const encoding of [undefined, 'utf-16le', 'cp437']) {
      const start = process.cpuUsage();
      await expect(sourceFromBytes('large.txt', bytes, { encoding })).rejects.toMatchObject({
        code: 'text/too-large',
        place: { path: 'large.txt' },
      });
      expect(millisecondsSince(start)).toBeLessThan(limit);
    }
  });
});

describe('reading in pieces', () => {
  it.each([
    ['jsonl', jsonl, 'a', 'text/line-too-long'],
    ['jsonl', jsonl, '{"a":', 'text/line-too-long'],
    ['csv', csv, 'a', 'text/line-too-long'],
    ['csv', csv, '"a', 'text/line-too-long'],
    ['csv', csv, 'a,', 'text/line-too-long'],
    ['tsv', tsv, 'a\t', 'text/line-too-long'],
  ])('%s refuses 200 MB without a line break in little memory', async (_id, format, unit, code) => {
    const piece = new TextEncoder().encode(unit.repeat(1_000_000 / unit.length));
    let most = 0;
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (let count = 0; count < 200; count++) {
        most = Math.max(most, process.memoryUsage().rss);
        yield await Promise.resolve(piece);
      }
    }
    const before = process.memoryUsage().rss;
    const start = process.cpuUsage();
    expect(await codeOf(() => format.parseStream(pieces(), 'long', { maxLine: 1_000_000 }))).toBe(code);
    expect(millisecondsSince(start)).toBeLessThan(limit);
    expect((most - before) / 1_000_000).toBeLessThan(300);
  });
});

describe('reading other formats', () => {
  const megabyte = 1_000_000;
  const filled = (unit: string, length = megabyte): string => unit.repeat(length / unit.length);
  const cue = '00:00:01,000 --> 00:00:02,000\n';
  const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';

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
    ['names', numbered((number) => `<w:x${number}/>`)],
    ['blanks in a field', `<w:r><w:instrText>${filled(' ')}</w:instrText></w:r>`],
    ['marks of a field', `${begin}<w:r>${filled('<w:fldChar w:fldCharType="separate"/>')}</w:r>`],
    [
      'marks of a field with a long instruction',
      `${begin}<w:r><w:instrText>${filled('HYPERLINK "', megabyte / 2)}</w:instrText>${filled('<w:fldChar w:fldCharType="separate"/>', megabyte / 2)}</w:r>`,
    ],
    ['ends of fields', filled(begin, megabyte / 2) + filled(begin.replace('begin', 'end'), megabyte / 2)],
    ['runs in fields without end', filled(begin, 10_000) + filled('<w:r><w:t>a</w:t></w:r>')],
    ['symbols', `<w:p><w:r>${numbered((number) => `<w:sym w:font="a" w:char="${number}"/>`)}</w:r></w:p>`],
    ['breaks', `<w:p><w:r>${numbered((number) => `<w:br w:type="${number}"/>`)}</w:r></w:p>`],
  ])('does not hang on a megabyte of Word: %s', async (_name, body) => {
    const source = sourceOfBytes(packed(body), 'worst.docx');
    const parse = (): Promise<unknown> => docx.parse(source, { maxRatio: 2_000 }).catch(orOurs);
    const first = await millisecondsOf(parse);
    // The first run pays for compiling the library on all processors; what hangs, hangs again.
    const least = first < limit ? first : Math.min(first, await millisecondsOf(parse));
    expect(least).toBeLessThan(limit);
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

describe('a date of the year 99999', () => {
  it.each([
    ['a.md', '---\ndate: 99999-03-05\n---\n\nAda Lee: Yes.\n'],
    ['99999-03-05.txt', 'March 5, 99999\n\nAda Lee: Yes.\n'],
    ['a.csv', 'date,speaker,text\n99999-03-05,Ada,Yes.\n'],
    ['a.tsv', 'date\tspeaker\ttext\n5/3/99999\tAda\tYes.\n'],
    ['a.json', '[{"date":"99999-03-05","speaker":"Ada","text":"Yes."}]'],
    ['a.jsonl', '{"date":99999,"speaker":"Ada","text":"Yes."}\n'],
  ])('is none in %s', async (path, text) => {
    expect((await readTranscript(sourceOf(text, path))).metadata.date).toBeUndefined();
  });

  it('is none in a workbook, however many days a cell counts', async () => {
    for (const day of [35_000_000, 1e300, -1e300]) {
      const book = xlsxOf({
        S: [
          ['date', 'speaker', 'text'],
          [{ day }, 'Ada', 'Yes.'],
        ],
      });
      const transcript = await readTranscript(sourceOfBytes(book, 'a.xlsx'));
      expect([day, transcript.metadata.date]).toEqual([day, undefined]);
    }
  });
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
        const start = process.cpuUsage();
        expression.test(text);
        const took = millisecondsSince(start);
        // What grows with the square of the length would take the test with it at full length.
        if (took > limit * share + 50) return `${size} × “${unit}” in ${took.toFixed(0)} ms`;
      }
    }
  }
  return undefined;
}

function numbered(make: (number: number) => string): string {
  return Array.from({ length: 40_000 }, (_, number) => make(number)).join('');
}

/** Nothing where a reader gives up in its own words; any other error is a fault. */
function orOurs(error: unknown): undefined {
  if (!(error instanceof RostrumError)) throw error;
}

async function millisecondsOf(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  return millisecondsSince(start);
}

function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}
