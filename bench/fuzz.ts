import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { chosenSeeds, type Failure, inputOfRun, nameOf, type Tally, type Work } from './fuzzing/worker.ts';

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

/** A run that takes as many seconds is ended from outside. */
const patience = 15;

const seeds = chosenSeeds(values.reader);
console.log(
  `seed ${seed}, ${values.runs} runs over ${seeds.map(({ reader, files }) => `${reader.id} (${files.length} files)`).join(', ')}`,
);
const failures: Failure[] = [];
const tallies: Tally[] = [];
for (let next = Number(values.from); next < end;) next = await runFrom(next);
report();

/** Runs until the end, or until one hangs; says which run is the next. */
function runFrom(from: number): Promise<number> {
  const watch = new SharedArrayBuffer(8);
  const state = new Int32Array(watch);
  Atomics.store(state, 0, from);
  const workerData: Work = { seed, from, to: end, readers: values.reader, watch };
  const worker = new Worker(new URL('fuzzing/worker.js', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const began = Atomics.load(state, 1);
      if (began > 0 && Date.now() / 1000 - began > patience) stop('hang', `more than ${patience} s`);
    }, 500);
    const finish = (next: number): void => {
      clearInterval(timer);
      resolve(next);
    };
    const stop = (kind: Failure['kind'], message: string): void => {
      const run = Atomics.load(state, 0);
      const {
        seeds: { reader },
        path,
        bytes,
      } = inputOfRun(seeds, seed, run);
      keep({ run, reader: reader.id, kind, message, path, bytes });
      void worker.terminate();
      finish(run + 1);
    };
    worker.on('message', (message: { failure?: Failure; tallies?: readonly Tally[] }) => {
      if (message.failure) keep(message.failure);
      if (message.tallies) {
        tallies.push(...message.tallies);
        finish(end);
      }
    });
    worker.on('error', (error: Error & { code?: string }) => {
      stop(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash', error.stack ?? error.message);
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
    const { reader, runs, read, refused, milliseconds } = sum(tallies.filter((tally) => tally.reader === id));
    console.log(
      `${reader}: ${runs} runs, ${read} read, ${refused} refused, slowest ${milliseconds.toFixed(0)} ms`,
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
    milliseconds: Math.max(...parts.map(({ milliseconds }) => milliseconds)),
  };
}
