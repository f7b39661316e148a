import { resolve } from 'node:path';
import { badSize, memoryBelow, memoryShort } from '../errors/catalogue.ts';
import type { Store } from '../model/stored.ts';
import type { ProcessContext } from '../node/process.ts';
import type { ReadingBudget } from '../node/read-tokenized.ts';
import type { Flags } from './command.ts';
import { numberFlag, textFlag } from './common-options.ts';
import { countingBar } from './progress.ts';

const unitByLetter: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['K', 1e3],
  ['M', 1e6],
  ['G', 1e9],
  ['T', 1e12],
]);

/** What Node, the tokenizer and its model take before anything is read. */
const leastMemory = 250e6;

/**
 * The bytes that `--memory` allows; undefined where it is not given.
 *
 * @throws option/bad-size, memory/too-little
 */
export function memoryFlag(flags: Flags): number | undefined {
  const text = textFlag(flags, 'memory');
  if (text === undefined) return undefined;
  const { number, unit = '' } =
    /^(?<number>\d+(?:\.\d+)?) ?(?<unit>[KMGT]?)(?:i?B)?$/iu.exec(text.trim())?.groups ?? {};
  const bytes = Number(number) * (unitByLetter.get(unit.toUpperCase()) ?? Number.NaN);
  if (!Number.isFinite(bytes)) throw badSize('memory', text);
  if (bytes < leastMemory) throw memoryBelow(text.trim(), leastMemory);
  return bytes;
}

/** Who asks for a corpus, and what for. */
export interface MemoryPlan {
  /** Whether tokens may be in a file. */
  readonly countsStored?: boolean;
  /** Whether texts are forgotten once they are tokenized. */
  readonly isCounting: boolean;
  readonly title?: string;
  /** Bytes that it takes for a token, beside the corpus. */
  readonly bytesPerToken?: number | undefined;
}

/** From this many bytes of text on, tokens are put into a file even where memory has no bound: it costs little. */
const largeInput = 64e6;

/**
 * The memory for reading some transcripts, and where the rest goes; undefined where all may stay in memory.
 *
 * @throws memory/too-much where what is asked for must stay in memory, and does not fit; what `memoryFlag` throws
 */
export async function budgetForInputs(
  context: ProcessContext,
  flags: Flags,
  inputs: readonly string[],
  plan: MemoryPlan,
): Promise<ReadingBudget | undefined> {
  const memory = memoryFlag(flags);
  if (memory === undefined && plan.countsStored !== true) return undefined;
  const bytes = await sizeOf(context, flags, inputs);
  if (plan.countsStored !== true) {
    const perByte = plan.isCounting ? perByteCounted : perByteRead;
    requireRoom(inputs.join(' '), plan, { held: bytes * perByte, tokens: bytes / bytesOfToken, memory });
    return undefined;
  }
  if (memory === undefined && bytes < largeInput) return undefined;
  return { memory: memory ?? Infinity, store: await storeFor(context, flags, memory ?? Infinity) };
}

/** Bytes of memory for a byte of a file that is read with its text (measured up to 5.6, of many short turns), and without. */
const [perByteRead, perByteCounted] = [6, 2];

/** A token and what stands around it, in bytes. */
const bytesOfToken = 5;

/** What a measure takes for a token where it does not say. */
const usualPerToken = 20;

/** What must be in memory at once. */
export interface MemoryNeed {
  /** Bytes of the corpus. */
  readonly held: number;
  readonly tokens: number;
  readonly memory: number | undefined;
}

/**
 * Stops where memory is bounded and an estimate is above it.
 *
 * @throws memory/too-much
 */
export function requireRoom(
  path: string,
  { title, bytesPerToken = usualPerToken }: Pick<MemoryPlan, 'title' | 'bytesPerToken'>,
  { held, tokens, memory }: MemoryNeed,
): void {
  const needed = leastMemory + held + tokens * bytesPerToken;
  if (memory !== undefined && needed > memory) throw memoryShort(path, title ?? 'Reading', needed, memory);
}

/** The store of a command: beside its output, if it writes a file. */
export async function storeFor(context: ProcessContext, flags: Flags, budget: number): Promise<Store> {
  const { storeOf } = await import('../node/store.ts');
  const output = textFlag(flags, 'output');
  const onStep = await countingBar(context, {
    shown: flags['progress'] !== false && flags['quiet'] !== true,
  });
  return storeOf({
    budget,
    threads: numberFlag(flags, 'threads') ?? context.processors,
    ...(output !== undefined && output !== '-' && { beside: resolve(context.cwd, output) }),
    ...(onStep && { onStep }),
  });
}

async function sizeOf(context: ProcessContext, flags: Flags, inputs: readonly string[]): Promise<number> {
  const [{ readingPlan }, { findInputs }, { bytesOfFiles }] = await Promise.all([
    import('./reading.ts'),
    import('../node/inputs.ts'),
    import('../node/corpus-file-files.ts'),
  ]);
  const plan = readingPlan(context, flags);
  const { files } = await findInputs(inputs, { ...plan, anyEnding: plan.reader !== undefined });
  return bytesOfFiles(files);
}
