import { lowerBound } from '../corpus/lower-bound.ts';
import type { Corpus, Mentions } from '../model/corpus.ts';

/** The corpus that holds one document of another. Vocabulary and entities are shared, and so are their ids. */
export function corpusOfDocument(corpus: Corpus, index: number): Corpus {
  const first = corpus.documentOfTurn.indexOf(index);
  const document = corpus.documents[index];
  const length = document?.turns.length ?? 0;
  const from = length === 0 ? 0 : first;
  const end = from + length;
  const firstToken = corpus.tokenStart[from] ?? 0;
  const endToken = corpus.tokenStart[end] ?? 0;
  return {
    documents: document ? [document] : [],
    turns: corpus.turns.slice(from, end),
    documentOfTurn: new Int32Array(length),
    ...speakersOf(corpus, from, end),
    tokenStart: corpus.tokenStart.slice(from, end + 1).map((token) => token - firstToken),
    tokens: corpus.tokens.subarray(firstToken, endToken),
    boundaries: corpus.boundaries.subarray(firstToken, endToken),
    vocabulary: corpus.vocabulary,
    ...(corpus.mentions && { mentions: mentionsBetween(corpus.mentions, firstToken, endToken) }),
    tokenizer: corpus.tokenizer,
  };
}

function speakersOf(corpus: Corpus, from: number, end: number): Pick<Corpus, 'speakers' | 'speakerOfTurn'> {
  const own = corpus.speakerOfTurn.subarray(from, end);
  // Ids ascend with the names in code-point order, here as there.
  const ids = [...new Set(own)].sort((a, b) => a - b);
  const newId = new Map(ids.map((id, index) => [id, index]));
  return {
    speakers: ids.map((id) => corpus.speakers[id] ?? ''),
    speakerOfTurn: own.map((id) => newId.get(id) ?? 0),
  };
}

function mentionsBetween(mentions: Mentions, firstToken: number, endToken: number): Mentions {
  const from = lowerBound(mentions.start, firstToken);
  const end = lowerBound(mentions.start, endToken);
  return {
    entity: mentions.entity.subarray(from, end),
    start: mentions.start.slice(from, end).map((token) => token - firstToken),
    end: mentions.end.slice(from, end).map((token) => token - firstToken),
    depth: mentions.depth.subarray(from, end),
    ambiguous: mentions.ambiguous.subarray(from, end),
    ...(mentions.why && { why: mentions.why.subarray(from, end) }),
    entities: mentions.entities,
  };
}
