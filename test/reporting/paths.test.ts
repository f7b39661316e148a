import { expect, it } from 'vitest';
import { portablePath } from '../../src/reporting/paths.ts';

it.each([
  ['briefings/a.txt', 'briefings/a.txt'],
  ['../a.txt', '../a.txt'],
  ['-', '-'],
  ['/home/somebody/a.txt', 'a.txt'],
  [String.raw`C:\Users\somebody\a.txt`, 'a.txt'],
])('of %s keeps %s', (path, kept) => {
  expect(portablePath(path)).toBe(kept);
});
