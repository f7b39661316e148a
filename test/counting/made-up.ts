import * as fc from 'fast-check';
import type { Said } from '../corpus-of.ts';

/** Words that a careless program trips over, and few enough that sequences recur. */
const words = ['a', 'b', 'c', 'a', 'b', 'constructor', '__proto__', '.', ','];

/** Documents of random speech. */
export function speech(): fc.Arbitrary<Said[][]> {
  const turn = fc.tuple(
    fc.constantFrom('A', 'B', 'Q'),
    fc.array(fc.constantFrom(...words), { maxLength: 24 }).map((said) => said.join(' ')),
  );
  return fc.array(fc.array(turn, { maxLength: 4 }), { maxLength: 4 });
}
