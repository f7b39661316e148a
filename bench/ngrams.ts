import { performance } from 'node:perf_hooks';
import { countNgrams } from '../src/counting/ngrams.ts';
import { syntheticStream } from './synthetic.ts';

// How long the n-gram kernel takes on made-up speech, and in how much memory.
// Run: npx tsc -p bench && node dist/bench/bench/ngrams.js [WORDS]

const size = Number(process.argv[2] ?? 20_000_000);
const { stream, documentOfTurn } = syntheticStream({ size, types: 200_000, documents: 1_000 });
for (const [to, minCount] of [
  [1, 1],
  [3, 5],
  [5, 5],
] as const) {
  const start = performance.now();
  const counts = countNgrams(stream, { from: 1, to, minCount, minDocuments: 1, documentOfTurn });
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `1- to ${to}-grams, minimum ${minCount}: ${seconds.toFixed(1)} s, ${counts.n.length} rows, ` +
      `${Math.round(process.memoryUsage().rss / 1e6)} MB resident`,
  );
}
