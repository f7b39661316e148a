import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf } from '../../src/formats/lines.ts';
import type { Line } from '../../src/model/transcript.ts';
import type { LabelRule } from '../../src/segmentation/candidate.ts';
import { mark, marksOf, rulesByMarks } from '../../src/segmentation/line-marks.ts';
import * as rules from '../../src/segmentation/rules/index.ts';

const all: readonly LabelRule[] = Object.values(rules);

const pieces = fc.constantFrom(
  ...'Q|A|Q.|MS. LEE|Ms. Lee|Ada Lee|THE CHAIR|El president|(Ada Lee)|(Norland)|[Reporter]|[00:12:40]|0:03|Minister|Question'.split(
    '|',
  ),
  ...'Thank you|Good morning.|and so on|>>|:|：|.| |  | – |—|-|?|,|“|”|É|中|क|1|12.'.split('|'),
);

const texts = fc.array(pieces, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));

const lines: fc.Arbitrary<Line> = fc
  .record({
    text: texts,
    look: fc.record(
      {
        heading: fc.integer({ min: 1, max: 6 }),
        bold: fc.integer({ min: 0, max: 20 }),
        style: fc.constantFrom('Speaker', 'Body', 'Normal'),
        speaker: fc.constant({ label: 'Ada Lee' }),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ text, look }) => ({ ...lineOf(text, 1), ...look }))
  .filter(({ text }) => text !== '');

describe('marksOf', () => {
  it('has what each rule needs, wherever the rule finds a label', () => {
    fc.assert(
      fc.property(
        lines,
        fc.option(lines, { nil: undefined }),
        fc.boolean(),
        fc.boolean(),
        (line, next, starts, ends) => {
          const alone = starts && ends;
          const marks = marksOf(line, starts, alone);
          const asked = rulesByMarks(all)(marks);
          const finding = all.filter((rule) =>
            rule.find({ line, index: 0, startsParagraph: starts, alone, next }),
          );
          expect(asked.map(({ id }) => id)).toEqual(expect.arrayContaining(finding.map(({ id }) => id)));
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('leaves the middle of a paragraph to no rule', () => {
    const marks = marksOf({ text: 'the goods, and what they cost', line: 1 }, false, false);
    expect(marks).toBe(mark.plain | mark.short);
    expect(rulesByMarks(all)(marks)).toEqual([]);
  });
});
