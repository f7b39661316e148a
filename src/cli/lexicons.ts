import type { Need } from '../model/measure.ts';
import { type LexiconFile, readBuiltinLexicons, readLexicon } from '../node/builtin-lexicons.ts';
import type { ProcessContext } from '../node/process.ts';
import type { Flags } from './command.ts';
import { listFlag } from './common-options.ts';
import { noticesText } from './messages.ts';

/** The lexicons that the options name, the reader's own first; the built-in ones only where mentions are asked for. */
export async function lexiconsOf(
  { cwd, stderr }: ProcessContext,
  flags: Flags,
  needs: readonly Need[],
): Promise<LexiconFile[]> {
  const own = await Promise.all(listFlag(flags, 'lexicon').map((path) => readLexicon(path, { cwd })));
  if (flags['quiet'] !== true) await stderr.write(noticesText(own.flatMap(({ notices = [] }) => notices)));
  const isAsked = needs.includes('mentions') && flags['builtinLexicons'] !== false;
  const builtin = isAsked ? await readBuiltinLexicons() : [];
  return [...own, ...builtin];
}
