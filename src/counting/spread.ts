import type { Corpus } from '../model/corpus.ts';
import { normalisedDeviation } from '../stats/deviation-of-proportions.ts';
import { partsOfEntries, sizesOfParts, type WordStream } from './stream.ts';

/** Where the occurrences of a phrase lie. */
export interface PhraseSpread {
  /** The first of the occurrences. */
  readonly first: number;
  /** Turn of the first of them. */
  readonly turn: number;
  readonly documents: number;
  readonly speakers: number;
  /** DPnorm over documents, or over turns where only one document has words; undefined where there is but one part. */
  readonly dispersion: number | undefined;
}

/** A way to see how occurrences, given as entries of a stream in any order, are spread over its corpus. */
export function spreadOver(corpus: Corpus, stream: WordStream): (entries: Int32Array) => PhraseSpread {
  const { documentOfTurn, speakerOfTurn } = corpus;
  const turnOf = partsOfEntries(
    stream,
    Int32Array.from(documentOfTurn, (_, turn) => turn),
  );
  const documents = partCounter(corpus.documents.length);
  const speakers = partCounter(corpus.speakers.length);
  const turns = partCounter(corpus.turns.length);
  const documentSizes = sizesOfParts(stream, documentOfTurn, corpus.documents.length);
  const overTurns = documentSizes.filter((size) => size > 0).length < 2;
  const dispersion = dispersionOver(
    overTurns
      ? sizesOfParts(
          stream,
          Int32Array.from(documentOfTurn, (_, turn) => turn),
          corpus.turns.length,
        )
      : documentSizes,
  );
  return (entries) => {
    let first = Infinity;
    for (const entry of entries) {
      const turn = turnOf[entry]!;
      first = Math.min(first, entry);
      documents.add(documentOfTurn[turn]!);
      speakers.add(speakerOfTurn[turn]!);
      if (overTurns) turns.add(turn);
    }
    const held = documents.take();
    return {
      first,
      turn: turnOf[first]!,
      documents: held.parts.length,
      speakers: speakers.take().parts.length,
      dispersion: dispersion(overTurns ? turns.take() : held),
    };
  };
}

/** Parts with an occurrence, in order of the first, and how many each has. */
interface PartCounts {
  readonly parts: number[];
  readonly counts: number[];
}

function partCounter(partCount: number): { add(part: number): void; take(): PartCounts } {
  const counts = new Int32Array(partCount);
  let parts: number[] = [];
  return {
    add: (part) => {
      if (counts[part] === 0) parts.push(part);
      counts[part]! += 1;
    },
    take: () => {
      const taken = { parts, counts: parts.map((part) => counts[part]!) };
      for (const part of parts) counts[part] = 0;
      parts = [];
      return taken;
    },
  };
}

/** DPnorm over the parts that have words. */
function dispersionOver(sizes: Float64Array): (held: PartCounts) => number | undefined {
  const present = sizes.filter((size) => size > 0);
  const size = present.reduce((a, b) => a + b, 0);
  const smallest = present.reduce((a, b) => Math.min(a, b), Infinity);
  return ({ parts, counts }) => {
    if (present.length < 2) return undefined;
    const held = parts.map((part) => sizes[part]!);
    const rest = size - held.reduce((a, b) => a + b, 0);
    return normalisedDeviation({ counts, sizes: held, rest }, smallest);
  };
}
