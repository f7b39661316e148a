// Whole processes: wall time and largest resident memory of commands, each run several times, in turn with `node -e 0`.
//
//   npm run build && node bench/whole-process.mjs [FOLDER]
//
// FOLDER holds real transcripts (default ../shared/corpora); what is not there is left out.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

const corpora = process.argv[2] ?? '../shared/corpora';
const cli = 'dist/cli/main.js';
const scratch = mkdtempSync(join(tmpdir(), 'rostrum-bench-'));
const briefing = `${corpora}/scio/2020-03-06-international-cooperation-page-1.txt`;
const whitehouse = `${corpora}/whitehouse`;

// What a process needed at most is known to itself only; it is asked to write it down when it ends.
const probe = `data:text/javascript,import{appendFileSync}from'node:fs';process.on('exit',()=>appendFileSync(process.env.ROSTRUM_RSS,process.resourceUsage().maxRSS+'\\n'))`;

const commands = [
  ['node -e 0', ['-e', '0'], 20],
  ['rostrum --help', [cli, '--help'], 20],
  ['report of one briefing', [cli, 'report', briefing, '-o', join(scratch, 'report')], 7],
  [
    'report of the sample corpus',
    [
      cli,
      'report',
      'corpora/two-governments/briefings',
      '--lexicon',
      'corpora/two-governments/lexicon.yaml',
      '-o',
      join(scratch, 'sample'),
    ],
    3,
  ],
  ['check, 1,153 files', [cli, 'check', whitehouse, '-o', join(scratch, 'check.csv')], 1],
  [
    'frequency --ngrams 1-3, 1,153 files',
    [cli, 'frequency', whitehouse, '--ngrams', '1-3', '-o', join(scratch, 'frequency.csv')],
    1,
  ],
];

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}\n`);
console.log(
  '| command | runs | wall, median | wall, range | resident, median |\n| --- | ---: | ---: | ---: | ---: |',
);
for (const [name, args, runs] of commands) {
  if (args.some((arg) => arg.startsWith(corpora) && !existsSync(arg))) continue;
  const seconds = [];
  const log = join(scratch, 'rss');
  rmSync(log, { force: true });
  run(args, log);
  rmSync(log, { force: true });
  for (let index = 0; index < runs; index++) {
    const start = performance.now();
    run(args, log);
    seconds.push((performance.now() - start) / 1000);
  }
  const resident = readFileSync(log, 'utf8').trim().split('\n').map(Number);
  const range = `${Math.min(...seconds).toFixed(2)}–${Math.max(...seconds).toFixed(2)} s`;
  console.log(
    `| ${name} | ${runs} | ${median(seconds).toFixed(3)} s | ${range} | ${(median(resident) / 1024).toFixed(0)} MB |`,
  );
}
rmSync(scratch, { recursive: true, force: true });

function run(args, log) {
  const env = { ...process.env, ROSTRUM_RSS: log };
  const { status, stderr } = spawnSync(process.execPath, ['--import', probe, ...args], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: exit ${status}\n${stderr}`);
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
