import { Worker } from 'node:worker_threads';
import { pdfMemory, pdfPageTime, pdfTime } from '../errors/catalogue.ts';
import type { Limits } from '../model/limits.ts';
import type { Manuscript, Source } from '../model/transcript.ts';
import { errorOf, type PlainError } from './thread-message.ts';

/** What the thread is given. */
export interface PdfTask {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly limits: Partial<Limits>;
}

/** What the thread tells: a page that begins, and at the end what came out. */
export type PdfReply =
  | { readonly page: number }
  | { readonly manuscript: Manuscript }
  | { readonly refusal: PlainError }
  | { readonly fault: string };

/** Time for a page, and for all of them, where no other limit is given. */
const defaults = { maxPageSeconds: 30, maxSeconds: 300 };

/** Milliseconds; what is more ends at once. */
const longestTimer = 2_147_483_647;

/** What the thread may take for its objects. */
const maxMegabytes = 2_000;

/** Whether the thread can be started: not where the sources run as they are, in tests. */
export const canReadApart: boolean = import.meta.url.endsWith('.js');

/** The thread of the last PDF, which waits for the next. */
let waiting: Worker | undefined;

/**
 * The manuscript in a PDF, read in a thread of its own: damaged pages can keep pdf.js busy without end, take all memory,
 * or make it fail where nothing can catch it. A thread can be ended.
 *
 * @throws pdf/page-too-slow, pdf/too-slow, pdf/too-much-memory; what the format throws
 */
export async function parsePdfApart(
  { path, bytes }: Pick<Source, 'path' | 'bytes'>,
  options: Partial<Limits> = {},
): Promise<Manuscript> {
  const limits = { ...defaults, ...numbersOf(options) };
  const thread = waiting ?? started();
  waiting = undefined;
  thread.ref();
  try {
    const manuscript = await answerOf(thread, { path, bytes, limits }, limits);
    // What a damaged page has begun may go on behind its back.
    if (manuscript.notices.some(({ code }) => code === 'pdf/bad-page')) await thread.terminate();
    else {
      thread.unref();
      waiting = thread;
    }
    return manuscript;
  } catch (error) {
    await thread.terminate();
    throw error;
  }
}

function started(): Worker {
  return new Worker(new URL('pdf-worker.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: maxMegabytes },
    stdout: true,
    stderr: true,
  });
}

/** Limits alone: what else a format is told cannot go to another thread. */
function numbersOf(options: Partial<Limits>): Partial<Limits> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value === 'number'));
}

/** What a thread answers to a task; an error where it takes too long, or ends. */
function answerOf(thread: Worker, task: PdfTask, limits: typeof defaults): Promise<Manuscript> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      clock.stop();
      thread.off('message', hear).off('error', fail);
      settle();
    };
    const giveUp = (error: Error): void => end(() => reject(error));
    const clock = clockOf(task.path, limits, giveUp);
    const hear = (reply: PdfReply): void => {
      if ('page' in reply) clock.start(reply.page);
      else if ('manuscript' in reply) end(() => resolve(reply.manuscript));
      else giveUp('refusal' in reply ? errorOf(reply.refusal) : new Error(reply.fault));
    };
    const fail = (error: Error): void => {
      const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      giveUp(isMemory ? pdfMemory(task.path, maxMegabytes, error) : error);
    };
    thread.on('message', hear).on('error', fail);
    clock.start(1);
    // The rule is about windows, and this is a thread.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    thread.postMessage(task);
  });
}

/** Gives up where a page, or all of them, take too long. */
function clockOf(
  path: string,
  { maxSeconds, maxPageSeconds }: typeof defaults,
  giveUp: (error: Error) => void,
): { start(page: number): void; stop(): void } {
  const end = performance.now() + maxSeconds * 1_000;
  let timer: NodeJS.Timeout | undefined;
  return {
    start(page) {
      clearTimeout(timer);
      const left = Math.max(0, end - performance.now());
      const forPage = maxPageSeconds * 1_000;
      timer = setTimeout(
        () =>
          giveUp(left < forPage ? pdfTime(path, maxSeconds, page) : pdfPageTime(path, maxPageSeconds, page)),
        Math.min(left, forPage, longestTimer),
      );
    },
    stop: () => clearTimeout(timer),
  };
}
