import { randomNumbers, randomSample } from '../../src/stats/random.ts';

/** The fewest files of a folder that the sample holds, where it has as many. */
const fewest = 4;

/**
 * A stratified random sample of files: of each folder the fewest, and the rest in proportion to the square roots of the
 * folders' sizes, so that large folders give more but small kinds of transcript still count.
 *
 * @param paths `FOLDER/…`, in order
 * @param seed the same seed draws the same files
 */
export function sampleOf(paths: readonly string[], count: number, seed: number): string[] {
  const folders = groupsOf(paths);
  const random = randomNumbers(seed);
  const sizes = sharesOf(
    [...folders.values()].map(({ length }) => length),
    count,
  );
  return [...folders.values()].flatMap((files, index) => randomSample(files, sizes[index] ?? 0, random));
}

/** How many files each folder gives, by the method of largest remainders. */
function sharesOf(sizes: readonly number[], count: number): number[] {
  const least = sizes.map((size) => Math.min(size, fewest));
  const rest = count - sum(least);
  const weights = sizes.map((size, index) => Math.sqrt(size - (least[index] ?? 0)));
  const ideal = weights.map((weight) => (rest * weight) / sum(weights));
  const shares = ideal.map((share, index) => Math.floor(share) + (least[index] ?? 0));
  const byRemainder = ideal
    .map((share, index) => ({ index, remainder: share % 1 }))
    .sort((a, b) => b.remainder - a.remainder);
  for (const { index } of byRemainder.slice(0, count - sum(shares))) {
    shares[index] = (shares[index] ?? 0) + 1;
  }
  return shares.map((share, index) => Math.min(share, sizes[index] ?? 0));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function groupsOf(paths: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const folder = path.slice(0, path.indexOf('/'));
    groups.set(folder, [...(groups.get(folder) ?? []), path]);
  }
  return groups;
}
