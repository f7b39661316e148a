import type { Cell } from '../model/table.ts';
import type { Lengths, TextStatistic } from './text-statistics.ts';

/** What a table of diversity was made of. */
export interface DiversityFacts {
  readonly asked: readonly TextStatistic[];
  /** Unit → its words. */
  readonly sizes: readonly number[];
  readonly lengths: Lengths;
  /** Words of each sample, where units are compared at one length. */
  readonly fair: number | undefined;
  /** What the units are. */
  readonly over: string;
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

/** What the reader of a table of diversity has to know: what is missing or infinite, and why; what may not be compared. */
export function diversityNotes(facts: DiversityFacts): string[] {
  const { sizes, over } = facts;
  const empty = sizes.filter((size) => size === 0).length;
  return [
    ...(empty > 0 ? [`${empty} of ${sizes.length} ${over} have no words and are left out.`] : []),
    ...(facts.fair === undefined ? lengthNotes(facts) : sampleNotes(facts, facts.fair)),
    ...infiniteNotes(facts),
  ];
}

/** Statistics that a text has at whatever length, and that change with it little. */
const steady: ReadonlySet<string> = new Set([
  'mattr',
  'msttr',
  'mtld',
  'mtld_le',
  'hdd',
  'hdd_mean',
  'k',
  'd',
  'vm',
]);

function lengthNotes({ asked, sizes, lengths, over }: DiversityFacts): string[] {
  const present = sizes.filter((size) => size > 0);
  const notes: string[] = [];
  for (const length of ['window', 'segment', 'drawn'] as const) {
    const titles = asked.filter(({ least }) => least === length).map(({ title }) => title);
    const short = present.filter((size) => size < lengths[length]).length;
    if (short === 0 || titles.length === 0) continue;
    notes.push(
      `${short} of ${present.length} ${over} are shorter than ${lengths[length]} words and have no ${listed(titles)}.`,
    );
  }
  const changing = asked.filter(({ id }) => !steady.has(id));
  const [shortest, longest] = [Math.min(...bounds(present)), Math.max(...bounds(present))];
  if (changing.length > 0 && longest >= 2 * shortest) {
    notes.push(
      `The ${over} have ${shortest} to ${longest} words, and ${listed(changing.map(({ title }) => title))} depend on length: --fair compares at one length.`,
    );
  }
  return notes;
}

function sampleNotes({ asked, sizes, lengths, over }: DiversityFacts, sample: number): string[] {
  const present = sizes.filter((size) => size > 0);
  const short = present.filter((size) => size < sample).length;
  const missing = asked.filter(({ least }) => least && lengths[least] > sample).map(({ title }) => title);
  return [
    `Every statistic is the mean over runs of ${sample} words of each unit, with the range of 95 % of them; the runs overlap, so that the range is no test of a difference.`,
    ...(short > 0
      ? [`${short} of ${present.length} ${over} are shorter than ${sample} words and have no values.`]
      : []),
    ...(missing.length > 0
      ? [
          `Runs of ${sample} words are too short for ${listed(missing)}: try a larger --sample, or a smaller --window, --segment or --drawn.`,
        ]
      : []),
  ];
}

function infiniteNotes({ asked, over, rows }: DiversityFacts): string[] {
  const infinite = asked.filter(({ id }) => rows.some((row) => row[id] === Infinity));
  if (infinite.length === 0) return [];
  const count = rows.filter((row) => infinite.some(({ id }) => row[id] === Infinity)).length;
  return [
    `In ${count} of ${rows.length} ${over} no word recurs: ${listed(infinite.map(({ title }) => title))} are infinite there.`,
  ];
}

/** The smallest and the largest number; nothing of nothing. */
function bounds(values: readonly number[]): number[] {
  if (values.length === 0) return [];
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
