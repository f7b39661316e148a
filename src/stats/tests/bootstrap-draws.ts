import { randomNumbers } from '../random.ts';
import type { DocumentParts } from './document-parts.ts';

/**
 * How often each part of a document is in each of some bootstrap samples: documents of the target, of the reference and of both
 * are drawn with replacement, each as many as there are, a document with all its parts.
 *
 * @returns at part · samples + sample, how often
 */
export function bootstrapDraws(
  { sizes, sides, documents }: DocumentParts,
  samples: number,
  seed: number,
): Uint16Array {
  const strata: [number[], number[], number[]] = [[], [], []];
  for (let part = 0; part < sizes.length; part++) {
    if (part > 0 && documents[part] === documents[part - 1]) continue;
    const isPair = part + 1 < sizes.length && documents[part] === documents[part + 1];
    strata[isPair ? 2 : sides[part] === 1 ? 1 : 0].push(part);
  }
  const random = randomNumbers(seed);
  const draws = new Uint16Array(sizes.length * samples);
  for (let sample = 0; sample < samples; sample++) {
    for (const [stratum, members] of strata.entries()) {
      for (let draw = 0; draw < members.length; draw++) {
        const part = members[Math.floor(random() * members.length)]!;
        draws[part * samples + sample]! += 1;
        if (stratum === 2) draws[(part + 1) * samples + sample]! += 1;
      }
    }
  }
  return draws;
}
