import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/corpus/assemble.ts';
import { corpusOf as columnsOf } from '../../src/corpus/build.ts';
import { documentTokenizer, withoutText } from '../../src/corpus/file/tokenized.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { corpusOf, toyTokenizer } from '../corpus-of.ts';

const word = fc.constantFrom('shared', 'future', 'peace', 'don’t', '(and)', 'constructor', '—');
const said = fc.tuple(
  fc.constantFrom('A', 'B'),
  fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
);
const documents = fc.array(fc.array(said, { maxLength: 5 }), { minLength: 1, maxLength: 6 });

/** Each token as its type, for numbers of forms hang on who met them first. */
function told({
  tokens,
  boundaries,
  tokenStart,
  vocabulary,
  documents: own,
  speakers,
  speakerOfTurn,
}: Corpus) {
  return {
    types: Array.from(tokens, (form) => vocabulary.forms[form]),
    boundaries: [...boundaries],
    tokenStart: [...tokenStart],
    documents: own.map(({ document }) => document),
    speakers: Array.from(speakerOfTurn, (speaker) => speakers[speaker]),
  };
}

describe('assemble', () => {
  it('makes the corpus that the transcripts make, whoever tokenized which', () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: 4 }), (made, count) => {
        const { documents: transcripts } = corpusOf(made);
        const readers = Array.from({ length: count }, () =>
          documentTokenizer(toyTokenizer, { sentences: false }),
        );
        const read = transcripts.map((transcript, index) => {
          const reader = (index * 7) % count;
          return { tokenized: withoutText(readers[reader]!.tokenize(transcript)), reader };
        });
        const { id, version } = toyTokenizer;
        const forms = readers.map((reader) => reader.formsFrom(0));
        const assembled = assemble({ documents: read, forms, tokenizer: { id, version } });
        expect(told(assembled)).toEqual(
          told(columnsOf(transcripts, { tokenizer: toyTokenizer, sentences: false })),
        );
        expect(assembled.turns.every(({ text }) => text === '')).toBe(true);
      }),
    );
  });
});
