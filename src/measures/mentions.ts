import { printedText } from '../counting/printed.ts';
import { chooseMentions, type MentionOptions, mentionOptions } from '../counting/mentions.ts';
import { spanFinder, turnOfToken } from '../corpus/locate.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Measure } from '../model/measure.ts';
import { type Cell, type Table, tableOfRows } from '../model/table.ts';
import type { Turn } from '../model/transcript.ts';

/** Each mention of an entry of the lexicons, in order of position; a longer one before those inside it. */
export const mentions: Measure<MentionOptions> = {
  id: 'mentions',
  title: 'Mentions',
  question: 'Where is each leader, institution and slogan named, by whom, and in which words?',
  options: mentionOptions,
  columns: [
    { id: 'document', title: 'Document', kind: 'text', doc: 'The document that holds the mention.' },
    { id: 'date', title: 'Date', kind: 'date', doc: 'Date of the document; missing where it is not known.' },
    { id: 'turn', title: 'Turn', kind: 'integer', doc: 'Number of the turn in its document, from 1.' },
    { id: 'speaker', title: 'Speaker', kind: 'text', doc: 'Who speaks.' },
    { id: 'entity', title: 'Entity', kind: 'text', doc: 'The name of the entry in the lexicon.' },
    {
      id: 'kind',
      title: 'Kind',
      kind: 'text',
      doc: 'What it is, e.g. a person, institution, party or slogan.',
    },
    {
      id: 'text',
      title: 'Text',
      kind: 'text',
      doc: 'The words as printed, titles included, possessive ending left out.',
    },
    {
      id: 'start',
      title: 'Start',
      kind: 'integer',
      doc: 'First character in the text of the turn, in UTF-16 code units from 0.',
    },
    { id: 'end', title: 'End', kind: 'integer', doc: 'One past the last character, counted likewise.' },
    {
      id: 'line',
      title: 'Line',
      kind: 'integer',
      doc: 'Line of the source on which the paragraph of the mention starts.',
    },
    {
      id: 'depth',
      title: 'Depth',
      kind: 'integer',
      doc: 'How many longer mentions this one lies inside of; 0 for a longest match.',
    },
  ],
  needs: ['mentions'],
  example: 'rostrum mentions corpora/two-governments/briefings --kind slogan',
  compute: mentionsTable,
};

function mentionsTable(corpus: Corpus, options: MentionOptions): Table {
  const { mentions: all, chosen, notes } = chooseMentions(corpus, options);
  const ranges = chosen.map((index) => ({ start: all.start[index] ?? 0, end: all.end[index] ?? 0 }));
  const spanOf = spanFinder(corpus);
  const rows = chosen.map((mention, row) => {
    const range = ranges[row]!;
    const index = turnOfToken(corpus, range.start);
    const start = spanOf(index, range.start)?.start ?? 0;
    const { name, kind } = all.entities[all.entity[mention] ?? -1] ?? {};
    return {
      ...placeOfTurn(corpus, index, start),
      entity: name,
      kind,
      text: printedText(corpus, range.start, range.end),
      start,
      end: spanOf(index, range.end - 1)?.end ?? 0,
      depth: all.depth[mention],
    };
  });
  return tableOfRows(mentions, rows, {
    notes,
    evidence: (row) => ranges.slice(row, row + 1),
  });
}

function placeOfTurn(corpus: Corpus, index: number, start: number): Record<string, Cell> {
  const turn = corpus.turns[index];
  const document = corpus.documents[corpus.documentOfTurn[index] ?? -1];
  return {
    document: document?.document,
    date: document?.metadata.date,
    turn: turn?.number,
    speaker: corpus.speakers[corpus.speakerOfTurn[index] ?? -1],
    line: turn && lineOf(turn, start),
  };
}

function lineOf({ paragraphs, line }: Turn, offset: number): number {
  return paragraphs.findLast(({ start }) => start <= offset)?.line ?? line;
}
