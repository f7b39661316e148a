import type { Corpus } from '../model/corpus.ts';
import type { TokenRange } from '../model/table.ts';
import { corpusMemo } from './corpus-memo.ts';
import { closedRepeats, type Repeats, repeatsFrom } from './repeats.ts';
import { type Stopwords, stopwordFlags } from './stopwords.ts';
import { type StreamOptions, tokensOfEntries, type WordStream, wordStream } from './stream.ts';

/** Which recurring phrases are looked for. */
export interface CorpusPhraseOptions extends StreamOptions {
  readonly minCount: number;
  readonly minWords: number;
  readonly stopwords: Stopwords;
}

/** The recurring phrases of a corpus, and the way from their entries to tokens. */
export interface CorpusPhrases {
  readonly stream: WordStream;
  readonly repeats: Repeats;
  /** All places of a phrase, ascending. */
  readonly placesOf: (phrase: number) => TokenRange[];
}

interface Found extends Pick<CorpusPhrases, 'stream' | 'repeats'> {
  readonly tokens: Int32Array;
  readonly minCount: number;
}

const memo = corpusMemo<{ found: Found }>(1);

/** The closed phrases of a corpus; they are looked for once, and again where rarer ones are asked for than were found. */
export function corpusPhrases(corpus: Corpus, options: CorpusPhraseOptions): CorpusPhrases {
  const { across, punctuation = false, minWords, stopwords, minCount } = options;
  const key = [across, punctuation, minWords, stopwords].join(' ');
  const kept = memo(corpus, key, () => ({ found: phrasesIn(corpus, options) }));
  if (kept.found.minCount > minCount) kept.found = phrasesIn(corpus, options);
  const { stream, tokens, repeats: all, minCount: fewest } = kept.found;
  const repeats = fewest === minCount ? all : repeatsFrom(all, minCount);
  const { entries, begin, end, length } = repeats;
  return {
    stream,
    repeats,
    placesOf: (phrase) =>
      Array.from(entries.slice(begin[phrase], end[phrase]).sort(), (entry) => ({
        start: tokens[entry]!,
        end: tokens[entry + length[phrase]! - 1]! + 1,
      })),
  };
}

function phrasesIn(corpus: Corpus, options: CorpusPhraseOptions): Found {
  const stream = wordStream(corpus, options);
  const stopwords = stopwordFlags(stream, options.stopwords);
  return {
    stream,
    repeats: closedRepeats(stream, { ...options, stopwords }),
    tokens: tokensOfEntries(corpus, options),
    minCount: options.minCount,
  };
}
