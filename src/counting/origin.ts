import type { Corpus } from '../model/corpus.ts';
import type { Cell, Column } from '../model/table.ts';
import type { PhraseSpread } from './spread.ts';

/** The columns that say where something is used, from when to when, and who used it first. */
export const originColumns: readonly Column[] = [
  { id: 'documents', title: 'Documents', kind: 'integer', doc: 'Number of documents with an occurrence.' },
  {
    id: 'speakers',
    title: 'Speakers',
    kind: 'integer',
    doc: 'Number of speakers who use it; an anonymous label is one.',
  },
  {
    id: 'dispersion',
    title: 'Dispersion',
    kind: 'share',
    doc: 'DPnorm over documents, or over the turns of a single document: 0 is evenly spread, 1 all in the smallest part; missing where there is only one part.',
  },
  {
    id: 'first_date',
    title: 'First date',
    kind: 'date',
    doc: 'Date of the document with the first occurrence.',
  },
  {
    id: 'first_document',
    title: 'First document',
    kind: 'text',
    doc: 'Document with the first occurrence; undated documents come last.',
  },
  { id: 'first_speaker', title: 'First speaker', kind: 'text', doc: 'Who used it first.' },
  {
    id: 'last_date',
    title: 'Last date',
    kind: 'date',
    doc: 'Date of the last document with a date that has an occurrence.',
  },
];

/** The cells of these columns. */
export function originOf(
  corpus: Corpus,
  { documents, speakers, dispersion, turn, lastTurn }: PhraseSpread,
): Readonly<Record<string, Cell>> {
  const documentAt = (at: number): Corpus['documents'][number] | undefined =>
    corpus.documents[corpus.documentOfTurn[at]!];
  const first = documentAt(turn);
  return {
    documents,
    speakers,
    dispersion,
    first_date: first?.metadata.date,
    first_document: first?.document,
    first_speaker: corpus.speakers[corpus.speakerOfTurn[turn]!],
    last_date: documentAt(lastTurn)?.metadata.date,
  };
}
