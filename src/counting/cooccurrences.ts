import { turnOfToken } from '../corpus/locate.ts';
import { boundary, boundaryMask, type Corpus, formKind } from '../model/corpus.ts';
import type { TokenRange } from '../model/table.ts';
import { unitStarts } from './context.ts';

/** What two things must share to count as together. */
export type Together = 'sentence' | 'turn' | 'document';

/** Something that may stand beside others, and where it stands, ascending. */
export interface Node {
  readonly name: string;
  readonly kind: string;
  readonly places: readonly TokenRange[];
}

/** Two nodes that stand in the same units. */
export interface Pairing {
  /** Indexes of the nodes, the first before the second. */
  readonly a: number;
  readonly b: number;
  /** Units that hold both. */
  readonly units: readonly number[];
}

/** The nodes of a corpus by unit. */
export interface Cooccurrences {
  readonly pairs: readonly Pairing[];
  /** Node → units that hold it. */
  readonly unitCounts: Int32Array;
  /** Units that hold a word. */
  readonly units: number;
  /** Unit of a token. */
  readonly unitOf: (token: number) => number;
}

/** Which nodes stand together in sentences, turns or documents; a unit counts once however often it has them. */
export function cooccurrences(corpus: Corpus, nodes: readonly Node[], within: Together): Cooccurrences {
  const { unitOf, units } = unitsOf(corpus, within);
  const nodesOfUnit = new Map<number, number[]>();
  const unitCounts = new Int32Array(nodes.length);
  for (const [node, { places }] of nodes.entries()) {
    for (const unit of new Set(places.map(({ start }) => unitOf(start)))) {
      unitCounts[node]! += 1;
      const here = nodesOfUnit.get(unit);
      if (here) here.push(node);
      else nodesOfUnit.set(unit, [node]);
    }
  }
  const unitsOfPair = new Map<number, number[]>();
  for (const [unit, held] of nodesOfUnit) {
    for (const [index, a] of held.entries()) {
      for (const b of held.slice(index + 1)) {
        const key = a * nodes.length + b;
        const known = unitsOfPair.get(key);
        if (known) known.push(unit);
        else unitsOfPair.set(key, [unit]);
      }
    }
  }
  const pairs = Array.from(unitsOfPair, ([key, held]) => ({
    a: Math.floor(key / nodes.length),
    b: key % nodes.length,
    units: held.sort((x, y) => x - y),
  }));
  return { pairs, unitCounts, units, unitOf };
}

function unitsOf(corpus: Corpus, within: Together): { units: number; unitOf: (token: number) => number } {
  const { tokens, boundaries, vocabulary } = corpus;
  const starts = within === 'document' ? undefined : unitStarts(corpus, within);
  const unitOfToken = new Int32Array(tokens.length);
  const hasWord: number[] = [];
  let unit = -1;
  for (let token = 0; token < tokens.length; token++) {
    const begins = starts ? starts(token) : (boundaries[token]! & boundaryMask) >= boundary.document;
    if (begins || unit < 0) {
      unit += 1;
      hasWord.push(0);
    }
    unitOfToken[token] = unit;
    if (vocabulary.kindOfForm[tokens[token]!] === formKind.word) hasWord[unit] = 1;
  }
  return { units: hasWord.filter((word) => word === 1).length, unitOf: (token) => unitOfToken[token]! };
}

/** The documents of some places. */
export function documentsOfPlaces(corpus: Corpus, places: readonly TokenRange[]): ReadonlySet<number> {
  return new Set(places.map(({ start }) => corpus.documentOfTurn[turnOfToken(corpus, start)]!));
}
