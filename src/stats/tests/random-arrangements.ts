import { randomNumbers } from '../random.ts';
import type { DocumentParts } from './document-parts.ts';

/** What does not change from one arrangement to the next. */
export interface ArrangedParts extends DocumentParts {
  /** Parts without partner, and how many of them are in the target. */
  readonly lone: Int32Array;
  readonly chosen: number;
  /** Parts whose document has a part on each side: the second of both. */
  readonly second: Int32Array;
}

/** The parts that may change places. */
export function arrangedParts({ sizes, sides, documents }: DocumentParts): ArrangedParts {
  const [lone, second]: [number[], number[]] = [[], []];
  let chosen = 0;
  for (let part = 0; part < sizes.length; part++) {
    if (part > 0 && documents[part] === documents[part - 1]) second.push(part);
    else if (part + 1 === sizes.length || documents[part] !== documents[part + 1]) {
      lone.push(part);
      chosen += sides[part]!;
    }
  }
  return { sizes, sides, documents, lone: Int32Array.from(lone), chosen, second: Int32Array.from(second) };
}

/** Whether target and reference can change places in every document that has both: they are as long there. */
export function canChangePlaces({ sizes, documents }: DocumentParts): boolean {
  for (let part = 1; part < sizes.length; part++)
    if (documents[part] === documents[part - 1] && sizes[part] !== sizes[part - 1]) return false;
  return true;
}

/**
 * Random arrangements of documents, as `ratePermutation` defines them: those with words on one side only are permuted among
 * each other; in those that have words on both, as many on each, target and reference change places with probability ½.
 *
 * @param masks is written: at part · batch + arrangement −1 where the part is in the target, else 0
 * @param seed a whole number; the same arrangements for the same seed
 */
export function writeArrangements(
  { lone, chosen, second }: ArrangedParts,
  masks: Int32Array,
  batch: number,
  seed: number,
): void {
  const random = randomNumbers(seed);
  const order = lone.slice();
  masks.fill(0);
  for (let arrangement = 0; arrangement < batch; arrangement++) {
    for (let at = 0; at < chosen; at++) {
      const other = at + Math.floor(random() * (order.length - at));
      const part = order[other]!;
      order[other] = order[at]!;
      order[at] = part;
      masks[part * batch + arrangement] = -1;
    }
    for (const part of second) {
      const inTarget = random() < 0.5 ? part : part - 1;
      masks[inTarget * batch + arrangement] = -1;
    }
  }
}
