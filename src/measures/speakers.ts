import { mean, median, sum } from 'simple-statistics';
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
      id: 'median_words',
      title: 'Median',
      kind: 'number',
      doc: 'Median number of words in a turn, which long statements do not move.',
    },
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
  /** Words of each turn. */
  readonly words: number[];
  readonly documents: Set<number>;
  readonly roles: Map<string, number>;
}

function speakersTable(corpus: Corpus): Table {
  const talkBySpeaker = corpus.speakers.map((): Talk => ({
    words: [],
    documents: new Set(),
    roles: new Map(),
  }));
  for (const [index, turn] of corpus.turns.entries()) {
    const talk = talkBySpeaker[corpus.speakerOfTurn[index] ?? -1];
    if (!talk) continue;
    talk.words.push(turn.words);
    talk.documents.add(corpus.documentOfTurn[index] ?? -1);
    talk.roles.set(turn.role, (talk.roles.get(turn.role) ?? 0) + 1);
  }
  const total = sum(talkBySpeaker.map(({ words }) => sum(words)));
  const rows = talkBySpeaker.map(({ words, documents, roles }, index) => ({
    speaker: corpus.speakers[index],
    role: mostFrequent(roles),
    turns: words.length,
    words: sum(words),
    share: total === 0 ? 0 : sum(words) / total,
    mean_words: words.length === 0 ? 0 : mean(words),
    median_words: words.length === 0 ? 0 : median(words),
    documents: documents.size,
  }));
  // `speakers` of a corpus are in code-point order and sorting is stable, so ties keep that order.
  return tableOfRows(
    speakers,
    rows.sort((x, y) => y.words - x.words),
  );
}

function mostFrequent(counts: ReadonlyMap<string, number>): string {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? '';
}
