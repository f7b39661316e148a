import type { Corpus } from '../model/corpus.ts';
import { normalisedDeviation } from '../stats/dispersion/normalised-deviation.ts';
import { partsOfEntries, sizesOfParts, type WordStream } from './stream.ts';

/** Where the occurrences of a phrase lie. */
export interface PhraseSpread {
  /** The first of the occurrences. */
  readonly first: number;
  /** Turn of the first of them. */
  readonly turn: number;
  /** Turn of the last of them in a document with a date; of the last of all where none is in one. */
  readonly lastTurn: number;
  readonly documents: number;
  readonly speakers: number;
  /** DPnorm over documents, or over turns where only one document has words; undefined where there is but one part. */
  readonly dispersion: number | undefined;
}

/** A way to see how occurrences, given as entries of a stream in any order, are spread over its corpus. */
export function spreadOver(
  corpus: Corpus,
  stream: WordStream,
): (entries: ArrayLike<number> & Iterable<number>) => PhraseSpread {
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
  const ends = endsFinder(corpus, turnOf);
  return (entries) => {
    for (const entry of entries) {
      const turn = turnOf[entry]!;
      documents.add(documentOfTurn[turn]!);
      speakers.add(speakerOfTurn[turn]!);
      if (overTurns) turns.add(turn);
    }
    const held = documents.take();
    return {
      ...ends(entries),
      documents: held.parts.length,
      speakers: speakers.take().parts.length,
      dispersion: dispersion(overTurns ? turns.take() : held),
    };
  };
}

/** A way to the first of some occurrences, and to the turns of the first and the last one. */
function endsFinder(
  corpus: Corpus,
  turnOf: Uint16Array | Int32Array,
): (entries: Iterable<number>) => Pick<PhraseSpread, 'first' | 'turn' | 'lastTurn'> {
  const undated = firstUndated(corpus);
  return (entries) => {
    let first = Infinity;
    let last = -1;
    let lastDated = -1;
    for (const entry of entries) {
      first = Math.min(first, entry);
      last = Math.max(last, entry);
      if (turnOf[entry]! < undated) lastDated = Math.max(lastDated, entry);
    }
    return { first, turn: turnOf[first]!, lastTurn: turnOf[lastDated >= 0 ? lastDated : last]! };
  };
}

/** The first turn of the documents without a date, which come last. */
function firstUndated({ documents, documentOfTurn }: Corpus): number {
  const turn = documentOfTurn.findIndex((document) => documents[document]?.metadata.date === undefined);
  return turn < 0 ? documentOfTurn.length : turn;
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
    const held = parts.map((part) => sizes[part]!);
    const listed = held.reduce((a, b) => a + b, 0);
    const rest = { parts: present.length - parts.length, size: size - listed, smallest };
    return normalisedDeviation.of({ counts, sizes: held, rest });
  };
}
