import { workerData } from 'node:worker_threads';
import * as kernels from '../counting/kernels.ts';
import type { Kernel } from '../model/threads.ts';
import { type KernelOrder, type KernelReply, take, threadState } from './threads.ts';

// Runs in a thread of its own: does parts of a kernel's task that nobody has taken yet, until there are none.

// The thread that starts this one gives it nothing else.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const { kernel: name, task, parts, taken, state, port } = workerData as KernelOrder;

if (Atomics.compareExchange(state, 0, threadState.starting, threadState.working) === threadState.starting) {
  try {
    // What a kernel is given it was asked for under its name.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const kernel = Object.values(kernels).find((known) => known.name === name) as
      Kernel<unknown, unknown> | undefined;
    if (!kernel) throw new Error(`No kernel is called ${name}.`);
    for (let part = take(taken); part < parts; part = take(taken))
      send({ part, result: kernel.part(task, part) });
  } catch (error) {
    send({ error });
  }
  Atomics.store(state, 0, threadState.done);
  Atomics.notify(state, 0);
}

function send(reply: KernelReply): void {
  port.postMessage(reply, buffersIn(reply));
}

/** The memory of the arrays in a result, which goes over without a copy. */
function buffersIn(reply: KernelReply): ArrayBuffer[] {
  if ('error' in reply || typeof reply.result !== 'object' || reply.result === null) return [];
  const buffers = Object.values(reply.result).flatMap((value: unknown) =>
    ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer ? [value.buffer] : [],
  );
  return [...new Set(buffers)];
}
