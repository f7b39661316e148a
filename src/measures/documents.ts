import type { Corpus } from '../model/corpus.ts';
import type { Measure } from '../model/measure.ts';
import type { NoOptions } from '../model/option.ts';
import { type Table, tableOfRows } from '../model/table.ts';

/** What was read: one row a document, in order of date. */
export const documents: Measure<NoOptions> = {
  id: 'documents',
  title: 'Documents',
  question: 'What was read?',
  options: {},
  columns: [
    { id: 'document', title: 'Document', kind: 'text', doc: 'Name of the document, unique in the corpus.' },
    { id: 'title', title: 'Title', kind: 'text', doc: 'Its title, without date.' },
    { id: 'date', title: 'Date', kind: 'date', doc: 'Its date, ISO 8601, as precise as the source.' },
    { id: 'place', title: 'Place', kind: 'text', doc: 'Where it was spoken, as the transcript says.' },
    { id: 'reader', title: 'Reader', kind: 'text', doc: 'The format that read it.' },
    { id: 'turns', title: 'Turns', kind: 'integer', doc: 'Number of turns.' },
    { id: 'speakers', title: 'Speakers', kind: 'integer', doc: 'Number of different speakers or labels.' },
    { id: 'words', title: 'Words', kind: 'integer', doc: 'Words spoken; stage directions are left out.' },
    { id: 'tokens', title: 'Tokens', kind: 'integer', doc: 'Tokens spoken, punctuation included.' },
    {
      id: 'pages',
      title: 'Pages',
      kind: 'integer',
      doc: 'Pages that the briefing has; empty where it does not say.',
    },
    {
      id: 'missing_pages',
      title: 'Missing pages',
      kind: 'text',
      doc: 'Pages that are not there, divided by blanks.',
    },
    { id: 'date_source', title: 'Date from', kind: 'text', doc: 'Where the date was found.' },
    { id: 'sha256', title: 'SHA-256', kind: 'text', doc: 'Checksum of the source.' },
    { id: 'path', title: 'Path', kind: 'text', doc: 'Path of the source, as given.' },
  ],
  needs: ['tokens'],
  example: 'rostrum documents corpora/two-governments/briefings',
  compute: documentsTable,
};

function documentsTable(corpus: Corpus): Table {
  const tokens = corpus.documents.map(() => 0);
  for (const [turn, document] of corpus.documentOfTurn.entries()) {
    const length = (corpus.tokenStart[turn + 1] ?? 0) - (corpus.tokenStart[turn] ?? 0);
    tokens[document] = (tokens[document] ?? 0) + length;
  }
  const rows = corpus.documents.map(({ document, metadata, turns, ...read }, index) => ({
    document,
    title: metadata.title,
    date: metadata.date,
    place: metadata.place,
    reader: read.reader,
    turns: turns.length,
    speakers: new Set(turns.map(({ speaker }) => speaker)).size,
    words: turns.reduce((sum, { words }) => sum + words, 0),
    tokens: tokens[index],
    pages: read.pages === 0 ? undefined : read.pages,
    missing_pages: read.missingPages.join(' '),
    date_source: metadata.dateSource,
    sha256: read.sha256,
    path: read.path,
  }));
  return tableOfRows(documents, rows);
}
