import type { Corpus } from '../../model/corpus.ts';
import type { TokenRange } from '../../model/table.ts';
import { wordFinder } from '../occurrences.ts';
import { stopwordFlags } from '../stopwords.ts';
import { tokensOfEntries, wordStream } from '../stream.ts';
import type { TermOptions, Terms, TermSource } from '../term-source.ts';
import { termText, termUnits, unitSizes } from '../term-units.ts';

/** Words and n-grams, in code-point order. */
export const words: TermSource = {
  noun: 'word',
  isNamed: false,
  needs: ['tokens'],
  count: wordTerms,
};

function wordTerms(corpus: Corpus, options: TermOptions): Terms {
  const { unitOfTurn, unitCount, ngrams, minCount, stopwords } = options;
  const stream = wordStream(corpus, options);
  const counted = termUnits(
    stream,
    {
      ...ngrams,
      minCount,
      minDocuments: 1,
      stopwords: stopwordFlags(stream, stopwords),
      documentOfTurn: corpus.documentOfTurn,
      unitOfTurn,
    },
    stream.words.length >= worthThreads ? corpus.threads : undefined,
  );
  const { first, n } = counted;
  const find = wordFinder(stream);
  let tokens: Int32Array | undefined;
  return {
    ...counted,
    sizes: unitSizes(stream, unitCount, { unitOfTurn }),
    text: (term) => termText(stream, first[term]!, n[term]!),
    wordsIn: (term) => n[term],
    places: (term) => {
      tokens ??= tokensOfEntries(corpus, options);
      const sought = stream.words.subarray(first[term], first[term]! + n[term]!);
      return Array.from(find(sought), (entry) => rangeOf(tokens!, entry, n[term]!));
    },
    notes: [],
  };
}

/** Fewer entries are counted before another thread has started. */
const worthThreads = 1_000_000;

function rangeOf(tokens: Int32Array, entry: number, length: number): TokenRange {
  return { start: tokens[entry]!, end: tokens[entry + length - 1]! + 1 };
}
