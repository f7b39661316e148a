import type { Corpus } from '../model/corpus.ts';
import type { Measure } from '../model/measure.ts';
import type { NoOptions } from '../model/option.ts';
import { type Table, tableOfRows } from '../model/table.ts';

/** Every turn, in order of documents. */
export const turns: Measure<NoOptions> = {
  id: 'turns',
  title: 'Turns',
  question: 'Who says what, in order?',
  options: {},
  columns: [
    { id: 'document', title: 'Document', kind: 'text', doc: 'The document.' },
    { id: 'title', title: 'Title', kind: 'text', doc: 'Its title, without date.' },
    { id: 'date', title: 'Date', kind: 'date', doc: 'Its date, ISO 8601.' },
    { id: 'place', title: 'Place', kind: 'text', doc: 'Where it was spoken, as the transcript says.' },
    { id: 'turn', title: 'Turn', kind: 'integer', doc: 'Position of the turn in the document, from 1.' },
    {
      id: 'speaker',
      title: 'Speaker',
      kind: 'text',
      doc: 'Who speaks; empty where the transcript does not say.',
    },
    { id: 'label', title: 'Label', kind: 'text', doc: 'The label as printed, without its colon.' },
    {
      id: 'role',
      title: 'Role',
      kind: 'text',
      doc: 'Part of the speaker: chair, official, journalist, and so on.',
    },
    { id: 'kind', title: 'Kind', kind: 'text', doc: 'Statement, question, answer, procedure or direction.' },
    { id: 'paragraphs', title: 'Paragraphs', kind: 'integer', doc: 'Number of spoken paragraphs.' },
    { id: 'words', title: 'Words', kind: 'integer', doc: 'Words spoken; stage directions are left out.' },
    {
      id: 'text',
      title: 'Text',
      kind: 'text',
      doc: 'The words as printed, stage directions included; a blank line divides paragraphs.',
    },
    { id: 'page', title: 'Page', kind: 'integer', doc: 'Page of the source, where it has pages.' },
    { id: 'line', title: 'Line', kind: 'integer', doc: 'Line of the label in the source, from 1.' },
    { id: 'rule', title: 'Rule', kind: 'text', doc: 'The form of label that found the turn.' },
    {
      id: 'confidence',
      title: 'Confidence',
      kind: 'share',
      doc: 'How sure the reader is of the label, 0 to 1.',
    },
  ],
  needs: ['text'],
  example: 'rostrum turns corpora/two-governments/briefings --limit 20',
  compute: turnsTable,
};

function turnsTable({ documents }: Corpus): Table {
  const rows = documents.flatMap(({ document, metadata, turns: own }) =>
    own.map((turn) => ({
      document,
      title: metadata.title,
      date: metadata.date,
      place: metadata.place,
      turn: turn.number,
      speaker: turn.speaker,
      label: turn.label,
      role: turn.role,
      kind: turn.kind,
      paragraphs: turn.paragraphs.length,
      words: turn.words,
      text: turn.text,
      page: turn.page,
      line: turn.line,
      rule: turn.rule,
      confidence: turn.confidence,
    })),
  );
  return tableOfRows(turns, rows);
}
