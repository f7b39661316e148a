import { spawnSync } from 'node:child_process';
import { createReadStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse';
import { textFiles } from './text-files.mjs';

/** The rows of a CSV of n-grams: term → its figures, in the file's order. */
async function rowsOf(file) {
  const rows = new Map();
  for await (const { term, n, count, documents } of createReadStream(file).pipe(parse({ columns: true }))) {
    rows.set(term, { n: Number(n), count: Number(count), documents: Number(documents) });
  }
  return rows;
}

/** How two tables of n-grams agree, for each n: rows of both, terms in both, and terms with the same two figures. */
function agreement(ours, theirs) {
  const byLength = new Map();
  const of = (n) => {
    const known = byLength.get(n) ?? { ours: 0, theirs: 0, shared: 0, equal: 0 };
    byLength.set(n, known);
    return known;
  };
  for (const { n } of ours.values()) of(n).ours += 1;
  for (const [term, row] of theirs) {
    const found = of(row.n);
    found.theirs += 1;
    const own = ours.get(term);
    if (own?.n !== row.n) continue;
    found.shared += 1;
    if (own.count === row.count && own.documents === row.documents) found.equal += 1;
  }
  return [...byLength].sort(([a], [b]) => a - b).map(([n, found]) => ({ n, ...found }));
}

/** The first rows of a table that have `n` words, as `term count/documents`. */
function firstRows(rows, n, limit) {
  const found = [];
  for (const [term, row] of rows) {
    if (row.n !== n) continue;
    found.push(`${term} ${String(row.count)}/${String(row.documents)}`);
    if (found.length === limit) break;
  }
  return found.join(', ');
}

/** How two files of n-grams compare. */
export async function compareRows(mine, theirs) {
  const [own, other] = [await rowsOf(mine), await rowsOf(theirs)];
  const first = [1, 3, 5].map((n) => ({ n, ours: firstRows(own, n, 5), theirs: firstRows(other, n, 5) }));
  return { lengths: agreement(own, other), first };
}

/** Our rows and a peer's where both are given the same tokens, divided by blanks, and n-grams run across sentences. */
export async function sameRows({ main, tool, folders, scratch }) {
  const into = join(scratch, 'tokens');
  mkdirSync(into);
  for (const [index, file] of textFiles(folders).entries()) {
    const words = readFileSync(file, 'utf8')
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu);
    writeFileSync(join(into, `${String(index)}.txt`), `${(words ?? []).join(' ')}\n`);
  }
  const [mine, theirs] = [join(scratch, 'same-ours.csv'), join(scratch, 'same-theirs.csv')];
  const options = ['--ngrams', '1-5', '--min-count', '5', '--tokenizer', 'whitespace', '--across', 'turn'];
  run([process.execPath, main, 'frequency', into, ...options, '--speaker', 'X', '--quiet', '-o', mine]);
  run(tool.command(theirs, [into]));
  return { tool, lengths: agreement(await rowsOf(mine), await rowsOf(theirs)) };
}

/** How many tokens of whole texts our tokenizer and wink-nlp's `readDoc` do not share, counted as multisets. */
export async function sameTokens(main, folders) {
  const { tokenizers } = await import(pathToFileURL(join(dirname(main), '../index.js')).href);
  const tokenizer = await tokenizers.wink.load();
  const [{ default: winkNLP }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ]);
  const nlp = winkNLP(model, []);
  const known = new Map();
  const balance = new Map();
  let tokens = 0;
  const add = (token, by) => balance.set(token, (balance.get(token) ?? 0) + by);
  for (const file of textFiles(folders)) {
    const text = readFileSync(file, 'utf8');
    const read = nlp.readDoc(text).tokens().out();
    const whole = read.filter((token) => token.trim() !== '');
    tokens += whole.length;
    for (const token of whole) add(token, 1);
    for (const chunk of text.split(/\s+/u)) {
      if (chunk === '') continue;
      if (!known.has(chunk)) known.set(chunk, tokenizer.split([chunk])[0]);
      for (const token of known.get(chunk)) add(token, -1);
    }
  }
  const sum = [...balance.values()].reduce((total, each) => total + Math.max(0, each), 0);
  const examples = [...balance].filter(([, each]) => each > 0).sort(([, a], [, b]) => b - a);
  return { tokens, differ: sum, examples: examples.slice(0, 3).map(([token]) => token) };
}

function run([program, ...args]) {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`${args.join(' ')}: exit ${String(status)}\n${stderr}`);
}
