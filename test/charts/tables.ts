import type { Table } from '../../src/model/table.ts';
import { tableWith } from './checks.ts';

const phraseRows = [
  [
    'community with a shared future for mankind',
    14,
    6,
    'community with a shared future (9); community of … (5)',
  ],
  ['win-win cooperation', 12, 7, 'win-win cooperation (12)'],
  ['the international community', 9, 5, 'the international community (8); The international community (1)'],
  ['peace and development', 4, 3, 'peace and development (4)'],
] as const;

/** Phrases in the columns of their measure. */
export const phrases: Table = tableWith(
  'phrases',
  { phrase: 'text', count: 'integer', documents: 'integer', variants: 'text' },
  phraseRows,
  (row) => everyNth(row + 9, phraseRows[row]?.[1] ?? 0),
);

/** Entities of three kinds. */
export const entities: Table = tableWith(
  'entities',
  { entity: 'text', kind: 'text', count: 'integer', documents: 'integer', forms: 'text' },
  [
    ['Xi Jinping', 'person', 12, 1, 'Xi Jinping (10); Xi (2)'],
    ['CPC Central Committee', 'institution', 9, 1, 'CPC Central Committee (5); Central Committee (4)'],
    ['World Health Organization', 'institution', 6, 1, 'WHO (4); World Health Organization (2)'],
    ['community with a shared future for mankind', 'slogan', 2, 1, 'community of a shared future (2)'],
  ],
);

/** Entities and a phrase that stand together. */
export const cooccurrence: Table = tableWith(
  'cooccurrence',
  {
    a: 'text',
    a_kind: 'text',
    b: 'text',
    b_kind: 'text',
    count: 'integer',
    log_dice: 'number',
    documents: 'integer',
  },
  [
    ['CPC Central Committee', 'institution', 'Xi Jinping', 'person', 9, 13.1, 1],
    ['World Health Organization', 'institution', 'Xi Jinping', 'person', 3, 11.2, 1],
    ['CPC Central Committee', 'institution', 'shared future', 'phrase', 2, 9.4, 1],
  ],
);

/** Two speakers, the less talkative first. */
export const speakers: Table = tableWith(
  'speakers',
  { speaker: 'text', role: 'text', turns: 'integer', words: 'integer', share: 'share' },
  [
    ['Q', 'journalist', 20, 250, 0.2],
    ['MS. JEAN-PIERRE', 'official', 21, 1000, 0.8],
  ],
);

const termColumns = {
  term: 'text',
  n: 'integer',
  count: 'integer',
  per_million: 'number',
  documents: 'integer',
} as const;

/** Words, not in groups. */
export const frequency: Table = tableWith('frequency', termColumns, [
  ['political', 1, 23, 18_370.6, 1],
  ['parties', 1, 20, 15_974.4, 1],
  ['china', 1, 15, 11_980.8, 1],
]);

/** A word in two groups. */
export const groupedFrequency: Table = tableWith('frequency', { group: 'text', ...termColumns }, [
  ['official', 'political', 1, 23, 18_370.6, 1],
  ['journalist', 'political', 1, 2, 4000, 1],
]);

const mentionColumns = {
  turn: 'integer',
  speaker: 'text',
  entity: 'text',
  kind: 'text',
  text: 'text',
} as const;
const mentionRows = [
  [1, 'Guo Yezhou', 'CPC Central Committee', 'institution', 'CPC Central Committee'],
  [1, 'Guo Yezhou', 'Xi Jinping', 'person', 'General Secretary Xi Jinping'],
  [2, 'Q', 'WHO', 'institution', 'WHO'],
  [3, 'Guo Yezhou', 'Xi Jinping', 'person', 'Xi'],
] as const;

/** Mentions of three entities, with their tokens. */
export const mentions: Table = tableWith('mentions', mentionColumns, mentionRows, (row) => [
  { start: row * 40, end: row * 40 + 2 },
]);

/** The same mentions, their tokens not known. */
export const unplacedMentions: Table = tableWith('mentions', mentionColumns, mentionRows);

/** So many hits of two tokens, at equal distances. */
export function everyNth(step: number, count: number): { start: number; end: number }[] {
  return Array.from({ length: count }, (_, index) => ({ start: index * step, end: index * step + 2 }));
}

/** Key terms of both sides, one of them without a p. */
export const keyness: Table = tableWith(
  'keyness',
  {
    term: 'text',
    target: 'integer',
    reference: 'integer',
    target_per_million: 'number',
    reference_per_million: 'number',
    log_ratio: 'number',
    p_adjusted: 'number',
    log10_p: 'number',
  },
  [
    ['harbour', 40, 5, 4000, 500, 3, 0.000_02, -6.2],
    ['ferry', 22, 8, 2200, 800, 1.459, 0.01, -3.1],
    ['the', 610, 590, 61_000, 59_000, 0.048, 0.8, -0.2],
    ['question', 3, 19, 300, 1900, -2.663, 0.004, -3.6],
    ['why', 0, 25, 0, 2500, -5.644, 0.000_1, -5.4],
  ],
);

/** Two terms in four months, in one of which nothing was said. */
export const trend: Table = tableWith(
  'trend',
  {
    term: 'text',
    period: 'text',
    start: 'date',
    end: 'date',
    count: 'integer',
    tokens: 'integer',
    per_million: 'number',
    low: 'number',
    high: 'number',
    documents: 'integer',
  },
  ['shared future', 'win-win cooperation'].flatMap((term, at) => [
    [term, '2023-01', '2023-01-01', '2023-01-31', 4, 8000, 500 + at, 210, 1020, 4],
    [term, '2023-02', '2023-02-01', '2023-02-28', 6, 8000, 750 - 300 * at, 380, 1400, 4],
    [term, '2023-03', '2023-03-01', '2023-03-31'],
    [term, '2023-04', '2023-04-01', '2023-04-30', 9, 6000, 1500 * (at + 0.2), 210, 2600, 3],
  ]),
);

/** Three changes of two terms, with their nearest events. */
export const changes: Table = tableWith(
  'changes',
  {
    term: 'text',
    date: 'text',
    before: 'number',
    after: 'number',
    statistic: 'number',
    p: 'number',
    until: 'text',
    event: 'text',
    event_date: 'text',
    days: 'integer',
  },
  [
    [
      'Harbour Authority',
      '2023-06-14',
      12,
      480.5,
      61.2,
      0.001,
      '2023-09-20',
      'the levy is announced',
      '2023-06-12',
      2,
    ],
    ['Harbour Authority', '2023-09-21', 480.5, 30, 40.1, 0.001, '2024-03-05', 'the audit', '2023-09', 0],
    ['Grain Board', '2023-W20', 90, 20, 12.5, 0.04, '2024-W10', 'the levy is announced', '2023-06-12', -22],
  ],
);

/** Four documents beside those before them. */
export const novelty: Table = tableWith(
  'novelty',
  {
    document: 'text',
    date: 'date',
    words: 'integer',
    jensen_shannon_before: 'number',
    low: 'number',
    high: 'number',
    expected: 'number',
  },
  [
    ['01-harbour-levy', '2023-01-17', 2100, 0.402, 0.371, 0.433, 0.244],
    ['02-winter-timetable', '2023-02-08', 1850, 0.371, 0.34, 0.402, 0.251],
    ['03-ferry', '2023-03', 2300, 0.355, 0.331, 0.379, 0.213],
    ['04-islands', '2023-05-02', 1200, 0.412, 0.372, 0.452, 0.301],
  ],
);

/** A comparison of two sides, each section with a term. */
export const compare: Table = tableWith(
  'compare',
  { section: 'text', kind: 'text', term: 'text', a_per_million: 'number', b_per_million: 'number' },
  [
    ['overall', 'number', 'words', 0, 0],
    ['shifted', 'phrase', 'open harbours', 1240.5, 310.2],
    ['shifted', 'word', 'levy', 95, 1310],
    ['new', 'entity', 'shared future on both shores', 870, 0],
    ['gone', 'phrase', 'three keys of renewal', 0, 893],
    ['shared', 'word', 'the', 61_000, 60_500],
  ],
);

/** Each two of four documents, most alike first, one of them without a date. */
export const similarity: Table = tableWith(
  'similarity',
  { a: 'text', b: 'text', cosine: 'number', jaccard: 'number', a_date: 'date', b_date: 'date' },
  [
    ['03-ferry', '02-winter-timetable', 0.91, 0.4, '2023-03', '2023-02-08'],
    ['01-harbour-levy', '02-winter-timetable', 0.83, 0.41, '2023-01-17', '2023-02-08'],
    ['01-harbour-levy', '03-ferry', 0.62, 0.35, '2023-01-17', '2023-03'],
    ['04-islands', '03-ferry', 0.44, 0.2, '', '2023-03'],
    ['04-islands', '01-harbour-levy', 0.41, 0.18, '', '2023-01-17'],
  ],
);
