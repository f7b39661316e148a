import type { Corpus } from '../model/corpus.ts';

/** What a corpus may be divided into along its turns. */
export const unitKinds = ['documents', 'speakers', 'turns'] as const;

/** One of them. */
export type UnitKind = (typeof unitKinds)[number];

/** A division of a corpus. */
export interface Units {
  /** How many units there are, those without words among them. */
  readonly count: number;
  /** Turn → unit. */
  readonly unitOfTurn: Int32Array;
  /** What a unit is called; a turn by its document and number. */
  readonly name: (unit: number) => string;
}

/** A corpus divided into its documents, speakers or turns, in their order there. */
export function unitsOver(corpus: Corpus, kind: UnitKind): Units {
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
