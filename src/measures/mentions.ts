import { printedText } from '../counting/printed.ts';
import { addressTest } from '../counting/address.ts';
import { chooseMentions, type MentionOptions, mentionOptions } from '../counting/mentions.ts';
import { spanFinder, turnOfToken } from '../corpus/locate.ts';
import { type Corpus, mentionReason } from '../model/corpus.ts';
import type { Measure } from '../model/measure.ts';
import { type Cell, type Table, type TokenRange, tableOfRows } from '../model/table.ts';
import type { Turn } from '../model/transcript.ts';

/** Which mentions are listed, and with what. */
export interface MentionsOptions extends MentionOptions {
  readonly explain: boolean;
}

/** Each mention of an entry of the lexicons, in order of position; a longer one before those inside it. */
export const mentions: Measure<MentionsOptions> = {
  id: 'mentions',
  title: 'Mentions',
  question: 'Where is each leader, institution and slogan named, by whom, and in which words?',
  options: {
    ...mentionOptions,
    explain: {
      kind: 'flag',
      default: false,
      doc: 'Says of each mention why it is taken for its entity, and whether it addresses somebody.',
    },
  },
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
      doc: 'How many longer mentions this one lies inside of: 0 for a longest match; 254 is an office without a name, 255 crosses a mention before it.',
    },
    {
      id: 'why',
      title: 'Why',
      kind: 'text',
      doc: 'Why it is taken for the entity.',
    },
    {
      id: 'address',
      title: 'Address',
      kind: 'text',
      doc: 'Whether it addresses somebody rather than speaks of them: yes or no.',
    },
  ],
  needs: ['mentions'],
  example: 'rostrum mentions corpora/two-governments/briefings --kind slogan',
  compute: mentionsTable,
};

const reasons: Readonly<Record<number, string>> = {
  [mentionReason.fullForm]: 'a full form of it',
  [mentionReason.titleInOffice]: 'a title before it that the entity has, or had on the day',
  [mentionReason.titleFormerly]: 'the title before it is of an earlier office',
  [mentionReason.titleLater]: 'the title before it is of a later office',
  [mentionReason.onlyBearer]: 'a short form, and the one bearer whom the document names in full',
  [mentionReason.namedLast]: 'several bearers are named in the document; this one last before',
  [mentionReason.sharedForm]: 'a form of several entities',
  [mentionReason.absent]: 'a short form whose only bearer the document does not name in full',
  [mentionReason.office]: 'who held the office on the day in the country of the speakers',
};

function mentionsTable(corpus: Corpus, options: MentionsOptions): Table {
  const { mentions: all, chosen, notes } = chooseMentions(corpus, options);
  const ranges = chosen.map((index) => ({ start: all.start[index] ?? 0, end: all.end[index] ?? 0 }));
  const spanOf = spanFinder(corpus);
  const isAddress = addressTest(corpus);
  const explained = (mention: number, range: TokenRange): Record<string, Cell> => ({
    why: reasons[all.why?.[mention] ?? -1],
    address: isAddress(range) ? 'yes' : 'no',
  });
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
      ...(options.explain && explained(mention, range)),
    };
  });
  const columns = mentions.columns.filter(({ id }) => options.explain || (id !== 'why' && id !== 'address'));
  return tableOfRows({ ...mentions, columns }, rows, {
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
