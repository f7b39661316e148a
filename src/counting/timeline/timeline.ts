import type { Corpus } from '../../model/corpus.ts';
import { counted } from '../../text/counted.ts';
import {
  type CalendarKind,
  type Days,
  daysOf,
  daysOfPeriod,
  periodName,
  type PeriodKind,
  periodOfDay,
} from './calendar.ts';

/** A stretch of time with a name. */
interface Period extends Days {
  readonly name: string;
}

/** The documents of a corpus in the order of time. */
export interface Timeline {
  readonly kind: PeriodKind;
  /** From the first to the last with a document, those without one included. */
  readonly periods: readonly Period[];
  /** Document → its period; −1 where its date does not say. */
  readonly periodOfDocument: Int32Array;
  /** Document → the middle of the days that its date may mean; not a number where there is no date. */
  readonly dayOfDocument: Float64Array;
  /** How many documents have no date, and how many one that is not precise enough for a period. */
  readonly undated: number;
  readonly imprecise: number;
}

/** The documents of a corpus by day, week, month or year, or each by itself. */
export function timelineOf(corpus: Corpus, kind: PeriodKind): Timeline {
  const days = corpus.documents.map(({ metadata }) => daysOf(metadata.date));
  const dayOfDocument = Float64Array.from(days, (own) => (own ? (own.first + own.last) / 2 : Number.NaN));
  const undated = days.filter((own) => own === undefined).length;
  if (kind === 'document') {
    return { kind, ...documentPeriods(corpus, days, dayOfDocument), dayOfDocument, undated, imprecise: 0 };
  }
  const numbers = days.map((own) => own && periodWithin(own, kind));
  const known = numbers.filter((number) => number !== undefined);
  const first = known.reduce((a, b) => Math.min(a, b), Infinity);
  const last = known.reduce((a, b) => Math.max(a, b), -Infinity);
  const periods = Array.from({ length: known.length === 0 ? 0 : last - first + 1 }, (_, at) => ({
    name: periodName(first + at, kind),
    ...daysOfPeriod(first + at, kind),
  }));
  return {
    kind,
    periods,
    periodOfDocument: Int32Array.from(numbers, (number) => (number === undefined ? -1 : number - first)),
    dayOfDocument,
    undated,
    imprecise: days.length - undated - known.length,
  };
}

/** The period that all days of a date are in. */
function periodWithin({ first, last }: Days, kind: CalendarKind): number | undefined {
  const period = periodOfDay(first, kind);
  return periodOfDay(last, kind) === period ? period : undefined;
}

/** Each dated document as a period of its own, by the middle of its days. */
function documentPeriods(
  { documents }: Corpus,
  days: readonly (Days | undefined)[],
  middles: Float64Array,
): Pick<Timeline, 'periods' | 'periodOfDocument'> {
  const order = [...documents.keys()]
    .filter((document) => days[document])
    .sort((a, b) => middles[a]! - middles[b]! || a - b);
  const periodOfDocument = new Int32Array(documents.length).fill(-1);
  for (const [period, document] of order.entries()) periodOfDocument[document] = period;
  const periods = order.map((document) => ({ name: documents[document]!.document, ...days[document]! }));
  return { periods, periodOfDocument };
}

/** What a reader has to know of the dates of a corpus. */
export function timelineNotes({ kind, periods, undated, imprecise, periodOfDocument }: Timeline): string[] {
  const all = periodOfDocument.length;
  const notes: string[] = [];
  if (undated > 0) notes.push(`Without a date, and left out: ${undated} of ${counted(all, 'document')}.`);
  if (imprecise > 0) {
    notes.push(
      `With a date that does not say the ${kind}, and left out: ${imprecise} of ${counted(all, 'document')}; a coarser --per takes them in.`,
    );
  }
  if (periods.length === 1 && kind !== 'document') {
    notes.push(`All documents are of one ${kind}: there is nothing to compare it with.`);
  }
  if (periods.length === 1 && kind === 'document')
    notes.push('There is one dated document: nothing to compare it with.');
  return notes;
}
