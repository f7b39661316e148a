import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as measures from '../src/measures/index.ts';
import type { SimilarityOptions } from '../src/measures/similarity.ts';
import { readerOf } from '../src/model/table.ts';
import { buildCorpus, compute, readTranscripts } from '../src/pipeline.ts';
import { distances, divergences, similarities } from '../src/stats/similarity/pair-statistics.ts';

// Every two of many documents compared, by each statistic alone and by the usual ones together; CPU time of this process.
// Run: npx tsc -p bench && node dist/bench/bench/similarity.js [FOLDER]

const folder = process.argv[2] ?? '../shared/corpora/whitehouse';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:md|txt)$/u.test(name))
  .sort();
const sources = files.map((name) => {
  const bytes = readFileSync(join(folder, name));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path: name, bytes, text: bytes.toString('utf8'), sha256 };
});
const { transcripts } = await readTranscripts(sources);
const corpus = await buildCorpus(transcripts, { needs: ['tokens'] });
console.log(`${corpus.documents.length} documents, ${corpus.tokens.length} tokens`);

timed('usual ones', {});
for (const { id } of [...similarities, ...divergences, ...distances]) timed(id, { statistics: [id] });

function timed(what: string, options: Partial<SimilarityOptions>): void {
  const before = process.cpuUsage();
  const table = compute(measures.similarity, corpus, options);
  const last = readerOf(table.values.at(-1));
  let sum = 0;
  for (let row = 0; row < table.rowCount; row++) sum += Number(last(row) ?? 0);
  const { user, system } = process.cpuUsage(before);
  const seconds = ((user + system) / 1e6).toFixed(2).padStart(7);
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  console.log(
    `${seconds} s CPU  ${memory} MB resident  ${what}: ${table.rowCount} pairs, mean ${sum / table.rowCount}`,
  );
}
