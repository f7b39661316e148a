import * as lists from '../text/stopwords/index.ts';
import type { WordStream } from './stream.ts';

/** Name of a list of function words, or `none`. */
export type Stopwords = 'none' | keyof typeof lists;

const listByName = new Map<string, ReadonlySet<string>>(Object.entries(lists));

/** The names that may be chosen. */
export const stopwordLists: readonly string[] = ['none', ...listByName.keys()];

/** Word of a stream → 1 where a list has it; undefined for `none`. */
export function stopwordFlags(
  { vocabulary }: Pick<WordStream, 'vocabulary'>,
  name: Stopwords,
): Uint8Array | undefined {
  if (name === 'none') return undefined;
  const list = listByName.get(name);
  return Uint8Array.from(vocabulary, (type) => (list?.has(type) ? 1 : 0));
}
