import { corpusOf as columnsOf } from '../src/corpus/build.ts';
import type { Corpus } from '../src/model/corpus.ts';
import type { Tokenizer } from '../src/model/tokenizer.ts';
import type { Metadata, Transcript, Turn } from '../src/model/transcript.ts';

/** A turn of a made-up document: who speaks, and what. Paragraphs are divided by a blank line. */
export type Said = readonly [speaker: string, text: string];

/** A made-up document: its turns, and what else is known of it. */
export type Doc = readonly Said[] | (Metadata & { readonly turns: readonly Said[] });

/** A corpus of made-up documents, called `d1`, `d2`, …; tokens are words, clitics and single punctuation marks. */
export function corpusOf(documents: readonly Doc[]): Corpus {
  const transcripts = documents.map((document, index) => transcriptOf(`d${index + 1}`, document));
  return columnsOf(transcripts, { tokenizer: toyTokenizer, sentences: false });
}

/** Cuts words, clitics and single punctuation marks. */
export const toyTokenizer: Tokenizer = {
  id: 'toy',
  version: '1',
  split: (chunks) =>
    chunks.map((chunk) => chunk.match(/\w+(?=n['’]t)|n['’]t|['’](?:s|re|ll|ve)\b|[\p{L}\p{N}_]+|./gsu) ?? []),
};

/** A transcript of a made-up document. */
export function transcriptOf(name: string, document: Doc): Transcript {
  const { turns, ...metadata } = 'turns' in document ? document : { turns: document };
  return {
    document: name,
    path: `${name}.txt`,
    metadata,
    reader: 'made-up',
    sha256: '',
    turns: turns.map(([speaker, text], index) => turnOf(index + 1, speaker, text)),
    setAside: [],
    pages: 0,
    missingPages: [],
    notices: [],
  };
}

function turnOf(number: number, speaker: string, text: string): Turn {
  const paragraphs = Array.from(text.matchAll(/[^\n]+/gu), ({ 0: paragraph, index }, line) => ({
    start: index,
    end: index + paragraph.length,
    line: number * 100 + line,
  }));
  return {
    number,
    speaker,
    label: speaker,
    role: speaker === 'Q' ? 'journalist' : 'official',
    kind: speaker === 'Q' ? 'question' : 'statement',
    text,
    paragraphs,
    directions: [],
    words: text.split(/\s+/u).filter((chunk) => /[\p{L}\p{N}]/u.test(chunk)).length,
    line: number * 100,
    rule: 'made-up',
    confidence: 1,
  };
}
