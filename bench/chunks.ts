// Tokens by the chunk table alone, without reading and labels: processor time of each file's text, one thread.
//
//   npx tsc -p bench && node dist/bench/bench/chunks.js FOLDER
//
// FOLDER is what `node bench/addresses.mjs FOLDER 10` writes. How many chunks had to be given to the tokenizer is told, too:
// where few words recur, that is most of the work.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wink } from '../src/annotate/tokenizers/wink.ts';
import { chunkTable } from '../src/corpus/chunk-table.ts';
import { formTable } from '../src/corpus/form-table.ts';
import { tokenColumns } from '../src/corpus/token-columns.ts';
import { boundary } from '../src/model/corpus.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Expected the folder of the texts.');

const tokenizer = await wink.load();
let [distinct, tokens, microseconds] = [0, 0, 0];
const counted = {
  ...tokenizer,
  split: (chunks: readonly string[]) => {
    distinct += chunks.length;
    return tokenizer.split(chunks);
  },
};
const table = chunkTable(counted, formTable());
for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
  if (!path.endsWith('.txt')) continue;
  const text = readFileSync(join(folder, path), 'utf8').replaceAll(/\s+/gu, ' ');
  const columns = tokenColumns();
  const before = process.cpuUsage();
  table.append(text, boundary.document, columns);
  const { user, system } = process.cpuUsage(before);
  microseconds += user + system;
  tokens += columns.length;
}
console.log(
  `${tokens} tokens, ${distinct} distinct chunks, ${(microseconds / 1e6).toFixed(2)} s: ${(tokens / microseconds).toFixed(2)} M tokens/s`,
);
