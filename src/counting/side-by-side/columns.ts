import type { Column } from '../../model/table.ts';

/** The columns of a comparison. */
export const comparisonColumns: readonly Column[] = [
  {
    id: 'section',
    title: 'Section',
    kind: 'text',
    doc: 'One of overall, shifted (p_adjusted below the level), new (only the later side has it), gone (only the earlier one), only_a and only_b where neither is later, shared, talk, unanswered.',
  },
  {
    id: 'kind',
    title: 'Kind',
    kind: 'text',
    doc: 'What the row is about: word, phrase, entity, family, category, speaker, role, question, or a number of the whole.',
  },
  { id: 'term', title: 'Term', kind: 'text', doc: 'The word, phrase, head of the family, name or question.' },
  {
    id: 'a',
    title: 'A',
    kind: 'integer',
    doc: 'Occurrences in a; words spoken, for speakers and roles; 1 for a question that a does not take up.',
  },
  { id: 'b', title: 'B', kind: 'integer', doc: 'The same in b.' },
  {
    id: 'effect',
    title: 'Effect',
    kind: 'number',
    doc: 'Log Ratio of a to b (1 is twice as often in a); for speakers and roles the share of the words of a less that of b; for questions the share that is taken up; for the whole, the number itself.',
  },
  {
    id: 'low',
    title: 'Low',
    kind: 'number',
    doc: 'Lower end of the interval of the Log Ratio; missing where a side has fewer than two units or no occurrence.',
  },
  { id: 'high', title: 'High', kind: 'number', doc: 'Upper end of that interval.' },
  {
    id: 'p_adjusted',
    title: 'P adjusted',
    kind: 'number',
    doc: 'The p after Benjamini and Hochberg, over all words, phrases, entities, families and categories together.',
  },
  { id: 'p', title: 'P', kind: 'number', doc: 'Two-sided p of the permutation of documents, or of turns.' },
  { id: 'a_per_million', title: 'A per million', kind: 'number', doc: 'Occurrences per million words of a.' },
  { id: 'b_per_million', title: 'B per million', kind: 'number', doc: 'Occurrences per million words of b.' },
];
