import { comparisonColumns } from '../counting/side-by-side/columns.ts';
import { leastUptake, questionRows } from '../counting/side-by-side/question-rows.ts';
import { type Later, laterSide } from '../counting/side-by-side/order.ts';
import { talkRows } from '../counting/side-by-side/talk-rows.ts';
import { type TermRow, termRows, type TwoSides } from '../counting/side-by-side/term-rows.ts';
import { sideOfTurns } from '../counting/comparison/sides.ts';
import { daysOf } from '../counting/timeline/calendar.ts';
import { nothingToCompare } from '../errors/catalogue.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Measure } from '../model/measure.ts';
import type { FileText, TurnSelection } from '../model/option.ts';
import { type Cell, type Table, tableOfRows, type TokenRange } from '../model/table.ts';
import { benjaminiHochberg } from '../stats/corrections/benjamini-hochberg.ts';
import { byCodePoint } from '../text/order.ts';

/** What is put side by side. */
export interface CompareOptions {
  readonly target: TurnSelection | undefined;
  readonly reference: TurnSelection | undefined;
  readonly latest: boolean;
  readonly minCount: number;
  readonly dictionary: FileText | undefined;
  readonly unit: string;
  readonly level: number;
  readonly seed: number;
}

/** Two briefings, or two sets of turns, side by side. Rows by section, then by size or certainty, then by term. */
export const compare: Measure<CompareOptions> = {
  id: 'compare',
  title: 'Comparison',
  question: 'What do two briefings, or two sets of turns, share, and what is new, gone or shifted?',
  options: {
    target: {
      kind: 'selection',
      default: undefined,
      doc: 'Turns that are a, where there is one input only.',
    },
    reference: {
      kind: 'selection',
      default: undefined,
      doc: 'Turns that are b; all others where left out.',
    },
    latest: {
      kind: 'flag',
      default: false,
      doc: 'Takes the documents of the last day as a, and all before them as b.',
    },
    minCount: {
      kind: 'integer',
      default: 3,
      minimum: 1,
      placeholder: 'N',
      doc: 'Leaves out what occurs less often in both together; phrases need two at least.',
    },
    dictionary: {
      kind: 'file',
      default: undefined,
      placeholder: 'FILE',
      doc: 'Puts the categories of this dictionary side by side as well (YAML, LIWC .dic, WordStat .cat, Yoshikoder .ykd, Lexicoder .lc3, CSV).',
    },
    unit: {
      kind: 'choice',
      default: 'auto',
      choices: ['auto', 'documents', 'turns'],
      doc: 'What is permuted: documents, or turns; auto takes turns where each side has one document only.',
    },
    level: {
      kind: 'number',
      default: 0.05,
      minimum: 0,
      doc: 'Below this adjusted p a term that both have counts as shifted.',
    },
    seed: {
      kind: 'integer',
      default: 1,
      minimum: 0,
      placeholder: 'N',
      doc: 'For whatever is random: the same seed gives the same result.',
    },
  },
  columns: comparisonColumns,
  needs: ['tokens', 'mentions', 'text'],
  example:
    'rostrum compare corpora/two-governments/briefings/01-harbour-levy.txt corpora/two-governments/briefings/02-winter-timetable.md',
  sources: [
    'Ernst (2004), Permutation methods: a basis for exact inference, Statistical Science 19(4), 676–685',
    'Benjamini & Hochberg (1995), Controlling the false discovery rate, Journal of the Royal Statistical Society B 57(1), 289–300',
  ],
  compute: comparisonTable,
};

/** The kinds of terms that are always put side by side. */
const usualKinds = ['words', 'phrases', 'entities', 'families'] as const;

interface Row {
  readonly section: string;
  readonly kind: string;
  readonly term: string;
  readonly a?: Cell;
  readonly b?: Cell;
  readonly a_per_million?: Cell;
  readonly b_per_million?: Cell;
  readonly effect?: Cell;
  readonly low?: Cell;
  readonly high?: Cell;
  readonly p?: Cell;
  readonly p_adjusted?: Cell;
  readonly places?: () => TokenRange[];
}

function comparisonTable(corpus: Corpus, options: CompareOptions): Table {
  const sides = sidesOf(corpus, options);
  const sideOfTurn = sideOfTurns(sides.a, sides.b);
  const later = laterSide(corpus, sideOfTurn);
  const { dictionary, minCount, seed } = options;
  const kinds = [...usualKinds, ...(dictionary ? (['categories'] as const) : [])];
  const found = kinds.map((kind) =>
    termRows(corpus, sides, kind, { minCount, minDocuments: 1, seed, dictionary }),
  );
  const terms = found
    .flatMap(({ rows }) => rows)
    .filter(({ cells }) => cells.target + cells.reference >= options.minCount);
  const adjusted = benjaminiHochberg.of(terms.map(({ p }) => p));
  const rows: Row[] = [
    ...overallRows(corpus, sideOfTurn, found[0]?.cosine),
    ...terms.map((row, at) => rowOfTerm(row, adjusted.p[at], later, options.level)).sort(bySection),
    ...talkRows(corpus, sideOfTurn).map(({ kind, text, a, b, difference }) => ({
      section: 'talk',
      kind,
      term: text,
      a,
      b,
      effect: difference,
    })),
    ...questionRows(corpus, sideOfTurn).map(({ text, side, uptake, place }) => ({
      section: 'unanswered',
      kind: 'question',
      term: text,
      [side]: 1,
      effect: uptake,
      places: () => [place],
    })),
  ];
  return tableOfRows(
    compare,
    rows.map(({ places: _places, ...cells }) => cells),
    {
      notes: [...notesOf(later, sides, adjusted.tests, options), ...found.flatMap(({ notes }) => notes)],
      evidence: (row) => rows[row]?.places?.() ?? [],
    },
  );
}

/** @throws compare/nothing where nothing says what is compared with what */
function sidesOf(corpus: Corpus, { target, reference, latest, unit }: CompareOptions): TwoSides {
  const a = target ?? (latest ? latestTurns(corpus) : undefined);
  if (!a) throw nothingToCompare();
  const sideOfTurn = sideOfTurns(a, reference);
  const documents = [new Set<number>(), new Set<number>()];
  for (const [turn, side] of sideOfTurn.entries()) documents[side]?.add(corpus.documentOfTurn[turn]!);
  const isSingle = documents.every(({ size }) => size <= 1);
  return { a, b: reference, byTurns: unit === 'turns' || (unit === 'auto' && isSingle) };
}

/** The turns of the documents of the last day, or, where dates say no days, of the last month or year; undefined where none has a date. */
function latestTurns({ documents, documentOfTurn }: Corpus): TurnSelection | undefined {
  const days = documents.map(({ metadata }) => daysOf(metadata.date));
  const known = days.flatMap((own, document) => (own ? [{ ...own, document }] : []));
  const exact = known.filter(({ first, last }) => first === last);
  const [latest] = (exact.length > 0 ? exact : known).toSorted(
    (one, other) => other.last - one.last || other.first - one.first,
  );
  const last = latest && documents[latest.document]?.metadata.date;
  if (last === undefined) return undefined;
  return {
    sql: `date = '${last}'`,
    turns: Uint8Array.from(documentOfTurn, (document) =>
      documents[document]?.metadata.date === last ? 1 : 0,
    ),
  };
}

function overallRows(corpus: Corpus, sideOfTurn: Int8Array, cosine: Cell): Row[] {
  const words = [0, 0];
  const turns = [0, 0];
  const documents = [new Set<number>(), new Set<number>()];
  for (const [turn, side] of sideOfTurn.entries()) {
    if (side < 0) continue;
    words[side]! += corpus.turns[turn]!.words;
    turns[side]! += 1;
    documents[side]!.add(corpus.documentOfTurn[turn]!);
  }
  return [
    { section: 'overall', kind: 'number', term: 'documents', a: documents[1]!.size, b: documents[0]!.size },
    { section: 'overall', kind: 'number', term: 'turns', a: turns[1], b: turns[0] },
    { section: 'overall', kind: 'number', term: 'words', a: words[1], b: words[0] },
    { section: 'overall', kind: 'similarity', term: 'cosine of words', effect: cosine },
  ];
}

function rowOfTerm(row: TermRow, pAdjusted: number | undefined, later: Later, level: number): Row {
  const { target, reference, targetSize, referenceSize } = row.cells;
  const { kind, text, low, high, p, places } = row;
  return {
    section: sectionOf(target, reference, later, (pAdjusted ?? 1) < level),
    kind,
    term: text,
    a: target,
    b: reference,
    a_per_million: (target / targetSize) * 1e6,
    b_per_million: (reference / referenceSize) * 1e6,
    effect: row.logRatio,
    low,
    high,
    p,
    p_adjusted: pAdjusted,
    places,
  };
}

function sectionOf(a: number, b: number, later: Later, isShifted: boolean): string {
  if (a > 0 && b > 0) return isShifted ? 'shifted' : 'shared';
  if (later === undefined) return a > 0 ? 'only_a' : 'only_b';
  return a > 0 === (later === 'a') ? 'new' : 'gone';
}

const sectionOrder = ['shifted', 'new', 'gone', 'only_a', 'only_b', 'shared'];

function bySection(one: Row, other: Row): number {
  const count = ({ a, b }: Row): number => Number(a) + Number(b);
  const sections = sectionOrder.indexOf(one.section) - sectionOrder.indexOf(other.section);
  const sure = one.section === 'shifted' ? Number(one.p ?? 1) - Number(other.p ?? 1) : 0;
  return (
    sections ||
    sure ||
    count(other) - count(one) ||
    byCodePoint(one.term, other.term) ||
    byCodePoint(one.kind, other.kind)
  );
}

function notesOf(later: Later, { byTurns }: TwoSides, tests: number, { level }: CompareOptions): string[] {
  return [
    later === undefined
      ? 'Neither side is later than the other: only_a and only_b say who alone has a term.'
      : `${later} is the later side: new is what only ${later} has.`,
    `${tests} tests of words, phrases, entities and families, one correction (Benjamini–Hochberg); shifted is below ${level}.`,
    byTurns
      ? 'p takes turns as units, since there are too few documents: it tells these texts apart, not those that they stand for.'
      : 'p takes documents as units.',
    `Unanswered: questions of which the answer takes up at most ${leastUptake * 100} % of the content words.`,
  ];
}
