import { lowerBound } from '../corpus/lower-bound.ts';
import type { Corpus, Mentions, Vocabulary } from '../model/corpus.ts';

/** The corpus that holds one document of another, with the vocabulary of that document only. Entities are shared. */
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
    ...wordsOf(corpus, firstToken, endToken),
    boundaries: corpus.boundaries.slice(firstToken, endToken),
    ...(corpus.mentions && { mentions: mentionsBetween(corpus.mentions, firstToken, endToken) }),
    tokenizer: { id: corpus.tokenizer.id, version: corpus.tokenizer.version },
  };
}

/** Tokens, and the vocabulary that they have; what was before another form, type or word is so still. */
function wordsOf(
  { tokens, vocabulary }: Corpus,
  firstToken: number,
  endToken: number,
): { tokens: Int32Array; vocabulary: Vocabulary } {
  const own = tokens.subarray(firstToken, endToken);
  const forms = Int32Array.from(new Set(own)).sort();
  const types = Int32Array.from(new Set(forms.map((form) => vocabulary.typeOfForm[form] ?? 0))).sort();
  const newForm = new Map([...forms].map((form, index) => [form, index]));
  const newType = new Map([...types].map((type, index) => [type, index]));
  return {
    tokens: own.map((form) => newForm.get(form) ?? 0),
    vocabulary: {
      forms: Array.from(forms, (form) => vocabulary.forms[form] ?? ''),
      typeOfForm: forms.map((form) => newType.get(vocabulary.typeOfForm[form] ?? 0) ?? 0),
      kindOfForm: Uint8Array.from(forms, (form) => vocabulary.kindOfForm[form] ?? 0),
      types: Array.from(types, (type) => vocabulary.types[type] ?? ''),
    },
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
    entity: mentions.entity.slice(from, end),
    start: mentions.start.slice(from, end).map((token) => token - firstToken),
    end: mentions.end.slice(from, end).map((token) => token - firstToken),
    depth: mentions.depth.slice(from, end),
    ambiguous: mentions.ambiguous.slice(from, end),
    ...(mentions.why && { why: mentions.why.slice(from, end) }),
    entities: mentions.entities,
  };
}
