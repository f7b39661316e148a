// Kills runs at random moments (SIGKILL) and looks at what is left behind.
//
//   npm run build && node bench/kill.mjs [KILLS] [SEED] [CLI]
//
// Three situations in turn: `rostrum index` makes a corpus file; `rostrum index` brings one up to date after a tenth of the
// files have changed; `rostrum frequency -o` replaces a table. After each kill the corpus file must open and hold whole
// documents only, and a further run must complete it to the content that an undisturbed run gives; the table must be
// the old one or the new one, whole.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve as absolute } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const [kills = '300', seed = '1', cli = 'dist/cli/main.js'] = process.argv.slice(2);
const briefings = 'corpora/two-governments/briefings';
const copies = 10;

/** A generator of numbers from 0 to 1 (mulberry32), so that a run can be repeated as far as time allows. */
function randomOf(start) {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const random = randomOf(Number(seed));
const scratch = mkdtempSync(join(tmpdir(), 'rostrum-kill-'));
const before = join(scratch, 'before');
const after = join(scratch, 'after');
makeInputs();

/** Copies of the sample briefings that differ in a word, and the same with a tenth of them changed, one gone, one new. */
function makeInputs() {
  const names = readdirSync(briefings).filter((name) => /\.(?:txt|md)$/.test(name) && !name.includes('page'));
  for (let copy = 0; copy < copies; copy++) {
    const folder = join(before, `copy-${copy}`);
    mkdirSync(folder, { recursive: true });
    for (const name of names) {
      const text = readFileSync(join(briefings, name), 'utf8');
      writeFileSync(join(folder, name), text.replaceAll(' the ', ` the copy${copy} `));
    }
  }
  cpSync(before, after, { recursive: true });
  for (let copy = 0; copy < copies; copy += 5) {
    for (const name of names) {
      const path = join(after, `copy-${copy}`, name);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll(' a ', ' another '));
    }
  }
  rmSync(join(after, 'copy-1', names[0]));
  copyFileSync(join(after, 'copy-2', names[0]), join(after, 'copy-2', `new-${names[0]}`));
}

/** Runs a command; after some milliseconds, if it still runs, it is killed. */
function run(args, killAfter) {
  return new Promise((resolve) => {
    const start = performance.now();
    const child = spawn(process.execPath, [absolute(cli), ...args], {
      cwd: scratch,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (piece) => (errors += piece));
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, errors, milliseconds: performance.now() - start });
    });
  });
}

/** What a corpus file holds: of each document by its path, its turns and tokens; all the rest together. */
async function contentOf(path) {
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  const rows = async (sql) => (await connection.runAndReadAll(sql)).getRows().map((row) => row.map(String));
  try {
    const tables = await rows('SELECT table_name FROM duckdb_tables()');
    if (tables.length === 0) return { documents: new Map(), whole: '', finished: false };
    const said =
      await rows(`SELECT path, md5(string_agg(concat_ws('|', turn, speaker, label, role, kind, words, line,
      paragraphs, tokens, text), chr(10) ORDER BY turn)) FROM turns_joined GROUP BY path`);
    const tokens =
      await rows(`SELECT path, md5(string_agg(concat_ws('|', turn, position, type, form, boundary, glued),
      chr(10) ORDER BY turn, position)) FROM tokens JOIN documents USING (document_id) GROUP BY path`);
    const documents = new Map(said);
    for (const [key, hash] of tokens) documents.set(key, `${documents.get(key)} ${hash}`);
    const others = [
      await rows('SELECT path, sha256 FROM files ORDER BY path'),
      await rows(
        `SELECT path, document, title, date, pages, notices, repeats, set_aside FROM documents ORDER BY path`,
      ),
      await rows('SELECT * FROM mentions_joined ORDER BY ALL'),
      await rows('SELECT type FROM types ORDER BY type'),
      await rows('SELECT form FROM forms ORDER BY form'),
      await rows('SELECT speaker FROM speakers ORDER BY speaker'),
    ];
    const [[finished] = []] = await rows("SELECT value FROM info WHERE key = 'finished'");
    const whole = sha256(JSON.stringify([[...documents].toSorted(([a], [b]) => (a < b ? -1 : 1)), others]));
    return { documents, whole, finished: finished === 'yes' };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}

const file = join(scratch, 'corpus.duckdb');
const table = join(scratch, 'table.csv');
const inputs = join(scratch, 'inputs');
const index = ['index', 'inputs', '-o', 'corpus.duckdb', '--prune', '--quiet'];
const frequency = ['frequency', 'inputs', '--ngrams', '1-3', '-o', 'table.csv', '--quiet'];

function clear() {
  for (const name of readdirSync(scratch))
    if (/^(?:corpus\.duckdb|table\.csv|\.rostrum)/.test(name))
      rmSync(join(scratch, name), { recursive: true });
}

function useInputs(folder) {
  rmSync(inputs, { recursive: true, force: true });
  cpSync(folder, inputs, { recursive: true });
}

async function undisturbed(args) {
  const result = await run(args);
  if (result.code !== 0) throw new Error(`${args.join(' ')}: exit ${result.code}\n${result.errors}`);
  return result.milliseconds;
}

// What runs give that nobody disturbs, and how long they take.
useInputs(before);
clear();
const madeIn = await undisturbed(index);
const old = await contentOf(file);
copyFileSync(file, join(scratch, 'old.duckdb'));
await undisturbed([...frequency]);
const oldTable = readFileSync(table, 'utf8');
useInputs(after);
const updatedIn = await undisturbed(index);
const updated = await contentOf(file);
clear();
await undisturbed(index);
const fresh = await contentOf(file);
if (fresh.whole !== updated.whole) throw new Error('A file brought up to date differs from one made anew.');
const countedIn = await undisturbed(frequency);
const newTable = readFileSync(table, 'utf8');

const situations = [
  { name: 'index makes a file', start: () => {}, args: index, milliseconds: madeIn },
  {
    name: 'index brings a file up to date',
    start: () => copyFileSync(join(scratch, 'old.duckdb'), file),
    args: index,
    milliseconds: updatedIn,
  },
  {
    name: 'frequency replaces a table',
    start: () => writeFileSync(table, oldTable),
    args: frequency,
    milliseconds: countedIn,
  },
];
const results = situations.map(({ name }) => ({ name, kills: 0, late: 0, parts: 0, faults: [] }));

for (let kill = 0; kill < Number(kills); kill++) {
  const { args, milliseconds, start } = situations[kill % situations.length];
  const result = results[kill % situations.length];
  clear();
  start();
  const moment = random() * milliseconds * 1.1;
  const { signal } = await run(args, moment);
  if (signal === 'SIGKILL') result.kills += 1;
  else result.late += 1;
  const fault = args === frequency ? tableFault() : await corpusFault(result);
  if (fault) result.faults.push(`after ${moment.toFixed(0)} ms: ${fault}`);
}

function tableFault() {
  const text = readFileSync(table, 'utf8');
  return text === oldTable || text === newTable ? undefined : 'the table is neither the old nor the new one';
}

async function corpusFault(result) {
  try {
    if (existsSync(file)) {
      const left = await contentOf(file);
      if (!left.finished && left.documents.size > 0) result.parts += 1;
      for (const [path, content] of left.documents)
        if (content !== fresh.documents.get(path) && content !== old.documents.get(path))
          return `a document is not whole: ${path}`;
      if (left.finished && left.whole !== fresh.whole && left.whole !== old.whole)
        return 'complete, but not so';
    }
    const next = await run(index);
    if (next.code !== 0) return `the next run fails: ${next.errors}`;
    return (await contentOf(file)).whole === fresh.whole ? undefined : 'the next run does not complete it';
  } catch (error) {
    return `it does not open: ${error.message}`;
  }
}

console.log(
  '| situation | kills | over before | left unfinished | faults |\n| --- | ---: | ---: | ---: | ---: |',
);
for (const { name, kills: done, late, parts, faults } of results)
  console.log(`| ${name} | ${done} | ${late} | ${parts} | ${faults.length} |`);
for (const { faults } of results) for (const fault of faults) console.log(fault);
rmSync(scratch, { recursive: true, force: true });
process.exitCode = results.some(({ faults }) => faults.length > 0) ? 1 : 0;
