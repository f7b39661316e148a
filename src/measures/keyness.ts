import { columnsAfter, columnsBefore } from '../counting/comparison/columns.ts';
import {
  type ChosenMeasure,
  chosenMeasure,
  type Compared,
  comparedTerms,
} from '../counting/comparison/compared.ts';
import { type Comparisons, groupComparisons, targetComparison } from '../counting/comparison/comparisons.ts';
import { keynessOptions, type KeynessOptions } from '../counting/comparison/options.ts';
import { keynessNotes } from '../counting/comparison/notes.ts';
import { turnOfToken } from '../corpus/locate.ts';
import { groupTables } from '../corpus/selection/group-tables.ts';
import { documentsNeeded, noTarget, outOfRange } from '../errors/catalogue.ts';
import type { Corpus } from '../model/corpus.ts';
import { groupColumn, type Groups } from '../model/groups.ts';
import type { Measure } from '../model/measure.ts';
import { type Cell, type Column, type Table, tableOfColumns, type TokenRange } from '../model/table.ts';
import { corrections } from '../stats/corrections/by-name.ts';
import { combinedDocuments } from '../stats/tests/combined-documents.ts';
import { byCodePoint } from '../text/order.ts';

export type { KeynessOptions };

/** What sets the turns of a target apart. Rows by the measure, descending, then by term in code-point order. */
export const keyness: Measure<KeynessOptions> = {
  id: 'keyness',
  title: 'Keyness',
  question: 'Which terms set some turns apart from others, and how surely?',
  options: keynessOptions,
  columns: tableColumns(chosenMeasure('none', undefined)),
  needs: ['tokens'],
  needsFor: ({ terms }) => (terms === 'entities' ? ['mentions'] : []),
  example: `rostrum keyness corpora/two-governments/briefings --target "role = 'journalist'" --min-count 10`,
  sources: [
    combinedDocuments.source,
    'Ernst (2004), Permutation methods: a basis for exact inference, Statistical Science 19(4), 676–685',
    'Hardie (2014), Log Ratio: an informal introduction, Lancaster University',
    'Benjamini & Hochberg (1995), Controlling the false discovery rate, Journal of the Royal Statistical Society B 57(1), 289–300',
  ],
  compute: (corpus, options) => {
    const { target, reference } = options;
    if (!target) throw noTarget();
    return keynessTable(corpus, targetComparison(corpus, options, target, reference), options);
  },
  computeGroups: (corpus, options, groups) =>
    options.target
      ? groupTables(keyness, corpus, groups, options)
      : keynessTable(corpus, groupComparisons(corpus, options, groups, options.pairs), options, groups),
};

/** The columns of a table whose statistic is a measure. */
function tableColumns({ id, title, doc }: Pick<ChosenMeasure, 'id' | 'title' | 'doc'>): Column[] {
  const own: Column = { id, title, kind: 'number', doc };
  return [...columnsBefore, own, ...columnsAfter.filter((column) => column.id !== id)];
}

interface Row extends Compared {
  /** Index of its comparison. */
  readonly of: number;
  readonly text: string;
}

function keynessTable(corpus: Corpus, made: Comparisons, options: KeynessOptions, groups?: Groups): Table {
  const { terms, comparisons, isList } = made;
  if (options.confidence >= 1)
    throw outOfRange('confidence', String(options.confidence), 'a number from 0.5 up, below 1');
  const measure = chosenMeasure(
    options.compat,
    options.measure ?? (isList ? 'g2' : undefined),
    options.permutations,
  );
  if (isList && measure.unit === 'documents') throw documentsNeeded(measure.id);
  const shared = { ...options, threads: corpus.threads };
  const found = comparisons.flatMap(({ sides }, of): Row[] =>
    comparedTerms(terms, sides, measure, shared).map((row) => ({ ...row, of, text: terms.text(row.term) })),
  );
  const adjusted = corrections.get(options.adjust)?.(found.map(({ p }) => p)).p;
  const rows = found.map((row, at) => ({ ...row, pAdjusted: adjusted ? adjusted[at] : row.p })).sort(byValue);
  const names = comparisons.map(({ group, against }) => [nameOf(groups, group), nameOf(groups, against)]);
  const labels = groups ? labelColumns(groups, options.pairs) : [];
  const tests = found.filter(({ p }) => p !== undefined).length;
  const sized = comparisons.map(({ sides }, of) => ({
    sides,
    name: groups ? `${names[of]!.filter((name) => name !== undefined).join(' and ')}: ` : '',
  }));
  return tableOfColumns(
    { ...keyness, columns: [...labels, ...tableColumns(measure)] },
    [
      ...labels.map((_, label) => rows.map(({ of }) => names[of]![label])),
      ...tableColumns(measure).map(({ id }) => rows.map((row) => cellOf(row, id, made))),
    ],
    rows.length,
    {
      notes: [...keynessNotes(measure, sized, { ...options, tests }), ...made.notes, ...terms.notes],
      evidence: (row) => placesOf(corpus, made, rows[row]!),
    },
  );
}

/** The columns that name the groups of a comparison. */
function labelColumns(groups: Groups, pairs: KeynessOptions['pairs']): Column[] {
  const group = groupColumn(groups);
  const against = {
    ...group,
    id: 'reference_group',
    title: 'Reference group',
    doc: 'The group that it is compared with.',
  };
  return pairs === 'all' ? [group, against] : [group];
}

function nameOf(groups: Groups | undefined, group: number | undefined): Cell {
  return group === undefined ? undefined : groups?.values[group];
}

/** By the measure, descending, what has no value last; then by term in code-point order. */
function byValue(a: Row, b: Row): number {
  const [one, other] = [a.value ?? -Infinity, b.value ?? -Infinity];
  if (one !== other) return one > other ? -1 : 1;
  return byCodePoint(a.text, b.text) || a.of - b.of;
}

function cellOf(row: Row & { readonly pAdjusted: Cell }, id: string, { terms, isList }: Comparisons): Cell {
  const { target, reference, targetSize, referenceSize } = row.cells;
  switch (id) {
    case 'term':
      return row.text;
    case 'n':
      return terms.wordsIn(row.term);
    case 'target':
      return target;
    case 'reference':
      return reference;
    case 'target_per_million':
      return (target / targetSize) * 1e6;
    case 'reference_per_million':
      return (reference / referenceSize) * 1e6;
    case 'target_documents':
      return row.targetDocuments;
    case 'reference_documents':
      return isList ? undefined : row.referenceDocuments;
    case 'documents':
      return row.targetDocuments + (isList ? 0 : row.referenceDocuments);
    default:
      return cellOfTest(row, id);
  }
}

function cellOfTest(row: Row & { readonly pAdjusted: Cell }, id: string): Cell {
  switch (id) {
    case 'low':
      return row.low;
    case 'high':
      return row.high;
    case 'p':
      return row.p;
    case 'p_adjusted':
      return row.pAdjusted;
    case 'log10_p':
      return row.log10P;
    case 'log_ratio':
      return row.logRatio;
    case 'g2':
      return row.g2;
    default:
      return row.value;
  }
}

function placesOf(corpus: Corpus, { terms, parts, comparisons }: Comparisons, row: Row): TokenRange[] {
  const { group, against } = comparisons[row.of]!;
  const isCompared = (own: number): boolean =>
    own >= 0 && (group === undefined || against === undefined || own === group || own === against);
  return terms
    .places(row.term)
    .filter(({ start }) => isCompared(parts.groups[parts.unitOfTurn[turnOfToken(corpus, start)]!]!));
}
