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
          ...barOptions,
          format: 'Reading {bar} {value} of {total} files · {rate}/s · {left} left',
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

const barOptions = {
  clearOnComplete: true,
  hideCursor: false,
  barsize: 30,
  barCompleteChar: '━',
  barIncompleteChar: '─',
};

/**
 * Shows which share of a count is done. The count lets nothing else happen meanwhile, so the bar is loaded beforehand and
 * draws itself when it is told; undefined where none is wanted.
 */
export async function countingBar(
  { stderr }: ProcessContext,
  { shown }: { readonly shown: boolean },
): Promise<((share: number) => void) | undefined> {
  if (!stderr.isTTY || !shown) return undefined;
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({ ...barOptions, format: 'Counting {bar} {percentage} % · {left} left' });
  let start: number | undefined;
  return (share) => {
    const total = 1000;
    const done = Math.round(share * total);
    if (start === undefined) {
      start = performance.now();
      bar.start(total, done, { left: '…' });
    }
    bar.update(done, { left: done === 0 ? '…' : courseOf(done, total, start).left });
    if (share < 1) return;
    bar.stop();
    start = undefined;
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
