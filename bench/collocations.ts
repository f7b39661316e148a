import { eachAgreement } from '../src/counting/agreement.ts';
import { countNgrams } from '../src/counting/ngrams.ts';
import { syntheticStream } from './synthetic.ts';

// What the tables of agreement behind λ cost beside counting the n-grams themselves, in processor time of one process, on
// made-up speech; the ratio is what to read on a machine that does other things.
// Run: npx tsc -p bench && node dist/bench/bench/collocations.js [WORDS]

const size = Number(process.argv[2] ?? 2_000_000);
const { stream, documentOfTurn } = syntheticStream({ size, types: 50_000, documents: 233 });
for (const n of [2, 3, 4, 5, 8]) {
  const options = { from: n, to: n, minCount: 5, minDocuments: 1, documentOfTurn };
  const [counting, { first }] = measured(() => countNgrams(stream, options));
  const [tables] = measured(() => {
    let sequences = 0;
    eachAgreement(stream.words, first, n, () => (sequences += 1));
    return sequences;
  });
  console.log(
    `${n} words: ${first.length} sequences, counted in ${counting.toFixed(2)} s, ` +
      `tables in ${tables.toFixed(2)} s, ${(tables / counting).toFixed(2)} times as long`,
  );
}

/** Seconds of the processor that something takes, and what it gives. */
function measured<Result>(run: () => Result): [seconds: number, result: Result] {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1e6, result];
}
