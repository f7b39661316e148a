import { turnOfToken } from '../corpus/locate.ts';
import { type ExpectedDelay, permutedDelays } from '../counting/echoes/permuted-uptake.ts';
import { daysOf, delaysOf, type User, usersOf } from '../counting/echoes/uptake.ts';
import { findFamily } from '../counting/families/find-family.ts';
import { findPattern, needsOfPattern, patternSyntax } from '../counting/find-pattern.ts';
import { contextOf } from '../counting/context.ts';
import { printedText } from '../counting/printed.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Measure } from '../model/measure.ts';
import type { FileText } from '../model/option.ts';
import { type Cell, type Table, type TokenRange, tableOfRows } from '../model/table.ts';

/** What is followed, and how much chance is asked. */
export interface EchoesOptions {
  readonly pattern: string;
  readonly case: boolean;
  readonly family: boolean;
  readonly decisions: FileText | undefined;
  readonly replicates: number;
  readonly seed: number;
}

/** Who takes a phrase up, one row a speaker, in the order in which they first use it. */
export const echoes: Measure<EchoesOptions> = {
  id: 'echoes',
  title: 'Echoes',
  question: 'Who used a phrase or name first, who took it up, and after how long?',
  options: {
    pattern: { kind: 'text', default: '', doc: patternSyntax },
    case: { kind: 'flag', default: false, doc: 'Tells capitals from small letters.' },
    family: {
      kind: 'flag',
      default: false,
      doc: 'Follows a family of formulas in all its variants: the pattern is its head or one of its variants, as rostrum families shows them.',
    },
    decisions: {
      kind: 'file',
      default: undefined,
      placeholder: 'FILE',
      doc: 'With --family: YAML file in which families are accepted, refused, merged and split.',
    },
    replicates: {
      kind: 'integer',
      default: 999,
      minimum: 0,
      placeholder: 'N',
      doc: 'Permutations of dates that the delays are held against; 0 for none.',
    },
    seed: {
      kind: 'integer',
      default: 1,
      minimum: 0,
      placeholder: 'N',
      doc: 'Draws other permutations; the same seed draws the same.',
    },
  },
  argument: 'pattern',
  columns: [
    {
      id: 'rank',
      title: 'Rank',
      kind: 'integer',
      doc: 'Place in the order of first uses, from 1; so many speakers have used it by then.',
    },
    { id: 'speaker', title: 'Speaker', kind: 'text', doc: 'Who uses it.' },
    { id: 'first_date', title: 'First date', kind: 'date', doc: 'Date of their first use.' },
    { id: 'first_document', title: 'First document', kind: 'text', doc: 'Document of their first use.' },
    { id: 'turn', title: 'Turn', kind: 'integer', doc: 'Turn of their first use, in that document from 1.' },
    {
      id: 'days',
      title: 'Days',
      kind: 'integer',
      doc: 'Days after the very first use; missing without a date.',
    },
    {
      id: 'expected_days',
      title: 'Expected days',
      kind: 'number',
      doc: 'Mean days until so many speakers have used it, where dates are dealt out at random among documents.',
    },
    { id: 'low', title: 'Low', kind: 'number', doc: 'Percentile 2.5 of these days.' },
    { id: 'high', title: 'High', kind: 'number', doc: 'Percentile 97.5 of these days.' },
    {
      id: 'p',
      title: 'p',
      kind: 'number',
      doc: 'Share of permutations in which as many speakers used it within as few days: small where it is taken up in quick succession.',
    },
    { id: 'count', title: 'Count', kind: 'integer', doc: 'Their uses in all.' },
    { id: 'documents', title: 'Documents', kind: 'integer', doc: 'Documents in which they use it.' },
    {
      id: 'cumulative_documents',
      title: 'Cumulative documents',
      kind: 'integer',
      doc: 'Documents with a use by anybody, up to that of this first use.',
    },
    {
      id: 'cumulative_count',
      title: 'Cumulative count',
      kind: 'integer',
      doc: 'Uses by anybody, up to this first use.',
    },
    { id: 'example', title: 'Example', kind: 'text', doc: 'The words around their first use.' },
  ],
  needs: ['tokens'],
  needsFor: ({ pattern, family }) => (family ? [] : needsOfPattern(pattern)),
  example: 'rostrum echoes "shared future" corpora/two-governments/briefings',
  compute: echoesTable,
};

function echoesTable(corpus: Corpus, options: EchoesOptions): Table {
  const { places: hits, notes } = usesOf(corpus, options);
  const days = daysOf(corpus);
  const users = usersOf(corpus, hits);
  const delays = delaysOf(users, days);
  const known = delays.filter((delay) => !Number.isNaN(delay)).sort();
  const expected = permutedDelays(users, days, known, options);
  const hitStarts = hits.map(({ start }) => start);
  const documentOfHit = hits.map(({ start }) => corpus.documentOfTurn[turnOfToken(corpus, start)]!);
  const rows = users.map((user, place) => {
    const first = user.hits[0]!;
    const upTo = hitStarts.indexOf(first.start) + 1;
    return {
      rank: place + 1,
      ...firstUse(corpus, user),
      days: Number.isNaN(delays[place]!) ? undefined : delays[place]!,
      ...(!Number.isNaN(delays[place]!) && expectedCells(expected[datedBefore(delays, place)])),
      count: user.hits.length,
      documents: user.documents.length,
      cumulative_documents: new Set(documentOfHit.slice(0, upTo)).size,
      cumulative_count: upTo,
    };
  });
  return tableOfRows(echoes, rows, {
    notes: [...notes, ...notesOf(users, delays, expected)],
    evidence: (row) => users[row]?.hits ?? [],
  });
}

/** The places of what is followed. */
function usesOf(
  corpus: Corpus,
  { family, pattern, decisions, case: sensitive }: EchoesOptions,
): { readonly places: readonly TokenRange[]; readonly notes: readonly string[] } {
  if (!family) return { places: findPattern(corpus, pattern, { case: sensitive }), notes: [] };
  const { head, places, notes } = findFamily(corpus, pattern, decisions);
  return { places, notes: [`The family “${head}” in all its variants.`, ...notes] };
}

/** How many speakers with a date come before a place. */
function datedBefore(delays: Float64Array, place: number): number {
  return delays.subarray(0, place).filter((delay) => !Number.isNaN(delay)).length;
}

function firstUse(corpus: Corpus, { speaker, turn, hits }: User): Record<string, Cell> {
  const document = corpus.documents[corpus.documentOfTurn[turn]!]!;
  const { before, after } = contextOf(corpus, hits[0]!, { left: 8, right: 8, within: 'turn' });
  return {
    speaker: corpus.speakers[speaker],
    first_date: document.metadata.date,
    first_document: document.document,
    turn: corpus.turns[turn]!.number,
    example: printedText(corpus, before.start, after.end),
  };
}

function expectedCells(expected: ExpectedDelay | undefined): Record<string, Cell> {
  if (!expected) return {};
  return { expected_days: expected.mean, low: expected.low, high: expected.high, p: expected.p };
}

function notesOf(users: readonly User[], delays: Float64Array, expected: readonly ExpectedDelay[]): string[] {
  const undated = delays.filter((delay) => Number.isNaN(delay)).length;
  return [
    ...(users.length === 0 ? ['Nobody uses it.'] : []),
    ...(undated > 0 ? [`${undated} of ${users.length} speakers use it in undated documents only.`] : []),
    ...(users.length > 0 && expected.length === 0
      ? ['Too few dates to hold the delays against chance.']
      : []),
  ];
}
