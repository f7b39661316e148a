/** Threads that share the work of a kernel. */
export interface Threads {
  /** How many there are, this one among them; at least 1. */
  readonly count: number;
  /**
   * The results of the parts of a task, in their order; each part is done by whichever thread is free.
   *
   * @param kernel names a function of `src/counting/kernels.ts`
   * @param task is sent to the other threads: plain data, large arrays in shared memory
   * @param onPart is told which share of the parts is taken, after each that this thread has done
   */
  run<Task, Result>(
    kernel: Kernel<Task, Result>,
    task: Task,
    parts: number,
    onPart?: (share: number) => void,
  ): Result[];
}

/** A function that does one part of a task, and the name under which other threads know it. */
export interface Kernel<Task, Result> {
  readonly name: string;
  /** A pure function of the task. */
  part(this: void, task: Task, part: number): Result;
}
