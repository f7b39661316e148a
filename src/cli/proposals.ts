import { proposeCompletions } from '@stricli/core';
import { applicationOf, named, type Run } from './application.ts';
import { optionsOf, switchName } from './command.ts';
import { exitCode } from './messages.ts';

/**
 * Prints what the last word, which may be unfinished, can become: one word a line. Options are proposed only behind a
 * dash, so that in their absence the shell proposes files.
 */
export async function proposeWords(run: Run): Promise<number> {
  const { stdout, stderr, env } = run.context;
  const last = run.args.at(-1) ?? '';
  const found = await proposeCompletions(applicationOf(run), run.args, { process: { stdout, stderr, env } });
  const isOption = last.startsWith('-');
  const words = found.map(({ completion }) => completion).filter((word) => word.startsWith('-') === isOption);
  const offs = isOption ? offSwitches(run) : [];
  const ons = new Set(['--', ...offs.map((off) => off.replace('--no-', '--'))]);
  const proposed = [...words.filter((word) => !ons.has(word)), ...offs.filter((off) => off.startsWith(last))];
  await stdout.write(proposed.map((word) => `${word}\n`).join(''));
  return exitCode.done;
}

/** `--no-…` for every option of the command that is on. */
function offSwitches(run: Run): string[] {
  const command = named(run, run.args);
  if (!command || !('run' in command)) return [];
  return Object.entries(optionsOf(command))
    .filter(([, option]) => option.kind === 'flag' && option.default)
    .map(([key, option]) => switchName(key, option));
}
