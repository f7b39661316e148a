import type { ProcessContext } from '../node/process.ts';

/** Work that takes less is not worth a bar. */
const millisecondsBeforeBar = 700;

/** A bar on standard error: told of each step, and to be ended. */
export interface Progress {
  step(done: number, total: number): Promise<void>;
  end(): void;
}

const none: Progress = { step: () => Promise.resolve(), end: () => undefined };

/** A bar that shows itself on a terminal when work takes long; elsewhere, nothing. */
export function progressOf({ stderr }: ProcessContext, { shown }: { readonly shown: boolean }): Progress {
  if (!stderr.isTTY || !shown) return none;
  const start = performance.now();
  let bar: { update(done: number): void; stop(): void } | undefined;
  return {
    async step(done, total) {
      if (!bar && done < total && performance.now() - start > millisecondsBeforeBar) {
        const { SingleBar } = await import('cli-progress');
        const created = new SingleBar({
          format: 'Reading {bar} {value} of {total} files',
          clearOnComplete: true,
          hideCursor: false,
          barsize: 30,
          barCompleteChar: '━',
          barIncompleteChar: '─',
        });
        created.start(total, done);
        bar = created;
      }
      bar?.update(done);
    },
    end() {
      bar?.stop();
    },
  };
}
