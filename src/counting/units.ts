import type { Corpus } from '../model/corpus.ts';
import { timelineOf } from './timeline/timeline.ts';

/** What a corpus may be divided into along its turns. */
export const unitKinds = ['documents', 'speakers', 'turns'] as const;

/** One of them. */
export type UnitKind = (typeof unitKinds)[number];

/** Stretches of time that a corpus may be divided into. */
export const periodUnits = ['weeks', 'months', 'years'] as const;

/** A division of a corpus. */
export interface Units {
  /** How many units there are, those without words among them. */
  readonly count: number;
  /** Turn → unit. */
  readonly unitOfTurn: Int32Array;
  /** What a unit is called; a turn by its document and number. */
  readonly name: (unit: number) => string;
}

/** A corpus divided into its documents, speakers or turns, in their order there, or into stretches of time. */
export function unitsOver(corpus: Corpus, kind: UnitKind | (typeof periodUnits)[number]): Units {
  if (kind === 'weeks' || kind === 'months' || kind === 'years') return unitsOfTime(corpus, kind);
  const { documents, speakers, turns, documentOfTurn, speakerOfTurn } = corpus;
  if (kind === 'documents') {
    return {
      count: documents.length,
      unitOfTurn: documentOfTurn,
      name: (unit) => documents[unit]!.document,
    };
  }
  if (kind === 'speakers') {
    return { count: speakers.length, unitOfTurn: speakerOfTurn, name: (unit) => speakers[unit]! };
  }
  return {
    count: turns.length,
    unitOfTurn: Int32Array.from(documentOfTurn, (_, turn) => turn),
    name: (unit) => `${documents[documentOfTurn[unit]!]!.document}:${turns[unit]!.number}`,
  };
}

const kindOfPeriods = { weeks: 'week', months: 'month', years: 'year' } as const;

/** The periods that have documents, in order, and behind them what has no date that says one. */
function unitsOfTime(corpus: Corpus, kind: keyof typeof kindOfPeriods): Units {
  const { periods, periodOfDocument } = timelineOf(corpus, kindOfPeriods[kind]);
  const used = [...new Set(periodOfDocument)].sort((a, b) => (a < 0 ? 1 : b < 0 ? -1 : a - b));
  const unitOf = new Map(used.map((period, unit) => [period, unit]));
  return {
    count: used.length,
    unitOfTurn: Int32Array.from(corpus.documentOfTurn, (document) =>
      unitOf.get(periodOfDocument[document]!)!,
    ),
    name: (unit) => periods[used[unit]!]?.name ?? 'no date',
  };
}
