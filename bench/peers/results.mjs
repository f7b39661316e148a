import { writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { format, resolveConfig } from 'prettier';
import { median } from './measure.mjs';

/** The machine as it is now. */
export function machine() {
  return {
    at: new Date().toISOString().slice(0, 16).replace('T', ' '),
    node: process.version,
    processors: `${String(cpus().length)} × ${cpus()[0]?.model ?? 'unknown processor'}`,
    memory: `${(totalmem() / 1e9).toFixed(0)} GB`,
    kernel: release(),
    load: loadavg()[0].toFixed(1),
  };
}

/** Writes what was found as Markdown. */
export async function report(file, results) {
  const { found } = results;
  const sections = [
    heading(results),
    limitsTable(results),
    ...results.texts.map((text) => ngramsTable(text, found)),
    tokensTable(found),
    othersTable(found),
    rowsTables(found),
    sameTables(found),
    versionsTable(results),
  ];
  const markdown = sections.filter((section) => section !== undefined).join('\n\n');
  const style = await resolveConfig(file, { editorconfig: false });
  writeFileSync(file, await format(`${markdown}\n`, { ...style, parser: 'markdown' }));
}

function heading({ begun, ended, bounds, runs, texts }) {
  const sizes = texts.map(({ name, files }) => `${name} in ${String(files)} files`).join(', and ');
  return `# Beside peers

Written by \`node bench/peers/run.mjs\`; begun ${begun.at} UTC, ended ${ended.at} UTC.
Node ${begun.node}, Linux ${begun.kernel}, ${begun.processors}, ${begun.memory}; load average ${begun.load} at the
beginning, ${ended.load} at the end: above the number of processors the machine was busy with other work, and wall seconds say
little. ${String(runs)} run(s) of each pair, in turn, ours first. Text: the State of the Union addresses (and perturbed copies), ${sizes}.

The work is 1- to 5-grams with document frequency, minimum count 5, all rows to CSV, sorted by count. Whole processes, starting
and reading included; figures are medians, ratios medians of the pairs' own ratios; resident memory is of the largest process. A tool is
given up after ${String(bounds.minutes)} minutes or at ${String(bounds.gigabytes)} GB.`;
}

function limitsTable({ found, texts }) {
  const rows = wantedOf(found, texts).map(({ what, limit, value, unit = '', missing }) => [
    what,
    `${limit > 0 ? '≤' : '≥'} ${String(Math.abs(limit))}${unit}`,
    value === undefined ? (missing ?? 'not run') : `${value.toFixed(2)}${unit}`,
    value === undefined ? '–' : isWithin(value, limit) ? 'yes' : 'no',
  ]);
  return `## What is wanted\n\n${table(['what', 'wanted', 'measured', 'holds'], 'lrrl', rows)}`;
}

/** A negative limit is one from below. */
function isWithin(value, limit) {
  return limit > 0 ? value <= limit : value >= -limit;
}

/** What is wanted of us, each with what was measured. Figures for a text of 11 MB and of 108 MB are of no other size. */
function wantedOf(found, texts) {
  const small = texts.find(({ bytes }) => bytes < 15e6);
  const large = texts.find(({ bytes }) => bytes > 90e6 && bytes < 130e6);
  const wall = (text, id) => ratioOf(pairsOf(found, text, id), 'seconds');
  const cpu = (text, id) => ratioOf(pairsOf(found, text, id), 'cpu');
  const memory = (text) => {
    const pairs = found.ngrams.filter((each) => each.text === text).flatMap((each) => each.pairs);
    return pairs.length > 0 ? median(pairs.map(([own]) => own.megabytes)) : undefined;
  };
  const tokens = found.tokens.find(({ text }) => text === (large ?? small))?.pairs;
  return [
    { what: '108 MB: wall, × `wc -w` (UTF-8)', limit: 14, value: wall(large, 'wc-utf8') },
    { what: '108 MB: wall, × `wc -w` (bytes)', limit: 14, value: wall(large, 'wc') },
    { what: '108 MB: resident', limit: 700, unit: ' MB', value: memory(large) },
    { what: '11 MB: scikit-learn’s wall ÷ ours', limit: -12, value: inverse(wall(small, 'sklearn')) },
    { what: '11 MB: scikit-learn’s processor ÷ ours', limit: -12, value: inverse(cpu(small, 'sklearn')) },
    { what: '11 MB: resident', limit: 300, unit: ' MB', value: memory(small) },
    { what: '4 × the text: wall', limit: 4.4, unit: ' ×', value: growthOf(found.growth, 'seconds') },
    {
      what: `tokens, ${(large ?? small)?.name ?? 'no text'}: readDoc’s wall ÷ ours`,
      limit: -12,
      value: tokens && inverse(ratioOf(tokens, 'seconds')),
    },
    {
      what: '`rostrum --help`, × `node -e 0`',
      limit: 3,
      value: found.help && median(found.help.map(quotient)),
    },
    ...memoryLimits(found.memory),
  ];
}

function memoryLimits(memory) {
  const failure = memory?.pairs?.flat().find((side) => side.failure)?.failure;
  const missing = failure ?? memory?.missing;
  const pairs = failure ? undefined : memory?.pairs;
  return [
    {
      what: '1 GB under `--memory 1G`: resident',
      limit: 1200,
      unit: ' MB',
      value: pairs && median(pairs.map(([, bounded]) => bounded.megabytes)),
      missing,
    },
    {
      what: '1 GB under `--memory 1G`: wall, × unbounded',
      limit: 1.6,
      value: growthOf(memory, 'seconds'),
      missing,
    },
  ];
}

function ngramsTable(text, found) {
  const rows = found.ngrams
    .filter((each) => each.text === text)
    .map(({ tool, pairs, isThere }) => sidesRow(tool.title, pairs, isThere));
  if (rows.length === 0) return undefined;
  return `## n-grams, ${text.name}\n\n${table(['peer', ...sideColumns], 'lrrrrrrrr', rows)}`;
}

function tokensTable({ tokens }) {
  if (tokens.length === 0) return undefined;
  const rows = tokens.map(({ text, pairs }) => sidesRow(`wink-nlp, \`readDoc\`, ${text.name}`, pairs, true));
  const words =
    'Ours is `rostrum documents`, which also reads dates, labels and turns and counts tokens in turns only.';
  return `## Tokens\n\n${words}\n\n${table(['peer', ...sideColumns], 'lrrrrrrrr', rows)}`;
}

const sideColumns = [
  'wall, ours',
  'wall, theirs',
  'ours ÷ theirs',
  'processor, ours',
  'processor, theirs',
  'ours ÷ theirs',
  'resident, ours',
  'resident, theirs',
];

function sidesRow(title, pairs, isThere) {
  if (!isThere) return [title, ...sideColumns.map(() => 'not installed')];
  const failure = pairs.flat().find((side) => side.failure)?.failure;
  const sound = (side) => pairs.map((pair) => pair[side]).filter((each) => !each.failure);
  const cell = (side, key, unit, digits) =>
    sound(side).length > 0
      ? `${median(sound(side).map((each) => each[key])).toFixed(digits)} ${unit}`
      : (pairs.at(-1)[side].failure ?? failure);
  const ratio = (key) => shortNumber(ratioOf(pairs, key));
  return [
    title,
    ...['seconds', 'cpu'].flatMap((key) => [cell(0, key, 's', 2), cell(1, key, 's', 2), ratio(key)]),
    cell(0, 'megabytes', 'MB', 0),
    cell(1, 'megabytes', 'MB', 0),
  ];
}

function othersTable({ growth, help, memory }) {
  const rows = [];
  if (growth) {
    const [few, many] = growth.copies.map(String);
    const title = `n-grams of ${few} and of ${many} copies`;
    rows.push([
      title,
      secondsOf(growth.pairs, 0),
      secondsOf(growth.pairs, 1),
      `${growthOf(growth, 'seconds')?.toFixed(2) ?? '–'} ×`,
    ]);
  }
  if (help) {
    const [own, empty] = [0, 1].map((side) => median(help.map((pair) => pair[side])));
    rows.push([
      '`node -e 0` and `rostrum --help`',
      `${empty.toFixed(3)} s`,
      `${own.toFixed(3)} s`,
      `${median(help.map(quotient)).toFixed(2)} ×`,
    ]);
  }
  if (memory?.pairs && growthOf(memory, 'seconds') !== undefined) {
    rows.push([
      '1 GB, unbounded and under `--memory 1G`',
      secondsOf(memory.pairs, 0),
      secondsOf(memory.pairs, 1),
      `${growthOf(memory, 'seconds').toFixed(2)} ×`,
    ]);
  }
  return rows.length > 0
    ? `## Ours beside ours\n\n${table(['what', 'wall, first', 'wall, second', 'ratio'], 'lrrr', rows)}`
    : undefined;
}

function rowsTables({ agreements }) {
  if (agreements.length === 0) return undefined;
  const rows = agreements.flatMap(({ tool, text, lengths }) =>
    lengths.map((each) => [tool.title, text.name, ...agreementCells(each)]),
  );
  const first = agreements.flatMap(({ tool, text, first: found }) =>
    found.map(({ n, ours, theirs }) => [tool.title, text.name, String(n), ours, theirs]),
  );
  return `## How the rows compare

Tokens differ, and so must rows: ours are wink-nlp’s (\`nation\` and \`'s\`, \`can\` and \`not\`; \`U.S.\` and \`1,000\` whole), and our n-grams
end at a full stop, a colon, a dash, a bracket, where the peers’ run on over them (hence their rows that are not ours, more of them the longer the n-gram),
and what is taken for a speaker’s label is not counted. Ours take typographic and straight apostrophes for one. scikit-learn and NLTK are given one pattern of words (letters, digits, apostrophes inside);
tidytext’s are ICU’s words, plain wink-nlp’s are ours.

${table(['peer', 'text', 'n', 'rows, ours', 'rows, theirs', 'in both', 'same count and documents'], 'llrrrrr', rows)}

The first rows, each with count/documents:

${table(['peer', 'text', 'n', 'ours', 'theirs'], 'llrll', first)}`;
}

function sameTables({ sameRows, sameTokens }) {
  const rows = sameRows?.lengths.map((each) => [sameRows.tool.title, ...agreementCells(each)]);
  const parts = [
    rows &&
      `Both sides given the small text as the same tokens, lower-case, with straight apostrophes, divided by blanks (\`--tokenizer whitespace --across turn\`):\n\n${table(
        ['peer', 'n', 'rows, ours', 'rows, theirs', 'in both', 'same count and documents'],
        'lrrrrr',
        rows,
      )}`,
    sameTokens &&
      `Tokens of the small text: ${sameTokens.tokens.toLocaleString('en')} by \`readDoc\`, of which ${String(
        sameTokens.differ,
      )} are others in our tokenizer, ends of lines left out${sameTokens.differ > 0 ? ` (${sameTokens.examples.map((each) => `\`${each}\``).join(', ')})` : ''}.`,
  ].filter(Boolean);
  return parts.length > 0 ? `## The same tokens\n\n${parts.join('\n\n')}` : undefined;
}

function agreementCells({ n, ours, theirs, shared, equal }) {
  return [String(n), ...[ours, theirs, shared, equal].map((each) => each.toLocaleString('en'))];
}

function versionsTable({ versions, begun }) {
  const rows = [['Node', begun.node], ...versions.map(([title, version]) => [title, version ?? 'none'])];
  return `## Versions\n\n${table(['tool', 'version'], 'll', rows)}`;
}

function pairsOf(found, text, id) {
  return found.ngrams.find((each) => each.text === text && each.tool.id === id)?.pairs;
}

/** Ours by theirs, the median of the pairs in which both came to an end; nothing where none did. */
function ratioOf(pairs, key) {
  const sound = (pairs ?? []).filter(([own, other]) => !own.failure && !other.failure);
  return sound.length > 0 ? median(sound.map(([own, other]) => own[key] / other[key])) : undefined;
}

/** The second side by the first. */
function growthOf(parts, key) {
  return ratioOf(
    parts?.pairs?.map(([first, second]) => [second, first]),
    key,
  );
}

/** Two digits, or all before the point. */
function shortNumber(number) {
  if (number === undefined) return '–';
  return number >= 10 ? number.toFixed(0) : number.toPrecision(2);
}

function inverse(ratio) {
  return ratio && 1 / ratio;
}

function secondsOf(pairs, side) {
  return `${median(pairs.map((pair) => pair[side].seconds)).toFixed(2)} s`;
}

function quotient([own, other]) {
  return own / other;
}

function table(columns, alignment, rows) {
  const rule = [...alignment].map((each) => (each === 'r' ? '---:' : '---'));
  return [columns, rule, ...rows].map(tableLine).join('\n');
}

function tableLine(cells) {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
