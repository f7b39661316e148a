import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { withDuplicates } from '../src/corpus/duplicates.ts';
import { sourceFromBytes } from '../src/node/source.ts';
import { readTranscripts } from '../src/pipeline.ts';
import { joinPages } from '../src/segmentation/join-pages.ts';

// How long it takes to join pages and to find documents that say the same.
// Run: npx tsc -p bench && node dist/bench/bench/duplicates.js [FOLDER]

const folder = process.argv[2] ?? '../shared/corpora/whitehouse';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:md|txt)$/u.test(name))
  .sort();
const sources = await Promise.all(
  files.map((name) => sourceFromBytes(name, readFileSync(join(folder, name)))),
);
const { transcripts } = await readTranscripts(sources);
for (let run = 0; run < 3; run++) {
  const start = performance.now();
  const joined = joinPages(transcripts);
  const middle = performance.now();
  const found = withDuplicates(joined).flatMap(({ notices }) =>
    notices.filter(({ code }) => code.startsWith('corpus/')),
  );
  const end = performance.now();
  console.log(
    `${transcripts.length} transcripts: pages ${(middle - start).toFixed(0)} ms, duplicates ${(end - middle).toFixed(0)} ms`,
  );
  if (run > 0) continue;
  for (const { place, message } of found) console.log(`${place?.path}: ${message}`);
}
