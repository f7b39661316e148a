import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import * as measures from '../src/measures/index.ts';
import { groupTurns } from '../src/corpus/selection/group-turns.ts';
import { buildCorpus, compute, computeByGroups, readTranscripts } from '../src/pipeline.ts';

// How long measures take on real transcripts, and in how much memory.
// Run: npx tsc -p bench && node dist/bench/bench/measures.js [FOLDER]

const folder = process.argv[2] ?? '../shared/corpora/whitehouse';
let last = performance.now();

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:md|txt)$/u.test(name))
  .sort();
const sources = files.map((name) => {
  const bytes = readFileSync(join(folder, name));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path: name, bytes, text: bytes.toString('utf8'), sha256 };
});
lap(`${files.length} files from disk`);

const { transcripts, failures } = await readTranscripts(sources);
lap(`${transcripts.length} transcripts, ${failures.length} failures`);

const corpus = await buildCorpus(transcripts, { needs: ['tokens'] });
lap(`${corpus.tokens.length} tokens, ${corpus.vocabulary.types.length} types, ${corpus.turns.length} turns`);

show('types', compute(measures.frequency, corpus));
show('1- to 3-grams', compute(measures.frequency, corpus, { ngrams: { from: 1, to: 3 } }));
const limits = { ngrams: { from: 1, to: 5 }, minCount: 5 };
show('1- to 5-grams, minimum 5', compute(measures.frequency, corpus, limits));
show(
  '1- to 5-grams, minimum 5, by speaker',
  computeByGroups(measures.frequency, corpus, await groupTurns(corpus, 'speaker'), limits),
);
show('phrases, minimum 3', compute(measures.phrases, corpus, {}));
show('lines of “the”', compute(measures.concordance, corpus, { pattern: 'the' }));
show(
  'lines of a phrase, sorted',
  compute(measures.concordance, corpus, { pattern: 'prime minister *', sort: ['R1'] }),
);

function show(what: string, table: { readonly rowCount: number }): void {
  lap(`${what}: ${table.rowCount} rows`);
}

function lap(what: string): void {
  const seconds = (performance.now() - last) / 1000;
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  console.log(`${seconds.toFixed(2).padStart(7)} s  ${String(memory).padStart(5)} MB resident  ${what}`);
  last = performance.now();
}
