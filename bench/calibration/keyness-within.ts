import { writeFileSync } from 'node:fs';
import { keyness } from '../../src/measures/keyness.ts';
import { readerOf } from '../../src/model/table.ts';
import { compute } from '../../src/pipeline.ts';
import { randomNumbers } from '../../src/stats/random.ts';
import { corpusIn } from './corpora.ts';

// How often the tests of `keyness` find a difference where both sides are in the same documents and there is none: a random
// share of the turns is the target. Writes keyness-within.md beside itself.
// Run: npx tsc -p bench && node dist/bench/bench/calibration/keyness-within.js [FOLDER [SPLITS]]

const [folder = '../shared/corpora/whitehouse', splits = '20'] = process.argv.slice(2);
const tests = ['permutation', 'welch', 'mann_whitney', 'g2'];
const corpus = await corpusIn(folder);
const rows: string[] = [];
for (const share of [0.5, 0.2]) {
  const random = randomNumbers(1);
  const tallies = tests.map(() => ({ tried: 0, below: 0, farBelow: 0, intervals: 0, covered: 0 }));
  for (let split = 0; split < Number(splits); split++) {
    const turns = Uint8Array.from(corpus.turns, () => (random() < share ? 1 : 0));
    for (const [at, measure] of tests.entries()) {
      const table = compute(keyness, corpus, { target: { sql: 'at random', turns }, minCount: 20, measure });
      const [p, low, high] = ['p', 'low', 'high'].map((id) =>
        readerOf(table.values[table.columns.findIndex((column) => column.id === id)]),
      );
      const tally = tallies[at]!;
      for (let row = 0; row < table.rowCount; row++) {
        tally.tried += 1;
        if (Number(p!(row) ?? 1) < 0.05) tally.below += 1;
        if (Number(p!(row) ?? 1) < 0.001) tally.farBelow += 1;
        if (low!(row) === undefined) continue;
        tally.intervals += 1;
        if (Number(low!(row)) <= 0 && Number(high!(row)) >= 0) tally.covered += 1;
      }
    }
  }
  for (const [at, { tried, below, farBelow, intervals, covered }] of tallies.entries())
    rows.push(
      `| ${share * 100} % of turns | ${tests[at]} | ${percent(below / tried, 1)} | ${percent(farBelow / tried, 2)} | ${percent(covered / intervals, 1)} |`,
    );
}
writeFileSync(
  'bench/calibration/keyness-within.md',
  `${[
    '# Calibration of keyness where both sides are in the same documents',
    `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}: ${corpus.documents.length} documents, ${corpus.turns.length} turns; ${splits} random choices of turns as the target, words that occur at least 20 times. There is no difference, so that 5 % and 0.1 % would be right, and 95 % of the intervals should hold 0.`,
    'Made by `npx tsc -p bench && node dist/bench/bench/calibration/keyness-within.js`.',
    [
      '| target | measure | p < .05 | p < .001 | interval holds |',
      '| --- | --- | ---: | ---: | ---: |',
      ...rows,
    ].join('\n'),
  ].join('\n\n')}\n`,
);

function percent(share: number, digits: number): string {
  return `${(share * 100).toFixed(digits)} %`;
}
