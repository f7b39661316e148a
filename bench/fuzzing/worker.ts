import { createHash } from 'node:crypto';
import * as formats from '../../src/formats/index.ts';
import { RostrumError } from '../../src/index.ts';
import type { Format } from '../../src/model/format.ts';
import type { Transcript } from '../../src/model/transcript.ts';
import { parsePdfApart } from '../../src/node/pdf-thread.ts';
import { sourceFromBytes } from '../../src/node/source.ts';
import { transcriptsIn } from '../../src/pipeline.ts';
import { randomNumbers } from '../../src/stats/random.ts';
import { inputOf, type Seeds, seedsOf } from './seeds.ts';

/** What a worker is told. */
export interface Work {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly readers: readonly string[];
}

/** What a worker tells of a run that went wrong. */
export interface Failure {
  readonly run: number;
  readonly reader: string;
  readonly kind: 'crash' | 'slow' | 'hang' | 'broken';
  readonly message: string;
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a worker tells at its end. */
export interface Tally {
  readonly reader: string;
  readonly runs: number;
  readonly read: number;
  readonly refused: number;
  /** Of those refused: PDF files whose thread was ended, since their time was over. */
  readonly ended: number;
  /** Processor time of the slowest run. */
  readonly milliseconds: number;
}

/** What is told while it works: the run that begins, a failure, or the counts so far. */
export interface Message {
  readonly run?: number;
  readonly failure?: Failure;
  readonly tallies?: readonly Tally[];
  readonly done?: true;
}

/** Longest that a run may take, in milliseconds of the processor: how long it waits depends on what else the machine does. */
const limit = 2_000;

/** Seconds after which a PDF is given up, by the clock on the wall; a reader of transcripts has five minutes. */
const limits = { maxSeconds: 1.5 };

/** The seeds of some readers, in order of id; of all where none is named. */
export async function chosenSeeds(readers: readonly string[]): Promise<Seeds[]> {
  const known: readonly Format[] = Object.values(formats);
  const seeds = await seedsOf(known);
  return seeds.filter(({ reader: { id } }) => readers.length === 0 || readers.includes(id));
}

/** The reader and the input of a run: the same for the same seed. */
export function inputOfRun(
  seeds: readonly Seeds[],
  seed: number,
  run: number,
): { seeds: Seeds; path: string; bytes: Uint8Array } {
  const random = randomNumbers(Math.imul(seed, 0x9e3779b1) ^ run);
  const chosen = seeds[run % seeds.length];
  if (!chosen) throw new Error('No files to mutate');
  return { seeds: chosen, ...inputOf(chosen, random) };
}

async function work({ seed, from, to, readers }: Work): Promise<void> {
  const seeds = await chosenSeeds(readers);
  const tallies = new Map<
    string,
    { reader: string; runs: number; read: number; refused: number; ended: number; milliseconds: number }
  >();
  for (let run = from; run < to; run++) {
    const {
      seeds: { reader },
      path,
      bytes,
    } = inputOfRun(seeds, seed, run);
    const tally = tallies.get(reader.id) ?? {
      reader: reader.id,
      runs: 0,
      read: 0,
      refused: 0,
      ended: 0,
      milliseconds: 0,
    };
    tallies.set(reader.id, tally);
    tell({ run });
    const start = process.cpuUsage();
    const failed = (await failureOf(reader.id, path, bytes, tally)) ?? (await looseEnd());
    const { user, system } = process.cpuUsage(start);
    const took = (user + system) / 1_000;
    tally.runs += 1;
    tally.milliseconds = Math.max(tally.milliseconds, took);
    const failure =
      failed ?? (took > limit ? { kind: 'slow' as const, message: `${took.toFixed(0)} ms` } : undefined);
    if (failure) tell({ failure: { run, reader: reader.id, path, bytes, ...failure } });
    if (run % 50 === 0) tell({ tallies: [...tallies.values()] });
  }
  tell({ tallies: [...tallies.values()], done: true });
}

function tell(message: Message): void {
  process.send?.(message);
}

async function failureOf(
  reader: string,
  path: string,
  bytes: Uint8Array,
  tally: { read: number; refused: number; ended: number },
): Promise<Pick<Failure, 'kind' | 'message'> | undefined> {
  try {
    const source = await sourceFromBytes(path, bytes);
    for await (const transcript of transcriptsIn(source, { reader, parsePdfApart, limits }))
      check(transcript);
    tally.read += 1;
  } catch (error) {
    if (error instanceof RostrumError) {
      tally.refused += 1;
      if (/^pdf\/(?:page-)?too-slow$/u.test(error.code)) tally.ended += 1;
      return undefined;
    }
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: error instanceof Broken ? 'broken' : 'crash', message };
  }
  return undefined;
}

const looseEnds: string[] = [];
process.on('unhandledRejection', (reason) => {
  looseEnds.push(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
});

/** A promise that nobody waited for, and that would have ended the process. */
async function looseEnd(): Promise<Pick<Failure, 'kind' | 'message'> | undefined> {
  await new Promise(setImmediate);
  const [message] = looseEnds.splice(0);
  return message === undefined ? undefined : { kind: 'crash', message };
}

class Broken extends Error {}

/** What holds of every transcript. */
function check({ turns }: Transcript): void {
  for (const [index, { number, text, paragraphs, directions, words, confidence }] of turns.entries()) {
    const whole = paragraphs.map(({ start, end }) => text.slice(start, end)).join('\n\n');
    if (whole !== text) throw new Broken(`turn ${number}: paragraphs are not the text`);
    if (number !== index + 1) throw new Broken(`turn ${index + 1} has the number ${number}`);
    if (directions.some(({ start, end }) => start < 0 || end > text.length || start >= end))
      throw new Broken(`turn ${number}: a stage direction is outside the text`);
    if (!(words >= 0) || !(confidence >= 0 && confidence <= 1))
      throw new Broken(`turn ${number}: ${words}, ${confidence}`);
  }
}

/** A short name of some bytes. */
export function nameOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12);
}

if (process.send) {
  await work(JSON.parse(process.argv[2] ?? '') as Work);
  process.disconnect();
}
