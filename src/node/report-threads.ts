import { Worker } from 'node:worker_threads';
import type { Notice } from '../model/notice.ts';
import type { BriefingsAhead, BriefingsApart, BriefingTask, MadeFile } from '../reporting/index.ts';

/** A briefing that a thread is sent. */
export interface ReportOrder {
  readonly index: number;
  readonly task: BriefingTask;
  readonly isHashed: boolean;
}

/** What a thread sends back. */
export type ReportReply =
  | { readonly index: number; readonly files: readonly MadeFile[] }
  | { readonly index: number; readonly error: unknown };

/** Below so many briefings it takes longer to start threads than to do without. */
const fewest = 8;

/** How many briefings a thread has before it, finished ones that nobody has asked for included. */
const ahead = 4;

/**
 * Makes briefings in threads; undefined where one thread is to do all, or where the sources run as they are, in tests.
 *
 * @param isHashed whether files are to have checksums
 */
export function briefingsInThreads(
  threads: number,
  documents: number,
  isHashed: boolean,
): BriefingsApart | undefined {
  if (threads < 2 || documents < fewest || !import.meta.url.endsWith('.js')) return undefined;
  return (count, taskOf) =>
    poolOf(Math.min(threads, count), count, (index) => ({ index, task: plainTask(taskOf(index)), isHashed }));
}

/** Notices may be errors, and those lose what they know on the way to a thread. */
function plainTask({ corpus, context, root }: BriefingTask): BriefingTask {
  const { notices, ...told } = context;
  const documents = corpus.documents.map((document) => ({
    ...document,
    notices: plainNotices(document.notices),
  }));
  return {
    corpus: { ...corpus, documents },
    context: { ...told, ...(notices && { notices: plainNotices(notices) }) },
    root,
  };
}

function plainNotices(notices: readonly Notice[]): Notice[] {
  return notices.map(({ code, message, place, hint }) => ({
    code,
    message,
    ...(place && { place }),
    ...(hint !== undefined && { hint }),
  }));
}

type Files = readonly MadeFile[];

/** A briefing that is waited for. */
interface Awaited {
  readonly files: Promise<Files>;
  readonly resolve: (files: Files) => void;
  readonly reject: (error: unknown) => void;
}

function poolOf(size: number, count: number, orderOf: (index: number) => ReportOrder): BriefingsAhead {
  const awaited = new Map<number, Awaited>();
  const free: Worker[] = [];
  let [next, taken] = [0, 0];
  const give = (): void => {
    while (free.length > 0 && next < count && next < taken + size * ahead) {
      awaited.set(next, awaitedFiles());
      free.pop()?.postMessage(orderOf(next++));
    }
  };
  const workers = Array.from(
    { length: size },
    () => new Worker(new URL('report-thread.js', import.meta.url)),
  );
  for (const worker of workers) {
    worker.on('message', (reply: ReportReply) => {
      if ('error' in reply) awaited.get(reply.index)?.reject(reply.error);
      else awaited.get(reply.index)?.resolve(reply.files);
      free.push(worker);
      give();
    });
    worker.on('error', (error) => {
      for (const { reject } of awaited.values()) reject(error);
    });
    free.push(worker);
  }
  give();
  return {
    take: async (index) => {
      taken = index;
      give();
      const files = await awaited.get(index)?.files;
      awaited.delete(index);
      return files ?? [];
    },
    end: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function awaitedFiles(): Awaited {
  let settle: Pick<Awaited, 'resolve' | 'reject'> = { resolve: () => undefined, reject: () => undefined };
  const files = new Promise<Files>((resolve, reject) => {
    settle = { resolve, reject };
  });
  // What goes wrong is told when the briefing is taken.
  files.catch(() => undefined);
  return { files, ...settle };
}
