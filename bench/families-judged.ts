import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { families } from '../src/measures/families.ts';
import { buildCorpus, compute, readTranscripts } from '../src/pipeline.ts';

// The families of a large corpus of real transcripts: time, memory, and how many of the 100 that are ranked first were
// judged right, line by line (test/facts/families.csv). A family that is not in the table has to be judged anew.
// Run: npx tsc -p bench && node dist/bench/bench/families-judged.js [FOLDER]

const folder = process.argv[2] ?? '../shared/corpora/whitehouse';
const shown = 100;

const judged = new Map(
  parse<Readonly<Record<'family' | 'verdict', string>>>(readFileSync('test/facts/families.csv'), {
    columns: true,
  }).map(({ family, verdict }) => [family, verdict]),
);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:md|txt)$/u.test(file))
  .sort();
const { transcripts } = await readTranscripts(
  files.map((file) => {
    const bytes = readFileSync(join(folder, file));
    return { path: file, bytes, text: bytes.toString('utf8'), sha256: '' };
  }),
);
const corpus = await buildCorpus(transcripts, { needs: ['tokens'] });
lap(`read, ${corpus.tokens.length} tokens`);
const table = compute(families, corpus, { rituals: 'left-out' });
lap(`families, ${table.rowCount} of them`);
const heads = Array.from({ length: Math.min(shown, table.rowCount) }, (_, row) =>
  String(table.values[0]?.[row]),
);
for (const verdict of ['right', 'wrong', undefined]) {
  const own = heads.filter((head) => judged.get(head) === verdict);
  console.log(`${own.length} ${verdict ?? 'not judged'}${verdict === 'right' ? '' : `: ${own.join(', ')}`}`);
}

function lap(what: string): void {
  const { user, system } = process.cpuUsage();
  const seconds = ((user + system) / 1e6).toFixed(1);
  const memory = Math.round(process.resourceUsage().maxRSS / 1e3);
  console.log(`${seconds} s of processor time, at most ${memory} MB: ${what}`);
}
