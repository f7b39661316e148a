import type { Corpus } from '../model/corpus.ts';
import type { Measure } from '../model/measure.ts';
import type { NoOptions } from '../model/option.ts';
import { type Table, tableOfRows } from '../model/table.ts';

/** How much each speaker talks. Rows by words, descending, then by speaker in code-point order. */
export const speakers: Measure<NoOptions> = {
  id: 'speakers',
  title: 'Speakers',
  question: 'Who speaks, and how much of the talk is theirs?',
  options: {},
  columns: [
    {
      id: 'speaker',
      title: 'Speaker',
      kind: 'text',
      doc: 'The speaker; anonymous labels such as Q are one row.',
    },
    { id: 'role', title: 'Role', kind: 'text', doc: 'Role in most of the turns.' },
    { id: 'turns', title: 'Turns', kind: 'integer', doc: 'Number of turns.' },
    { id: 'words', title: 'Words', kind: 'integer', doc: 'Words spoken; stage directions are left out.' },
    { id: 'share', title: 'Share of talk', kind: 'share', doc: 'Share of all words, 0 to 1.' },
    { id: 'mean_words', title: 'Words per turn', kind: 'number', doc: 'Mean number of words in a turn.' },
    {
      id: 'documents',
      title: 'Documents',
      kind: 'integer',
      doc: 'Number of documents with a turn of the speaker.',
    },
  ],
  needs: [],
  example: 'rostrum speakers corpora/two-governments/briefings',
  compute: speakersTable,
};

interface Talk {
  turns: number;
  words: number;
  readonly documents: Set<number>;
  readonly roles: Map<string, number>;
}

function speakersTable(corpus: Corpus): Table {
  const talkBySpeaker = corpus.speakers.map((): Talk => ({
    turns: 0,
    words: 0,
    documents: new Set(),
    roles: new Map(),
  }));
  for (const [index, turn] of corpus.turns.entries()) {
    const talk = talkBySpeaker[corpus.speakerOfTurn[index] ?? -1];
    if (!talk) continue;
    talk.turns += 1;
    talk.words += turn.words;
    talk.documents.add(corpus.documentOfTurn[index] ?? -1);
    talk.roles.set(turn.role, (talk.roles.get(turn.role) ?? 0) + 1);
  }
  const total = talkBySpeaker.reduce((sum, talk) => sum + talk.words, 0);
  const rows = talkBySpeaker.map((talk, index) => ({
    speaker: corpus.speakers[index],
    role: mostFrequent(talk.roles),
    turns: talk.turns,
    words: talk.words,
    share: total === 0 ? 0 : talk.words / total,
    mean_words: talk.turns === 0 ? 0 : talk.words / talk.turns,
    documents: talk.documents.size,
  }));
  // `speakers` of a corpus are in code-point order and sorting is stable, so ties keep that order.
  return tableOfRows(
    speakers,
    rows.sort((a, b) => b.words - a.words),
  );
}

function mostFrequent(counts: ReadonlyMap<string, number>): string {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? '';
}
