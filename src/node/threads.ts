import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Kernel, Threads } from '../model/threads.ts';

/** What a thread that helps with a kernel is given. */
export interface KernelOrder {
  readonly kernel: string;
  readonly task: unknown;
  readonly parts: number;
  /** How many parts are taken, shared by all. */
  readonly taken: Int32Array;
  /** What this thread is doing: a value of `state`. */
  readonly state: Int32Array;
  readonly port: MessagePort;
}

/** What a thread sends: the result of a part, or what went wrong. */
export type KernelReply = { readonly part: number; readonly result: unknown } | { readonly error: unknown };

/** Where a helping thread is. */
export const threadState = { starting: 0, working: 1, done: 2, unwanted: 3 } as const;

/**
 * Threads of this process. `run` keeps this thread busy until all parts are done: kernels are called from code that does
 * not wait, and this thread does its share.
 */
export function threadsOf(count: number): Threads {
  return {
    count,
    run<Task, Result>(
      kernel: Kernel<Task, Result>,
      task: Task,
      parts: number,
      onPart?: (share: number) => void,
    ): Result[] {
      const results: Result[] = [];
      const taken = new Int32Array(new SharedArrayBuffer(4));
      const helpers = Array.from({ length: Math.min(count, parts) - 1 }, () =>
        helperFor(kernel.name, task, parts, taken),
      );
      try {
        for (let part = take(taken); part < parts; part = take(taken)) {
          results[part] = kernel.part(task, part);
          onPart?.(Math.min(parts - 1, Atomics.load(taken, 0)) / parts);
        }
        for (const helper of helpers) collect(helper, results);
      } finally {
        for (const { worker } of helpers) void worker.terminate();
      }
      return results;
    },
  };
}

/** The next part that nobody has taken. */
export function take(taken: Int32Array): number {
  return Atomics.add(taken, 0, 1);
}

interface Helper {
  readonly worker: Worker;
  readonly state: Int32Array;
  readonly port: MessagePort;
}

function helperFor(kernel: string, task: unknown, parts: number, taken: Int32Array): Helper {
  const state = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  const workerData: KernelOrder = { kernel, task, parts, taken, state, port: port2 };
  const worker = new Worker(new URL('kernel-thread.js', import.meta.url), {
    workerData,
    transferList: [port2],
  });
  worker.unref();
  return { worker, state, port: port1 };
}

/** Takes over what a thread has done; one that has not even started has done nothing, and is not waited for. */
function collect({ state, port }: Helper, results: unknown[]): void {
  const before = Atomics.compareExchange(state, 0, threadState.starting, threadState.unwanted);
  if (before === threadState.starting) return;
  if (before === threadState.working) Atomics.wait(state, 0, threadState.working);
  for (let reply = receiveMessageOnPort(port); reply; reply = receiveMessageOnPort(port)) {
    // Our own thread wrote it.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const message = reply.message as KernelReply;
    if ('error' in message) throw message.error;
    results[message.part] = message.result;
  }
}
