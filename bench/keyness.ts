import { performance } from 'node:perf_hooks';
import { keyness, type KeynessOptions } from '../src/measures/keyness.ts';
import type { Corpus } from '../src/model/corpus.ts';
import { threadsOf } from '../src/node/threads.ts';
import { compute } from '../src/pipeline.ts';
import { corpusIn } from './calibration/corpora.ts';

// Keyness of many terms over many documents, every other one the target: the default test, and random permutations; seconds of
// wall time and of processors, counting included.
// Run: npx tsc -p bench && node dist/bench/bench/keyness.js [FOLDER [THREADS]]

const [folder = '../shared/corpora/whitehouse', count = '2'] = process.argv.slice(2);
const threads = threadsOf(Number(count));
const corpus: Corpus = { ...(await corpusIn(folder)), threads };
const turns = Uint8Array.from(corpus.documentOfTurn, (document) => document % 2);
const target = { sql: 'every other document', turns };
console.log(
  `${corpus.documents.length} documents, ${corpus.tokens.length} tokens, ${count} threads, Node ${process.version}`,
);

timed('words', {});
timed('1- to 3-grams', { ngrams: { from: 1, to: 3 }, minCount: 17 });
timed('the same, measure mann_whitney', {
  ngrams: { from: 1, to: 3 },
  minCount: 17,
  measure: 'mann_whitney',
});
timed('words, 9,999 random permutations', { minCount: 17, permutations: 9999 });
timed('words, bootstrap', { minCount: 17, interval: 'bootstrap' });

function timed(what: string, options: Partial<KeynessOptions>): void {
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  const { rowCount } = compute(keyness, corpus, { target, ...options });
  const { user, system } = process.cpuUsage(cpu);
  const seconds = ((performance.now() - wall) / 1000).toFixed(2).padStart(7);
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  console.log(
    `${seconds} s  ${((user + system) / 1e6).toFixed(2).padStart(7)} s CPU  ${memory} MB  ${what}: ${rowCount} terms`,
  );
}
