import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withDuplicates } from '../../src/corpus/duplicates.ts';
import { shinglesOf, similarity, wordsOf } from '../../src/corpus/shingles.ts';
import type { Transcript } from '../../src/model/transcript.ts';
import { corpusOf } from '../corpus-of.ts';

const speech = Array.from({ length: 300 }, (_, index) => `word${index}`).join(' ');

describe('withDuplicates', () => {
  it('names the document that says the same, whatever its marks and capitals', () => {
    expect(noticesOf([speech, speech.replaceAll(' ', ', ').toUpperCase()])).toEqual([
      ['corpus/duplicate', 'd2.txt', 'd1.txt'],
    ]);
  });

  it('names the document that says nearly the same', () => {
    expect(noticesOf([speech, `${speech} and so on`, 'quite another matter '.repeat(30)])).toEqual([
      ['corpus/near-duplicate', 'd2.txt', 'd1.txt'],
    ]);
  });

  it('says nothing of documents that share less', () => {
    const half = speech.split(' ').slice(0, 150).join(' ');
    expect(noticesOf([speech, `${half} ${half.replaceAll('word', 'term')}`])).toEqual([]);
  });

  it('says nothing of documents of a few words', () => {
    expect(noticesOf(['Thank you all.', 'Thank you all.'])).toEqual([]);
  });

  it('tells each copy of the first one', () => {
    expect(noticesOf([speech, speech, speech]).map(([, path, other]) => [path, other])).toEqual([
      ['d2.txt', 'd1.txt'],
      ['d3.txt', 'd1.txt'],
    ]);
  });

  it('does not depend on the order of the documents', () => {
    const documents = documentsOf([speech, `${speech} more`, 'other words entirely '.repeat(20), speech]);
    const expected = codesByPath(withDuplicates(documents));
    fc.assert(
      fc.property(fc.shuffledSubarray([...documents], { minLength: documents.length }), (shuffled) => {
        expect(codesByPath(withDuplicates(shuffled))).toEqual(expected);
      }),
    );
  });

  it('reads scripts without blanks by their characters', () => {
    const text = '我们将与各国一道构建人类命运共同体并深化国际合作维护世界和平与发展';
    expect(noticesOf([text, `${text}。`])).toEqual([['corpus/duplicate', 'd2.txt', 'd1.txt']]);
  });
});

describe('similarity', () => {
  it('is 1 for a text and itself, and 0 for texts without a common passage', () => {
    const [a, b] = documentsOf([speech, speech.replaceAll('word', 'term')]).map((document) =>
      shinglesOf(wordsOf(document)),
    );
    expect(similarity(a!, a!)).toBe(1);
    expect(similarity(a!, b!)).toBe(0);
  });

  it('is a number for documents without words', () => {
    expect(similarity(new Uint32Array(), new Uint32Array())).toBe(0);
  });

  it('is the share of the runs of eight words that both have', () => {
    const [a, b] = documentsOf(['a b c d e f g h i j', 'a b c d e f g h i k']).map((document) =>
      shinglesOf(wordsOf(document)),
    );
    expect(similarity(a!, b!)).toBe(2 / 4);
  });
});

function documentsOf(texts: readonly string[]): readonly Transcript[] {
  return corpusOf(texts.map((text) => [['Ada Lee', text]] as const)).documents;
}

function noticesOf(texts: readonly string[]): (string | undefined)[][] {
  return withDuplicates(documentsOf(texts)).flatMap(({ notices }) =>
    notices.map(({ code, place, message }) => [
      code,
      place?.path,
      /“(?<path>.*)”/u.exec(message)?.groups?.['path'],
    ]),
  );
}

function codesByPath(documents: readonly Transcript[]): Map<string, string[]> {
  return new Map(
    documents
      .map(({ path, notices }) => [path, notices.map(({ code, message }) => `${code} ${message}`)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}
