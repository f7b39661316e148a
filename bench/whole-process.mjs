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
  { name: 'node -e 0', args: ['-e', '0'], runs: 20 },
  { name: 'rostrum --help', args: [cli, '--help'], runs: 20 },
  { name: 'report of one briefing', args: [cli, 'report', briefing, '-o', join(scratch, 'report')], runs: 7 },
  {
    name: 'one chart as SVG',
    args: [
      cli,
      'chart',
      'top-phrases',
      'corpora/two-governments/briefings',
      '-o',
      join(scratch, 'chart.svg'),
    ],
    runs: 7,
  },
  {
    name: 'report of the sample corpus',
    args: [
      cli,
      'report',
      'corpora/two-governments/briefings',
      '--lexicon',
      'corpora/two-governments/lexicon.yaml',
      '-o',
      join(scratch, 'sample'),
    ],
    runs: 3,
  },
  { name: 'check, 1,153 files', args: [cli, 'check', whitehouse, '-o', join(scratch, 'check.csv')], runs: 1 },
  {
    name: 'frequency --ngrams 1-3, 1,153 files',
    args: [cli, 'frequency', whitehouse, '--ngrams', '1-3', '-o', join(scratch, 'frequency.csv')],
    runs: 1,
  },
];

console.log(
  `Node ${process.version}, ${String(cpus().length)} × ${cpus()[0]?.model ?? 'unknown processor'}\n`,
);
console.log(
  '| command | runs | wall, median | wall, range | resident, median |\n| --- | ---: | ---: | ---: | ---: |',
);
for (const { name, args, runs } of commands) {
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
