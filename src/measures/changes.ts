import { type ChangeRow, termChanges, wholeRows } from '../counting/timeline/changes/change-rows.ts';
import { changeColumns } from '../counting/timeline/changes/columns.ts';
import { parseEvents } from '../counting/timeline/changes/events.ts';
import { type ChangeMethod, changeMethods, type MethodOptions } from '../counting/timeline/changes/method.ts';
import { type Followed, followedTerms } from '../counting/timeline/followed.ts';
import { periodKinds, type CalendarKind } from '../counting/timeline/calendar.ts';
import { followedNeeds, type FollowedTerms, followedOptions } from '../counting/timeline/term-options.ts';
import type { Corpus } from '../model/corpus.ts';
import { groupColumn, type Groups } from '../model/groups.ts';
import type { Measure } from '../model/measure.ts';
import type { FileText } from '../model/option.ts';
import { type Cell, type Column, type Table, tableOfColumns, type TokenRange } from '../model/table.ts';
import { corrections } from '../stats/corrections/by-name.ts';
import { changePermutation } from '../stats/trend/change-permutation.ts';
import { kleinbergCounts } from '../stats/trend/kleinberg-counts.ts';
import { peltPoisson } from '../stats/trend/pelt-poisson.ts';
import { pettitt } from '../stats/trend/pettitt.ts';
import { rateScan } from '../stats/trend/rate-scan.ts';
import { vncSd } from '../stats/trend/vnc-sd.ts';
import { counted } from '../text/counted.ts';
import { byCodePoint } from '../text/order.ts';

/** Whose changes are looked for, and how. */
export interface ChangesOptions extends FollowedTerms, MethodOptions {
  readonly per: CalendarKind;
  readonly method: ChangeMethod;
  readonly whole: boolean;
  readonly contributors: number;
  readonly adjust: string;
  readonly events: FileText | undefined;
}

/** When the rates of terms change. Rows by the statistic, descending, then by term in code-point order. */
export const changes: Measure<ChangesOptions> = {
  id: 'changes',
  title: 'Changes',
  question: 'When does the rate of a term change, and which terms make the changes of the whole?',
  options: {
    ...followedOptions,
    top: { ...followedOptions.top, kind: 'integer', default: 100, minimum: 1 },
    per: {
      kind: 'choice',
      default: 'day',
      choices: periodKinds.filter((kind) => kind !== 'document'),
      doc: 'Between which stretches a change may lie; documents of one day, week, month or year are taken together.',
    },
    method: {
      kind: 'choice',
      default: 'pelt',
      choices: changeMethods,
      doc: 'PELT with a Poisson cost, Pettitt’s test of one change, neighbour clustering of periods (best with --per month), or Kleinberg’s bursts.',
    },
    penalty: {
      kind: 'number',
      default: 1,
      minimum: 0,
      doc: 'With pelt: what a change costs, in units of 2 ln n times the dispersion; more gives fewer changes.',
    },
    minSize: {
      kind: 'integer',
      default: 1,
      minimum: 1,
      placeholder: 'N',
      doc: 'With pelt and --whole: fewest days (weeks, …) with documents between two changes.',
    },
    whole: {
      kind: 'flag',
      default: false,
      doc: 'Looks for changes of all terms together, and gives the terms that have most part in each.',
    },
    contributors: {
      kind: 'integer',
      default: 10,
      minimum: 1,
      placeholder: 'N',
      doc: 'With --whole: how many terms are given for each change.',
    },
    permutations: {
      kind: 'integer',
      default: 999,
      minimum: 19,
      placeholder: 'N',
      doc: 'How many random orders of the documents a p is counted from, at most.',
    },
    seed: {
      kind: 'integer',
      default: 1,
      minimum: 0,
      placeholder: 'N',
      doc: 'Draws other orders; the same seed draws the same ones.',
    },
    adjust: {
      kind: 'choice',
      default: 'bh',
      choices: ['none', ...corrections.keys()],
      doc: 'How p is corrected for the number of terms; bh is Benjamini and Hochberg’s, by Benjamini and Yekutieli’s.',
    },
    events: {
      kind: 'file',
      default: undefined,
      placeholder: 'FILE',
      doc: 'A table (csv, tsv) of events, date and label: the nearest one is set beside each change.',
    },
  },
  columns: changeColumns,
  needs: ['tokens'],
  needsFor: followedNeeds,
  example:
    'rostrum changes corpora/two-governments/briefings --term "shared future on both shores,three keys of renewal"',
  sources: [peltPoisson, pettitt, vncSd, kleinbergCounts, rateScan, changePermutation].map(
    ({ source }) => source,
  ),
  compute: (corpus, options) => changesTable(corpus, options),
  computeGroups: changesTable,
};

function changesTable(corpus: Corpus, options: ChangesOptions, groups?: Groups): Table {
  const events = options.events ? parseEvents(options.events) : [];
  const followed = followedTerms(corpus, options, groups);
  const own = { ...options, events };
  const found = options.whole
    ? { rows: wholeRows(followed, own, options.contributors), tests: 0 }
    : termChanges(followed, own);
  const adjusted = adjustedOf(found, options);
  const { terms } = followed;
  const rows = found.rows
    .map((row, at) => ({ ...row, name: terms.text(row.term), pAdjusted: adjusted[at] }))
    .sort(
      (a, b) => b.statistic - a.statistic || byCodePoint(a.name, b.name) || a.group - b.group || a.at - b.at,
    );
  const columns = columnsOf(options, groups);
  const cellOf = (row: (typeof rows)[number], id: string): Cell => {
    if (id === 'group') return groups?.values[row.group];
    if (id === 'term') return row.name;
    return id === 'p_adjusted' ? row.pAdjusted : row.values[id];
  };
  return tableOfColumns(
    { ...changes, columns },
    columns.map(({ id }) => rows.map((row) => cellOf(row, id))),
    rows.length,
    {
      notes: [...followed.notes, ...notesOf(followed, found, options)],
      evidence: (row) => placesOf(followed, rows[row]!),
    },
  );
}

/** The p of each row, corrected: a term counts once, by the least p of its changes, and without a change with p = 1. */
function adjustedOf(
  { rows, tests }: { readonly rows: readonly ChangeRow[]; readonly tests: number },
  { adjust, whole }: ChangesOptions,
): (number | undefined)[] {
  if (whole) return rows.map(() => undefined);
  const correct = corrections.get(adjust);
  const least = new Map<string, number>();
  for (const row of rows) least.set(seriesOf(row), Math.min(row.p ?? 1, least.get(seriesOf(row)) ?? 1));
  const known = [...least.values()];
  const all = [...known, ...Array.from({ length: Math.max(0, tests - known.length) }, () => 1)];
  const corrected = new Map([...least.keys()].map((key, at) => [key, correct?.(all).p[at] ?? known[at]!]));
  return rows.map((row) =>
    row.p === undefined ? undefined : Math.max(row.p, corrected.get(seriesOf(row)) ?? row.p),
  );
}

function seriesOf({ term, group }: ChangeRow): string {
  return `${term} ${group}`;
}

function columnsOf({ events, whole }: ChangesOptions, groups: Groups | undefined): Column[] {
  const left = new Set([
    ...(events ? [] : ['event', 'event_date', 'days']),
    ...(whole ? ['p_adjusted'] : ['share']),
  ]);
  return [...(groups ? [groupColumn(groups)] : []), ...changeColumns.filter(({ id }) => !left.has(id))];
}

/** The occurrences in both stretches beside a change. */
function placesOf(followed: Followed, { term, group, periods: { first, last } }: ChangeRow): TokenRange[] {
  return followed.places(term, group, (period) => period >= first && period <= last);
}

function notesOf(
  { timeline, groups, terms }: Followed,
  { rows, tests }: { readonly rows: readonly ChangeRow[]; readonly tests: number },
  { method, whole, adjust }: ChangesOptions,
): string[] {
  const most = groups.reduce((count, { units }) => Math.max(count, units.length), 0);
  const gaps = timeline.periods.length - new Set(timeline.periodOfDocument.filter((own) => own >= 0)).size;
  return [
    ...(most === 0 ? ['No dated document has words.'] : []),
    ...(most > 0 && most <= 5
      ? [
          `There ${most === 1 ? 'is' : 'are'} only ${counted(most, 'document')}: no change can be told from chance.`,
        ]
      : []),
    ...(method === 'vnc' && gaps > 0
      ? ['Periods without documents are left out: those before and after them count as neighbours.']
      : []),
    ...(!whole && tests > 0 && adjust !== 'none' ? [`p is adjusted for ${tests} terms (${adjust}).`] : []),
    ...(rows.length === 0 && terms.terms > 0 && most > 0 ? ['No change was found.'] : []),
  ];
}
