import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  chosenSeeds,
  type Failure,
  inputOfRun,
  type Message,
  nameOf,
  type Tally,
  type Work,
} from './fuzzing/worker.ts';

// Reads damaged transcripts: real files, mutated. What is neither read nor refused with an error of ours is a fault.
// Run: npx tsc -p bench && node dist/bench/bench/fuzz.js --runs 20000 --seed 1 [--reader ID]… [--keep FOLDER]

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    reader: { type: 'string', multiple: true, default: [] },
    keep: { type: 'string' },
  },
});
const seed = Number(values.seed);
const end = Number(values.from) + Number(values.runs);

/** A run that takes as many seconds is ended from outside; by the clock on the wall, so far more than it may take. */
const patience = 30;

const seeds = await chosenSeeds(values.reader);
console.log(
  `seed ${seed}, ${values.runs} runs over ${seeds.map(({ reader, files }) => `${reader.id} (${files.length} files)`).join(', ')}`,
);
const failures: Failure[] = [];
const tallies: Tally[] = [];
for (let next = Number(values.from); next < end;) next = await runFrom(next);
report();

/** Runs until the end, or until one hangs or ends the process; says which run is the next. */
function runFrom(from: number): Promise<number> {
  const work: Work = { seed, from, to: end, readers: values.reader };
  const child = fork(new URL('fuzzing/worker.js', import.meta.url), [JSON.stringify(work)], {
    serialization: 'advanced',
    execArgv: ['--max-old-space-size=1024'],
  });
  let at = { run: from, since: Date.now() };
  let counts: readonly Tally[] = [];
  let isDone = false;
  let hangs = false;
  child.on('message', ({ run, failure, tallies: sofar, done }: Message) => {
    if (run !== undefined) at = { run, since: Date.now() };
    if (failure) keep(failure);
    counts = sofar ?? counts;
    isDone ||= done === true;
  });
  const timer = setInterval(() => {
    hangs = Date.now() - at.since > patience * 1000 && at.run > from;
    if (hangs) child.kill('SIGKILL');
  }, 500);
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => {
      clearInterval(timer);
      tallies.push(...counts);
      if (isDone) resolve(end);
      else {
        const { seeds: chosen, path, bytes } = inputOfRun(seeds, seed, at.run);
        const message = hangs ? `more than ${patience} s` : `the process ended: ${signal ?? code}`;
        keep({ run: at.run, reader: chosen.reader.id, kind: hangs ? 'hang' : 'crash', message, path, bytes });
        resolve(at.run + 1);
      }
    });
  });
}

function keep(failure: Failure): void {
  failures.push(failure);
  const { run, reader, kind, message, path, bytes } = failure;
  console.log(
    `run ${run}, ${reader}, ${bytes.length} bytes: ${kind}: ${message.split('\n').slice(0, 4).join(' | ')}`,
  );
  if (values.keep === undefined) return;
  mkdirSync(values.keep, { recursive: true });
  writeFileSync(
    join(values.keep, `${kind}-${reader}-${nameOf(bytes)}${path.slice(path.lastIndexOf('.'))}`),
    bytes,
  );
}

function report(): void {
  for (const id of new Set(tallies.map(({ reader }) => reader))) {
    const { reader, runs, read, refused, ended, milliseconds } = sum(
      tallies.filter((tally) => tally.reader === id),
    );
    console.log(
      `${reader}: ${runs} runs, ${read} read, ${refused} refused${ended > 0 ? ` (${ended} for their time)` : ''}, slowest ${milliseconds.toFixed(0)} ms`,
    );
  }
  console.log(`${failures.length} failures`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

function sum(parts: readonly Tally[]): Tally {
  return {
    reader: parts[0]?.reader ?? '',
    runs: parts.reduce((total, { runs }) => total + runs, 0),
    read: parts.reduce((total, { read }) => total + read, 0),
    refused: parts.reduce((total, { refused }) => total + refused, 0),
    ended: parts.reduce((total, { ended }) => total + ended, 0),
    milliseconds: Math.max(...parts.map(({ milliseconds }) => milliseconds)),
  };
}
