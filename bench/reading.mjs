// How fast transcripts are read, whole process: starting, reading and segmenting, with one thread and with two.
//
//   npm run build && node bench/reading.mjs [CORPORA]
//
// CORPORA is the folder of real transcripts (../shared/corpora where left out). Small kinds are read from copies in a
// temporary folder, 40 MB of each, so that starting the process does not decide.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const corpora = process.argv[2] ?? '../shared/corpora';

if (process.argv[2] === '--read') {
  const { readInputs } = await import('../dist/node/read-inputs.js');
  const formats = Object.values(await import('../dist/formats/index.js'));
  const [folder, threads] = process.argv.slice(3);
  const { transcripts, failures } = await readInputs([folder], {
    cwd: process.cwd(),
    stdin: readNothing,
    formats,
    threads: Number(threads),
  });
  const turns = transcripts.reduce((sum, transcript) => sum + transcript.turns.length, 0);
  console.log(`${transcripts.length} ${turns} ${failures.length} ${process.resourceUsage().maxRSS}`);
  process.exit();
}

const least = 40_000_000;
const kinds = [
  ['Markdown', (path) => /whitehouse\/.*\.md$/u.test(path)],
  ['plain text', (path) => /(?:mexico-covid|un-general-debate)\/.*\.txt$/u.test(path)],
  ['HTML', (path) => /\.html?$/u.test(path)],
  ['RSS', (path) => /state-department\/.*\.(?:xml|rss)$/u.test(path)],
  ['TEI', (path) => /ParlaMint-ES-CT_.*\.xml$/u.test(path)],
];

const all = readdirSync(corpora, { recursive: true, encoding: 'utf8' }).map((path) => join(corpora, path));
console.log('| kind | MB | documents | turns | 1 thread | 2 threads | resident, 2 threads |');
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
for (const [name, isOf] of kinds) {
  const files = all.filter((path) => isOf(path) && statSync(path).isFile());
  const folder = mkdtempSync(join(tmpdir(), 'reading-'));
  let bytes = 0;
  for (let copy = 0; files.length > 0 && bytes < least; copy++) {
    mkdirSync(join(folder, String(copy)));
    for (const [index, file] of files.entries()) {
      cpSync(file, join(folder, String(copy), `${index}-${basename(file)}`));
      bytes += statSync(file).size;
    }
  }
  const speeds = [1, 2].map((threads) => timed(folder, threads));
  const [documents, turns, failures, resident] = speeds[1].said;
  const speed = ({ seconds }) => `${(bytes / 1e6 / seconds).toFixed(1)} MB/s`;
  const cells = [
    name,
    (bytes / 1e6).toFixed(1),
    documents,
    turns,
    ...speeds.map(speed),
    `${Math.round(resident / 1000)} MB`,
    ...(failures === 0 ? [] : [`${failures} failures`]),
  ];
  console.log(`| ${cells.join(' | ')} |`);
  rmSync(folder, { recursive: true });
}

/** The best of three runs. */
function timed(folder, threads) {
  let best;
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    const said = execFileSync(process.execPath, [import.meta.filename, '--read', folder, String(threads)], {
      encoding: 'utf8',
    });
    const seconds = (performance.now() - start) / 1000;
    if (!best || seconds < best.seconds) best = { seconds, said: said.split(' ').map(Number) };
  }
  return best;
}

/** Nothing comes over standard input. */
function readNothing() {
  return Promise.resolve(new Uint8Array());
}
