import type { Corpus } from '../model/corpus.ts';

/** What was computed of a corpus under a key, or what is computed now. */
export type CorpusMemo<Result> = (corpus: Corpus, key: string, compute: () => Result) => Result;

/**
 * A memory of what was computed of corpora, so that several questions about one share it; it is forgotten with the corpus.
 *
 * @param most how many results of one corpus are kept, the last ones
 */
export function corpusMemo<Result>(most = 4): CorpusMemo<Result> {
  const byCorpus = new WeakMap<Corpus, Map<string, Result>>();
  return (corpus, key, compute) => {
    const results = byCorpus.get(corpus) ?? new Map<string, Result>();
    byCorpus.set(corpus, results);
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = compute();
    for (const oldest of results.keys()) if (results.size >= most) results.delete(oldest);
    results.set(key, result);
    return result;
  };
}
