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
  let bar: { update(done: number, payload: Course): void; stop(): void } | undefined;
  return {
    async step(done, total) {
      if (!bar && done < total && performance.now() - start > millisecondsBeforeBar) {
        const { SingleBar } = await import('cli-progress');
        const created = new SingleBar({
          format: 'Reading {bar} {value} of {total} files · {rate}/s · {left} left',
          clearOnComplete: true,
          hideCursor: false,
          barsize: 30,
          barCompleteChar: '━',
          barIncompleteChar: '─',
        });
        created.start(total, done, courseOf(done, total, start));
        bar = created;
      }
      bar?.update(done, courseOf(done, total, start));
    },
    end() {
      bar?.stop();
    },
  };
}

/** How fast work goes, and how long it takes from here on. */
interface Course {
  readonly rate: string;
  readonly left: string;
}

function courseOf(done: number, total: number, start: number): Course {
  const perSecond = (done * 1000) / (performance.now() - start);
  const seconds = Math.ceil((total - done) / perSecond);
  const minutes = Math.floor(seconds / 60);
  return {
    rate: perSecond < 10 ? perSecond.toFixed(1) : perSecond.toFixed(0),
    left: minutes > 0 ? `${minutes} min ${seconds % 60} s` : `${seconds} s`,
  };
}
