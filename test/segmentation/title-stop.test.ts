import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameShape } from '../../src/segmentation/name-shape.ts';
import { sentenceOpeners } from '../../src/segmentation/rules/title-stop.ts';

const rest = fc.array(
  fc.constantFrom(
    ...'the|Mr. Lee|Senator Lee|President|minister|members|reporter|question|señor presidente|Deputadas|(North)|,|LEE'.split(
      '|',
    ),
  ),
  { minLength: 1, maxLength: 4 },
);

it.each([...sentenceOpeners])('%s opens no label that a full stop would end', (opener) => {
  fc.assert(
    fc.property(rest, (words) => {
      expect(nameShape(`${opener} ${words.join(' ')}`).score).toBeLessThan(0.85);
    }),
  );
});
