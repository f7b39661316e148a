import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The processes are given up after so many seconds, and may hold so many gigabytes. */
export const defaultBounds = { minutes: 10, gigabytes: 16 };

/**
 * Runs a whole process: wall and processor seconds, largest resident memory in megabytes of the process that needed
 * most, or why it failed. GNU time writes what the kernel counted; `timeout` and `prlimit` are part of what is measured.
 */
export function measure(command, { scratch, minutes, gigabytes, env = {} }) {
  const log = join(scratch, 'time');
  const bounds = ['timeout', '-k', '5', String(minutes * 60), 'prlimit', `--data=${String(gigabytes * 1e9)}`];
  const start = performance.now();
  const { status, stderr } = spawnSync(
    '/usr/bin/time',
    ['-q', '-o', log, '-f', '%U %S %M', ...bounds, ...command],
    {
      env: { ...process.env, ...env },
      encoding: 'utf8',
      maxBuffer: 1e9,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const seconds = (performance.now() - start) / 1000;
  const [user, system, kilobytes] = readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .at(-1)
    .split(' ')
    .map(Number);
  const failure = status === 0 ? undefined : reason(status, stderr, minutes, gigabytes);
  return { seconds, cpu: user + system, megabytes: (kilobytes * 1024) / 1e6, failure };
}

/** Runs a short process with nothing around it: wall seconds, to the microsecond. */
export function wallOf([program, ...args]) {
  const start = performance.now();
  const { status } = spawnSync(program, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`${args.join(' ')}: exit ${String(status)}`);
  return (performance.now() - start) / 1000;
}

/** What a short command prints, on one line; nothing where it fails or is not installed. */
export function printed([program, ...args], env = {}) {
  const { status, stdout } = spawnSync(program, args, { env: { ...process.env, ...env }, encoding: 'utf8' });
  return status === 0 ? stdout.trim().split('\n')[0] : undefined;
}

/** The middle of some numbers; the mean of the middle two where they are even in number. */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}

const noMemory =
  /MemoryError|cannot allocate|Cannot allocate|out of memory|bad_alloc|ENOMEM|allocation failed/iu;

function reason(status, stderr, minutes, gigabytes) {
  if (status === 124) return `over ${String(minutes)} minutes`;
  if (stderr.includes('Map maximum size')) return 'more entries than a Map may have';
  if (noMemory.test(stderr)) return `out of memory (${String(gigabytes)} GB)`;
  if (status === 137) return 'killed';
  // Indented lines are hints and the places in a trace.
  const last = stderr.split('\n').findLast((line) => /^(?!Usage)\S/u.test(line)) ?? '';
  return `exit ${String(status)}: ${last.slice(0, 120)}`;
}
