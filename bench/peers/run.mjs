// The same work by Rostrum and by what else is at hand, as whole processes, in turn (ours, theirs, ours, theirs).
//
//   npm run build && node bench/peers/run.mjs [--text FOLDER] [--only ID,…] [--runs N]
//
// FOLDER is what `node bench/addresses.mjs FOLDER 10` writes; where left out, that is written to a temporary folder. Its
// first copy is the small text, all copies are the large one. Without --only everything is run; the IDs stand in
// `parts` below. `--gigabyte FOLDER` (`addresses.mjs FOLDER 93`) adds a gigabyte under --memory 1G. The results go to
// RESULTS.md beside this file, or to `--results FILE`.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compareRows, sameRows, sameTokens } from './compare.mjs';
import { defaultBounds, measure, printed, wallOf } from './measure.mjs';
import { machine, report } from './results.mjs';
import { textFiles } from './text-files.mjs';
import { ours, peers, winkTokens } from './tools.mjs';

const beside = (name) => fileURLToPath(new URL(name, import.meta.url));
const { values: given } = parseArgs({
  options: {
    text: { type: 'string' },
    gigabyte: { type: 'string' },
    only: { type: 'string' },
    runs: { type: 'string', default: '3' },
    minutes: { type: 'string', default: String(defaultBounds.minutes) },
    'memory-limit': { type: 'string', default: String(defaultBounds.gigabytes) },
    rostrum: { type: 'string', default: 'dist/cli/main.js' },
    results: { type: 'string', default: beside('RESULTS.md') },
  },
});
const runs = Number(given.runs);
const bounds = { minutes: Number(given.minutes), gigabytes: Number(given['memory-limit']) };
const scratch = mkdtempSync(join(tmpdir(), 'rostrum-peers-'));
const limits = { scratch, ...bounds };
const own = ours(given.rostrum);
const tools = peers(bounds);
const parts = [...tools.map(({ id }) => id), 'tokens', 'growth', 'help', 'memory', 'same'];
const chosen = given.only?.split(',') ?? parts;
const unknown = chosen.filter((id) => !parts.includes(id));
if (unknown.length > 0) throw new Error(`No part ${unknown.join(', ')}; there are ${parts.join(', ')}.`);
if (!existsSync(given.rostrum)) throw new Error(`${given.rostrum} is not there; build first.`);

const begun = machine();
const texts = textsIn(given.text ?? writeTexts(join(scratch, 'text'), 10));
const found = { ngrams: [], tokens: [], agreements: [] };
const versions = [
  ['rostrum', printed(own.version)],
  ...tools.map(({ title, version }) => [title, printed(version) ?? 'not installed']),
];

for (const text of texts) {
  for (const tool of tools) await step(tool.id, () => runPeer(tool, text));
  await step('tokens', () => found.tokens.push({ text, pairs: runTokens(text) }));
}
await step('same', () => runSame(texts[0].folders));
await step('growth', () => (found.growth = runGrowth(texts.at(-1).folders)));
await step('help', () => (found.help = runHelp()));
await step('memory', () => (found.memory = runMemory()));
rmSync(scratch, { recursive: true, force: true });

/** Does a part if it was asked for, and writes what is known by then: a run of hours may be ended before its end. */
async function step(part, work) {
  if (!chosen.includes(part)) return;
  await work();
  await report(given.results, { begun, ended: machine(), bounds, runs, texts, versions, found });
}

/** N-grams by ours and by a peer in turn; a peer that fails is not asked twice. */
async function runPeer(tool, text) {
  const mine = join(scratch, 'ours.csv');
  const theirs = join(scratch, 'theirs.csv');
  const isThere = printed(tool.version) !== undefined;
  const pairs = isThere
    ? inTurn(`${tool.id}, ${text.name}`, [
        () => measure(own.ngrams(mine, text.folders), limits),
        () => measure(tool.command(theirs, text.folders), { ...limits, env: tool.env }),
      ])
    : [];
  found.ngrams.push({ tool, text, pairs, isThere });
  if (!tool.rows || !isThere || pairs.at(-1).some(({ failure }) => failure)) return;
  found.agreements.push({ tool, text, ...(await compareRows(mine, theirs)) });
}

function runTokens({ name, folders }) {
  const out = join(scratch, 'tokens.csv');
  return inTurn(`tokens, ${name}`, [
    () => measure(own.tokens(out, folders), limits),
    () => measure(winkTokens(out, folders), limits),
  ]);
}

/** A quarter of the copies and four times as many, in turn. */
function runGrowth(folders) {
  const quarter = Math.floor(folders.length / 4);
  if (quarter === 0) return undefined;
  const out = join(scratch, 'growth.csv');
  const folds = [folders.slice(0, quarter), folders.slice(0, quarter * 4)];
  const pairs = inTurn(
    'growth',
    folds.map((part) => () => measure(own.ngrams(out, part), limits)),
  );
  return { pairs, copies: [quarter, quarter * 4] };
}

function runHelp() {
  say('help');
  const empty = [process.execPath, '-e', '0'];
  wallOf(own.help);
  return Array.from({ length: 20 }, () => [wallOf(own.help), wallOf(empty)]);
}

/** A gigabyte without and with a limit; a Rostrum that does not know the option fails, and that is told. */
function runMemory() {
  if (given.gigabyte === undefined) return { missing: 'not run: needs --gigabyte FOLDER' };
  const { folders } = textsIn(given.gigabyte).at(-1);
  const out = join(scratch, 'gigabyte.csv');
  const pairs = inTurn('memory', [
    () => measure(own.ngrams(out, folders), limits),
    () => measure(own.ngrams(out, folders, '--memory', '1G'), limits),
  ]);
  return { pairs };
}

/** Our tokens beside wink-nlp's, and our rows on the peers' own tokens. */
async function runSame(folders) {
  say('same');
  found.sameTokens = await sameTokens(given.rostrum, folders);
  const tool = tools.find(({ id }) => id === 'sklearn');
  if (printed(tool.version) === undefined) return;
  found.sameRows = await sameRows({ main: given.rostrum, tool, folders, scratch });
}

function inTurn(label, sides) {
  const rounds = [];
  for (let run = 1; run <= runs; run++) {
    say(`${label}, run ${String(run)} of ${String(runs)}`);
    rounds.push(sides.map((side) => side()));
    if (rounds.at(-1).some(({ failure }) => failure)) break;
  }
  return rounds;
}

/** The small text, and the large one where there are several copies. */
function textsIn(folder) {
  const copies = readdirSync(folder)
    .filter((name) => /^copy-\d+$/u.test(name))
    .sort()
    .map((name) => join(folder, name));
  if (copies.length === 0) return [textOf([folder])];
  return copies.length === 1 ? [textOf(copies)] : [textOf(copies.slice(0, 1)), textOf(copies)];
}

function textOf(folders) {
  const files = textFiles(folders);
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  return { folders, bytes, files: files.length, name: `${(bytes / 1e6).toFixed(0)} MB` };
}

function writeTexts(folder, copies) {
  const { status } = spawnSync(process.execPath, [beside('../addresses.mjs'), folder, String(copies)]);
  if (status !== 0) throw new Error('The addresses could not be written.');
  return folder;
}

function say(message) {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${message}\n`);
}
