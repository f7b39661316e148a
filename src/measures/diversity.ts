import { diversityNotes } from '../counting/diversity-notes.ts';
import {
  checkDiversityOptions,
  type DiversityOptions,
  diversityOptions,
} from '../counting/diversity-options.ts';
import { fairLength, type SampleOptions, sampledValue, sampleStarts } from '../counting/fair-samples.ts';
import { asQuanteda, isOfQuanteda, quantedaLengths, quantedaNotes } from '../counting/quanteda-diversity.ts';
import { quantedaWords } from '../counting/quanteda-words.ts';
import { type TextStatistic, textStatistics } from '../counting/text-statistics.ts';
import { ownWords, textMaker, unitWords } from '../counting/unit-words.ts';
import { type Units, unitsOver } from '../counting/units.ts';
import { unknownName } from '../errors/catalogue.ts';
import type { Corpus } from '../model/corpus.ts';
import { groupColumn, type Groups } from '../model/groups.ts';
import type { Measure } from '../model/measure.ts';
import { type Cell, type Column, type Table, tableOfRows } from '../model/table.ts';

export type { DiversityOptions };

/** Headings as short as the symbols of the field. */
const symbols: Readonly<Record<string, string>> = {
  k: 'K',
  c: 'C',
  r: 'R',
  cttr: 'CTTR',
  u: 'U',
  s: 'S',
  i: 'I',
  d: 'D',
  vm: 'Vm',
  maas: 'Maas a',
  honore: 'H',
};

const statisticColumns: readonly Column[] = textStatistics.map(({ id, title, variant, doc }): Column => ({
  id,
  title: symbols[id] ?? title,
  kind: id === 'hapax' ? 'integer' : 'number',
  doc: `${[title, ...(variant === undefined ? [] : [variant.replace(/\.$/u, '')])].join(': ')}. ${doc}`,
}));

const boundColumns = (column: Column): readonly Column[] => [
  { ...column, kind: 'number' },
  {
    id: `${column.id}_low`,
    title: `${column.title}, low`,
    kind: 'number',
    doc: `With --fair, the value of ${column.title} that 2.5 % of the samples are below.`,
  },
  {
    id: `${column.id}_high`,
    title: `${column.title}, high`,
    kind: 'number',
    doc: `With --fair, the value of ${column.title} that 2.5 % of the samples are above.`,
  },
];

const sizeColumns: readonly Column[] = [
  {
    id: 'unit',
    title: 'Unit',
    kind: 'text',
    doc: 'Document, speaker, or document and number of the turn, e.g. 2020-03-06:12.',
  },
  { id: 'tokens', title: 'Tokens', kind: 'integer', doc: 'Number of counted words; punctuation is none.' },
  { id: 'types', title: 'Types', kind: 'integer', doc: 'Number of distinct ones, whatever their capitals.' },
];

const sampleColumns: readonly Column[] = [
  { id: 'sample', title: 'Sample', kind: 'integer', doc: 'With --fair, number of words of each sample.' },
  { id: 'samples', title: 'Samples', kind: 'integer', doc: 'With --fair, number of samples of the unit.' },
];

/**
 * How varied the vocabulary of documents, speakers or turns is. Rows in the order of the corpus, which is by date for documents
 * and by name for speakers.
 */
export const diversity: Measure<DiversityOptions> = {
  id: 'diversity',
  title: 'Lexical diversity',
  question: 'How varied is the vocabulary of each document, speaker or turn?',
  options: diversityOptions,
  columns: [...sizeColumns, ...sampleColumns, ...statisticColumns.flatMap(boundColumns)],
  needs: ['tokens'],
  example: 'rostrum diversity corpora/two-governments/briefings --measure ttr,mattr,mtld',
  sources: [...new Set(textStatistics.map(({ source }) => source))],
  compute: (corpus, options) => diversityTable(corpus, options),
  computeGroups: diversityTable,
};

function diversityTable(corpus: Corpus, options: DiversityOptions, groups?: Groups): Table {
  checkDiversityOptions(options);
  const asked = askedStatistics(options);
  const units = groupedUnits(unitsOf(corpus, options.over), groups);
  const isQuanteda = options.compat === 'quanteda';
  const forms = isQuanteda ? quantedaWords(corpus.vocabulary, options) : ownWords(corpus.vocabulary);
  const { words, start } = unitWords(corpus, forms, units);
  const sizes = Array.from({ length: units.count }, (_, unit) => start[unit + 1]! - start[unit]!);
  const fair = fairSamples(options, sizes);
  const lengths = isQuanteda && !fair ? quantedaLengths(options, sizes) : options;
  const textOf = textMaker(forms.limit);
  const rows = sizes.flatMap((size, unit) => {
    if (size === 0) return [];
    const own = words.subarray(start[unit], start[unit + 1]);
    const text = textOf(own);
    const values = fair
      ? sampledCells(own, fair, asked, (run) => {
          const sample = textOf(run);
          return asked.map(({ of }) => of(sample, lengths));
        })
      : Object.fromEntries(asked.map(({ id, of }) => [id, of(text, lengths)]));
    return [{ group: units.group(unit), unit: units.name(unit), ...text.size, ...values }];
  });
  const columns = [...(groups ? [groupColumn(groups)] : []), ...columnsOf(asked, fair)];
  return tableOfRows({ ...diversity, columns }, rows, {
    notes: [
      ...(isQuanteda ? quantedaNotes(options, lengths) : []),
      ...diversityNotes({ asked, sizes, lengths, fair: fair?.size, over: options.over, rows }),
    ],
  });
}

/**
 * The statistics that were asked for, in the order of their columns; all where none was.
 *
 * @throws statistic/unknown
 */
function askedStatistics({ measure, compat }: DiversityOptions): readonly TextStatistic[] {
  const all =
    compat === 'quanteda'
      ? textStatistics.filter(({ id }) => isOfQuanteda(id)).map((statistic) => asQuanteda(statistic))
      : textStatistics;
  const known = all.map(({ id }) => id);
  const unknown = measure.find((id) => !known.includes(id));
  if (unknown !== undefined) throw unknownName('statistic', unknown, known);
  return measure.length === 0 ? all : all.filter(({ id }) => measure.includes(id));
}

/** How samples are drawn, where units are compared at one length. */
function fairSamples(options: DiversityOptions, sizes: readonly number[]): SampleOptions | undefined {
  const { fair, sample, samples, seed } = options;
  return fair || sample !== undefined ? { size: fairLength(sizes, options), samples, seed } : undefined;
}

/** The statistics of a unit over its samples, by column; none where it is shorter than a sample. */
function sampledCells(
  words: Int32Array,
  fair: SampleOptions,
  asked: readonly TextStatistic[],
  valuesOf: (run: Int32Array) => (number | undefined)[],
): Record<string, Cell> {
  const starts = sampleStarts(words.length, fair);
  const runs = Array.from(starts, (start) => valuesOf(words.subarray(start, start + fair.size)));
  const cells: Record<string, Cell> = { sample: fair.size, samples: starts.length };
  for (const [index, { id }] of asked.entries()) {
    const { mean, low, high } = sampledValue(runs.map((values) => values[index]));
    cells[id] = mean;
    cells[`${id}_low`] = low;
    cells[`${id}_high`] = high;
  }
  return cells;
}

function columnsOf(asked: readonly TextStatistic[], fair: SampleOptions | undefined): readonly Column[] {
  const shown = statisticColumns.filter(({ id }) => asked.some((statistic) => statistic.id === id));
  return fair
    ? [...sizeColumns, ...sampleColumns, ...shown.flatMap(boundColumns)]
    : [...sizeColumns, ...shown];
}

function unitsOf(corpus: Corpus, over: DiversityOptions['over']): Units {
  if (over !== 'corpus') return unitsOver(corpus, over);
  return { count: 1, unitOfTurn: new Int32Array(corpus.turns.length), name: () => 'corpus' };
}

interface GroupedUnits extends Units {
  readonly group: (unit: number) => Cell;
}

/** Units within groups of turns, so that all groups are compared at one length; those without turns are none. */
function groupedUnits(units: Units, groups: Groups | undefined): GroupedUnits {
  if (!groups) return { ...units, group: () => undefined };
  const pairOfTurn = groups.groupOfTurn.map((group, turn) => group * units.count + units.unitOfTurn[turn]!);
  const pairs = Int32Array.from(new Set(pairOfTurn)).sort();
  const indexOf = new Map(Array.from(pairs, (pair, index) => [pair, index]));
  return {
    count: pairs.length,
    unitOfTurn: pairOfTurn.map((pair) => indexOf.get(pair)!),
    name: (unit) => units.name(pairs[unit]! % units.count),
    group: (unit) => groups.values[Math.floor(pairs[unit]! / units.count)],
  };
}
