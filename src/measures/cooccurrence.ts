import {
  cooccurrences,
  type Cooccurrences,
  documentsOfPlaces,
  type Node,
  type Pairing,
  type Together,
} from '../counting/cooccurrences.ts';
import { needsOfPattern, findPattern } from '../counting/find-pattern.ts';
import { chooseMentions, type MentionOptions, mentionOptions } from '../counting/mentions.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Measure, Need } from '../model/measure.ts';
import { type Cell, type Table, type TokenRange, tableOfRows } from '../model/table.ts';
import { logDice } from '../stats/association/log-dice.ts';
import { npmi } from '../stats/association/npmi.ts';
import { contingencyOfPair } from '../stats/contingency.ts';
import { g2 } from '../stats/keyness/g2.ts';
import { byCodePoint } from '../text/order.ts';

/** What is held together, and within what. */
export interface CooccurrenceOptions extends MentionOptions {
  readonly phrases: readonly string[];
  readonly within: Together;
  readonly minCount: number;
}

/**
 * Entities and phrases that stand together, an edge a row. Rows by count, descending, then by G², then by names in code-point
 * order. Of the two ends of an edge, the first is the one that comes first in code-point order.
 */
export const cooccurrence: Measure<CooccurrenceOptions> = {
  id: 'cooccurrence',
  title: 'Co-occurrence',
  question:
    'Which leaders, institutions, slogans and phrases are named together, and more often than chance has it?',
  options: {
    phrases: {
      kind: 'list',
      default: [],
      placeholder: 'PATTERN,…',
      doc: 'Patterns that are counted as well, as rostrum concordance takes them.',
    },
    within: {
      kind: 'choice',
      default: 'sentence',
      choices: ['sentence', 'turn', 'document'],
      doc: 'What two of them must share to be together.',
    },
    minCount: {
      kind: 'integer',
      default: 2,
      minimum: 1,
      placeholder: 'N',
      doc: 'Leaves out what stands together in fewer of these.',
    },
    ...mentionOptions,
  },
  columns: [
    { id: 'a', title: 'A', kind: 'text', doc: 'An entity or phrase.' },
    {
      id: 'a_kind',
      title: 'Kind of A',
      kind: 'text',
      doc: 'What it is, e.g. a person, institution or slogan; phrase for a pattern.',
    },
    { id: 'b', title: 'B', kind: 'text', doc: 'Another one.' },
    { id: 'b_kind', title: 'Kind of B', kind: 'text', doc: 'What that is.' },
    {
      id: 'count',
      title: 'Count',
      kind: 'integer',
      doc: 'Sentences (turns, documents) that hold both, each once.',
    },
    { id: 'a_count', title: 'Count of A', kind: 'integer', doc: 'Sentences (turns, documents) that hold A.' },
    { id: 'b_count', title: 'Count of B', kind: 'integer', doc: 'Those that hold B.' },
    { id: 'units', title: 'Units', kind: 'integer', doc: 'All sentences (turns, documents) with a word.' },
    {
      id: 'expected',
      title: 'Expected',
      kind: 'number',
      doc: 'Count that chance would give: A times B over all.',
    },
    { id: 'log_dice', title: logDice.title, kind: 'number', doc: logDice.doc },
    { id: 'npmi', title: npmi.title, kind: 'number', doc: npmi.doc },
    { id: 'g2', title: g2.title, kind: 'number', doc: g2.doc },
    { id: 'documents', title: 'Documents', kind: 'integer', doc: 'Documents in which both stand together.' },
  ],
  needs: ['tokens', 'mentions'],
  needsFor: ({ phrases }): readonly Need[] => phrases.flatMap(needsOfPattern),
  example:
    'rostrum cooccurrence corpora/two-governments/briefings --lexicon corpora/two-governments/lexicon.yaml --within turn',
  sources: [logDice.source, npmi.source],
  compute: cooccurrenceTable,
};

function cooccurrenceTable(corpus: Corpus, options: CooccurrenceOptions): Table {
  const { nodes, notes } = nodesOf(corpus, options);
  const found = cooccurrences(corpus, nodes, options.within);
  const edges = found.pairs
    .filter(({ units }) => units.length >= options.minCount)
    .map((pair) => ({ pair, cells: cellsOf(found, nodes, pair) }))
    .sort(
      ({ cells: x }, { cells: y }) =>
        y.count - x.count || (y.g2 ?? 0) - (x.g2 ?? 0) || byCodePoint(x.a, y.a) || byCodePoint(x.b, y.b),
    );
  const placesOf = ({ a, b, units }: Pairing): TokenRange[] => {
    const held = new Set(units);
    return [...nodes[a]!.places, ...nodes[b]!.places]
      .filter(({ start }) => held.has(found.unitOf(start)))
      .sort((x, y) => x.start - y.start || x.end - y.end);
  };
  const rows = edges.map(({ pair, cells }) => ({
    ...cells,
    documents: documentsOfPlaces(corpus, placesOf(pair)).size,
  }));
  return tableOfRows(cooccurrence, rows, {
    notes: [
      ...notes,
      ...(nodes.length < 2 ? ['Fewer than two entities or phrases: nothing can stand together.'] : []),
    ],
    evidence: (row) => (edges[row] ? placesOf(edges[row].pair) : []),
  });
}

/** Entities that are counted and patterns, in code-point order of their names. */
function nodesOf(corpus: Corpus, options: CooccurrenceOptions): { nodes: Node[]; notes: readonly string[] } {
  const { mentions, chosen, notes } = chooseMentions(corpus, options);
  const placesOf = new Map<number, TokenRange[]>();
  for (const index of chosen) {
    const entity = mentions.entity[index]!;
    const place = { start: mentions.start[index]!, end: mentions.end[index]! };
    const known = placesOf.get(entity);
    if (known) known.push(place);
    else placesOf.set(entity, [place]);
  }
  const entities = Array.from(placesOf, ([entity, places]) => ({
    ...namesOf(mentions.entities[entity]),
    places,
  }));
  const phrases = options.phrases.map((pattern) => ({
    name: pattern,
    kind: 'phrase',
    places: findPattern(corpus, pattern, { case: false }),
  }));
  const nodes = [...entities, ...phrases];
  return { nodes: nodes.sort((a, b) => byCodePoint(a.name, b.name) || byCodePoint(a.kind, b.kind)), notes };
}

function namesOf(
  entity: { readonly name: string; readonly kind: string } | undefined,
): Pick<Node, 'name' | 'kind'> {
  return { name: entity?.name ?? '', kind: entity?.kind ?? '' };
}

interface EdgeCells extends Readonly<Record<string, Cell>> {
  readonly a: string;
  readonly b: string;
  readonly count: number;
  readonly g2: number | undefined;
}

function cellsOf(
  { unitCounts, units }: Cooccurrences,
  nodes: readonly Node[],
  { a, b, units: held }: Pairing,
): EdgeCells {
  const [first, second] = [unitCounts[a]!, unitCounts[b]!];
  const table = contingencyOfPair(held.length, first, second, units);
  return {
    a: nodes[a]!.name,
    a_kind: nodes[a]!.kind,
    b: nodes[b]!.name,
    b_kind: nodes[b]!.kind,
    count: held.length,
    a_count: first,
    b_count: second,
    units,
    expected: (first * second) / units,
    log_dice: logDice.of(table),
    npmi: npmi.of(table),
    g2: g2.of(table),
  };
}
