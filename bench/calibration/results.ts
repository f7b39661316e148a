import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { figure, type Layer, type Position } from '../../src/charts/drawing/figure.ts';
import { figureWidth, ink, palette } from '../../src/charts/theme.ts';
import { svg, vlJson } from '../../src/exports/index.ts';
import type { Spec } from '../../src/model/chart.ts';
import type { WordsByDocument } from './corpora.ts';
import { type Tally, tests, type Trial } from './trials.ts';

/** A trial and what came out. */
export interface Outcome {
  readonly trial: Trial;
  /** By number of documents that have a word: index k for 2ᵏ to 2ᵏ⁺¹ − 1. */
  readonly tallies: readonly Tally[];
}

const titles = [
  'three tests (default)',
  'permutation of rates',
  'Welch',
  'Mann–Whitney',
  'G² of tokens',
] as const;

/** How the outcomes were made. */
interface Made {
  readonly minCount: number;
  /** Splits into halves, into unequal parts, and with words planted. */
  readonly splits: readonly number[];
}

/** Writes tables, numbers and a chart of the first corpus into a folder. */
export async function writeResults(
  folder: string,
  corpora: readonly WordsByDocument[],
  outcomes: readonly Outcome[],
  { minCount, splits }: Made,
): Promise<void> {
  writeFileSync(join(folder, 'keyness.csv'), numbersOf(outcomes));
  writeFileSync(join(folder, 'keyness.md'), pageOf(corpora, outcomes, { minCount, splits }));
  const [first] = outcomes;
  if (!first) return;
  const spec = chartOf(first);
  for (const [ending, write] of [
    ['vl.json', vlJson.write(spec)],
    ['svg', svg.write(spec)],
  ] as const) {
    let text = '';
    for await (const piece of write) text += String(piece);
    writeFileSync(join(folder, `keyness.${ending}`), text);
  }
}

function numbersOf(outcomes: readonly Outcome[]): string {
  const heading = 'corpus,target_documents,planting,factor,splits,documents_from,documents_to,words,';
  const rows = outcomes.flatMap(({ trial, tallies }) =>
    tallies.flatMap(({ tried, below, wrong, intervals, covered }, bin) =>
      tried === 0
        ? []
        : [
            [
              trial.corpus,
              trial.target,
              trial.planting,
              trial.factor,
              trial.splits,
              2 ** bin,
              2 ** (bin + 1) - 1,
              tried,
              ...below,
              ...wrong,
              intervals,
              covered,
            ].join(','),
          ],
    ),
  );
  return `${heading}${tests.join(',')},${tests.map((test) => `${test}_wrong`).join(',')},intervals,covered\n${rows.join('\n')}\n`;
}

function pageOf(
  corpora: readonly WordsByDocument[],
  outcomes: readonly Outcome[],
  { minCount, splits }: Made,
): string {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
  const date = new Date().toISOString().slice(0, 10);
  const sizes = corpora.map(
    ({ name, documents, types }) => `${name}: ${documents} documents, ${types.length} words`,
  );
  const none = outcomes.filter(({ trial }) => trial.planting === 'none');
  const planted = outcomes.filter(({ trial }) => trial.planting !== 'none');
  return `${[
    '# Calibration and power of keyness',
    `${date}, Rostrum ${version}, Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}. Words that occur at least ${minCount} times. ${sizes.join('; ')}.`,
    `Made by \`npx tsc -p bench && node dist/bench/bench/calibration/keyness.js ../shared/corpora/whitehouse ${splits.join(' ')}\`; seeded, so that it gives the same numbers again. All counts are in \`keyness.csv\`.`,
    '## Where there is no difference',
    'Documents are split at random into target and reference. Share of words with p < .05, which should be 5 %; share of the 95 % intervals of the Log Ratio that hold 0, which should be 95 %.',
    tableOf(none, ['corpus', 'target', 'splits'], ({ corpus, target, splits: tried }) => [
      corpus,
      `${target} documents`,
      `${tried}`,
    ]),
    ...none
      .slice(0, 1)
      .flatMap((outcome) => [
        `The same for halves of ${outcome.trial.corpus}, by the number of documents that have the word:`,
        tableByDocuments(outcome),
      ]),
    '## Where there is one',
    'In the target of halves, words are planted at a multiple of their rate: each where it is already (own), or in any document of the target by its length (spread). Share of words found with p < .05; share of intervals that hold the true Log Ratio.',
    tableOf(planted, ['corpus', 'planted', 'rate'], plantedIn),
    'Share of words with p < .05 that are found for the reference, which has fewer of them:',
    markdown(
      ['corpus', 'planted', 'rate'],
      planted.map(({ trial, tallies }) => [...plantedIn(trial), ...wrongOf(together(tallies))]),
      titles,
    ),
  ].join('\n\n')}\n`;
}

function plantedIn({ corpus, planting, factor }: Trial): string[] {
  return [corpus, planting, `× ${factor}`];
}

function wrongOf({ tried, wrong }: Tally): string[] {
  return wrong.map((count) => percent(count / tried));
}

function tableOf(
  outcomes: readonly Outcome[],
  headings: readonly string[],
  label: (trial: Trial) => readonly string[],
): string {
  return markdown(
    headings,
    outcomes.map(({ trial, tallies }) => [...label(trial), ...sharesOf(together(tallies))]),
  );
}

function tableByDocuments({ tallies }: Outcome): string {
  return markdown(
    ['documents', 'words × splits'],
    tallies.flatMap((tally, bin) =>
      tally.tried === 0 ? [] : [[rangeOf(bin), tally.tried.toLocaleString('en-US'), ...sharesOf(tally)]],
    ),
  );
}

function markdown(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  columns: readonly string[] = [...titles, 'interval holds'],
): string {
  const all = [...headings, ...columns];
  const rule = all.map((_, at) => (at < headings.length ? '---' : '---:'));
  return [line(all), line(rule), ...rows.map(line)].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function sharesOf({ tried, below, intervals, covered }: Tally): string[] {
  return [
    ...below.map((count) => percent(count / tried)),
    intervals === 0 ? '–' : percent(covered / intervals),
  ];
}

function together(tallies: readonly Tally[]): Tally {
  const sum = (of: (tally: Tally) => number): number => tallies.reduce((all, tally) => all + of(tally), 0);
  return {
    tried: sum(({ tried }) => tried),
    below: tests.map((_, at) => sum(({ below }) => below[at]!)),
    wrong: tests.map((_, at) => sum(({ wrong }) => wrong[at]!)),
    intervals: sum(({ intervals }) => intervals),
    covered: sum(({ covered }) => covered),
  };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function rangeOf(bin: number): string {
  return bin === 0 ? '1' : `${2 ** bin}–${2 ** (bin + 1) - 1}`;
}

/** Share of p below .05 by the number of documents that have a word: a line for each test, and one where it should be. */
function chartOf({ trial, tallies }: Outcome): Spec {
  const shown = tallies.flatMap((tally, bin) => (tally.tried === 0 ? [] : [{ tally, bin }]));
  const values = shown.flatMap(({ tally, bin }) =>
    titles.map((test, at) => ({ documents: `${2 ** bin}`, test, share: tally.below[at]! / tally.tried })),
  );
  const last = values.slice(-titles.length);
  const [left, right] = [62, 140];
  const x: Position = {
    field: 'documents',
    type: 'ordinal',
    sort: null,
    scale: { domain: shown.map(({ bin }) => `${2 ** bin}`) },
    axis: { title: 'Documents that have the word, at least (up to the next)', labelAngle: 0 },
  };
  const most = Math.ceil(Math.max(...values.map(({ share }) => share)) * 10) / 10;
  const y: Position = {
    field: 'share',
    type: 'quantitative',
    scale: { domain: [0, most], nice: false },
    axis: { title: 'Share of words with p < .05', format: '.0%', tickCount: 6, grid: true },
  };
  const color = {
    field: 'test',
    type: 'nominal',
    scale: { domain: [...titles], range: [palette[0]!, palette[1]!, palette[3]!, palette[4]!, palette[5]!] },
    legend: null,
  } as const;
  const layer: Layer[] = [
    {
      data: { values: [{ share: 0.05 }] },
      mark: { type: 'rule', color: ink.rest, strokeDash: [4, 3] },
      encoding: { y },
    },
    {
      data: { values },
      mark: { type: 'line', strokeWidth: 2, point: { size: 30 } },
      encoding: { x, y, color },
    },
    {
      data: { values: apart(last, most) },
      mark: { type: 'text', align: 'left', baseline: 'middle' },
      encoding: {
        x: { value: figureWidth - left - right + 4 },
        y: { field: 'place', type: 'quantitative' },
        text: { field: 'test' },
        color,
      },
    },
  ];
  return figure(
    {
      title: 'Random halves: how many words differ “significantly”',
      subtitle: `${trial.corpus}, ${trial.splits} random splits by document; 5 % would be right`,
      description: `Line chart of the share of words with p below .05 where there is no difference, by test and by the number of documents that have the word, in ${trial.splits} random splits.`,
      left,
      right,
      height: 260,
    },
    layer,
  );
}

/** Labels at the ends of lines, moved so far that none covers another. */
function apart<Datum extends { readonly share: number }>(
  data: readonly Datum[],
  most: number,
): (Datum & { readonly place: number })[] {
  const step = (most / 260) * 14;
  let place = -Infinity;
  return [...data]
    .sort((a, b) => a.share - b.share)
    .map((datum) => ({ ...datum, place: (place = Math.max(datum.share, place + step)) }));
}
