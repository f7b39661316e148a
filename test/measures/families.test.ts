import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compute } from '../../src/corpus/ask.ts';
import { families, type FamiliesOptions } from '../../src/measures/families.ts';
import type { Table } from '../../src/model/table.ts';
import { type Doc, corpusOf } from '../corpus-of.ts';
import { speech } from '../counting/made-up.ts';

/** Sentences that have nothing in common with the formulas, and little with each other. */
const filler =
  `Rain fell on Tuesday. My cousin paints boats. Prices rose in autumn. Bakers wake early. Nobody saw the train
  leave. Snow covered our yard. Doctors met in spring. The kettle whistled twice. Sheep crossed a meadow. Letters arrive late.
  A choir sang downstairs. Their dog barked. Tourists photographed the bridge. Cinemas closed. Paper burns quickly.`.repeat(
    3,
  );

describe('families', () => {
  it.each([
    [
      'inflection',
      'steady hand and open harbour',
      'inflection: “hand” for “hands”, inflection: “harbour” for “harbours”',
    ],
    ['possessive', 'steady hands and our open harbours', '“our” inserted'],
    ['word exchanged', 'steady hands with open harbours', '“with” for “and”'],
    ['content word exchanged', 'steady hands and safe harbours', '“safe” for “open”'],
    ['word inserted', 'steady hands and wide open harbours', '“wide” inserted'],
    ['word dropped', 'steady hands and harbours', '“open” dropped'],
    ['gap', 'steady hands and, as we say, open harbours', '“as” inserted, “we” inserted, “say” inserted'],
    ['spelling', 'steady hands and open harbors', 'spelling: “harbors” for “harbours”'],
    ['order', 'open harbours and steady hands', 'parts in another order'],
  ])('takes a variant by %s into the family, and says why', (_, variant, why) => {
    const table = variantsOf([...uses('steady hands and open harbours', 5), ...uses(variant, 3)]);
    expect(rows(table, 'head', 'variant', 'count', 'why')).toEqual([
      ['steady hands and open harbours', 'steady hands and open harbours', 5, 'head'],
      ['steady hands and open harbours', variant.replaceAll(',', ''), 3, why],
    ]);
  });

  it('takes hyphens, words written together, and numerals for ways of writing', () => {
    const first = variantsOf([...uses('long-term health care', 4), ...uses('long term healthcare', 3)]);
    expect(rows(first, 'variant', 'why')).toEqual([
      ['long-term health care', 'head'],
      ['long term healthcare', 'written together: “healthcare”, hyphen'],
    ]);
    const second = variantsOf([...uses('three pillars of renewal', 4), ...uses('3 pillars of renewal', 3)]);
    expect(rows(second, 'why')).toEqual([['head'], ['numeral: “3” for “three”']]);
  });

  it('finds a variant that occurs once', () => {
    const table = variantsOf([...uses('lamp in every lane', 4), 'lamps in each single lane']);
    expect(rows(table, 'variant', 'count')).toEqual([
      ['lamp in every lane', 4],
      ['lamps in each single lane', 1],
    ]);
  });

  it('takes the parts of a list in any order', () => {
    const table = variantsOf([
      ...uses('dignity, orchards and renewal', 4),
      ...uses('orchards, renewal and dignity', 3),
    ]);
    expect(rows(table, 'variant')).toEqual([
      ['dignity orchards and renewal'],
      ['orchards renewal and dignity'],
    ]);
  });

  it('keeps apart what differs by a name, by a number, or at its edge', () => {
    const sessions = [
      ...uses('assembly at its seventy-second session', 4),
      ...uses('assembly at its seventy-third session', 4),
    ];
    expect(variantsOf(sessions).rowCount).toBe(0);
    const names = [...uses('Minister Velmar of Aldermar', 4), ...uses('Minister Kaskell of Aldermar', 4)];
    expect(variantsOf(names).rowCount).toBe(0);
    const edges = [
      ...uses('steady hands and open harbours', 4),
      ...uses('steady hands and open harbours tomorrow', 3),
    ];
    expect(rows(variantsOf(edges), 'variant')).toEqual([]);
  });

  it('does not take what fills an open place for variants', () => {
    const fillers = ['red', 'old', 'tall', 'warm', 'clean', 'bright', 'odd', 'thin', 'grey', 'fine'];
    const said = [...uses('lower the cost', 6), ...fillers.map((word) => `lower ${word} costs`)];
    expect(rows(variantsOf(said), 'variant')).toEqual([]);
  });

  it('has no family for a part of another one', () => {
    const table = families.compute(
      corpusOf(
        documentsOf([
          ...uses('steady hands and open harbours', 4),
          ...uses('steady hand and open harbour', 3),
        ]),
      ),
      options({}),
    );
    expect(rows(table, 'head', 'count', 'variant_count', 'variants')).toEqual([
      [
        'steady hands and open harbours',
        7,
        2,
        'steady hands and open harbours (4); steady hand and open harbour (3)',
      ],
    ]);
  });

  it('takes in a preposition that nearly always stands before, and no article', () => {
    const article = [...uses('for the lasting orchard', 5), ...uses('for a lasting orchard', 3)];
    const table = variantsOf(article, { minVariants: 1 });
    expect(rows(table, 'variant', 'count')).toContainEqual(['lasting orchard', 8]);
    const bound = variantsOf([...uses('beyond lasting borders', 6), ...uses('beyond lasting border', 3)]);
    expect(rows(bound, 'variant')).toEqual([['beyond lasting borders'], ['beyond lasting border']]);
  });

  it('tells when and by whom each variant was used first and last', () => {
    const documents: Doc[] = [
      { date: '2021-03-01', turns: [['B', `Open lasting borders. ${filler}`]] },
      { date: '2020-01-01', turns: [['A', 'Open lasting border. Open lasting borders']] },
      { turns: [['C', 'Open lasting borders']] },
    ];
    const table = families.compute(corpusOf(documents), options({ variants: true }));
    expect(rows(table, 'variant', 'first_date', 'first_speaker', 'last_date', 'last_speaker')).toEqual([
      ['open lasting borders', '2020-01-01', 'A', '2021-03-01', 'B'],
      ['open lasting border', '2020-01-01', 'A', '2020-01-01', 'A'],
    ]);
    expect(rows(table, 'example')[1]).toEqual(['Open lasting border. Open lasting borders']);
  });

  it('counts a passage that is repeated word for word once', () => {
    const passage = `${filler.slice(0, 300)} with steady hands and open harbours, as ever.`;
    const documents: Doc[] = Array.from({ length: 6 }, (): Doc => [['A', passage]]);
    const table = families.compute(corpusOf(documents), options({ minVariants: 1 }));
    expect(rows(table, 'head')).toEqual([]);
    expect(
      compute(families, corpusOf(documents), { minVariants: 1, passageWords: 100 }).rowCount,
    ).toBeGreaterThan(0);
  });

  it('leads from each row to its occurrences', () => {
    const said = [...uses('lasting borders', 3), 'lasting border'];
    const table = variantsOf(said);
    expect(table.evidence?.(0)).toHaveLength(3);
    expect(table.evidence?.(1)).toHaveLength(1);
    const whole = families.compute(corpusOf(documentsOf(said)), options({}));
    const starts = whole.evidence?.(0).map(({ start }) => start) ?? [];
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(starts).toHaveLength(4);
  });

  it('has variants that occur, and counts that are those of its evidence, for any corpus', () => {
    fc.assert(
      fc.property(speech(), (documents) => {
        const corpus = corpusOf(documents);
        const table = families.compute(corpus, options({ variants: true, minCount: 2, minVariants: 1 }));
        const counts = rows(table, 'count').flat();
        expect(Array.from(counts, (_, row) => table.evidence?.(row).length)).toEqual(counts);
      }),
      { numRuns: 200 },
    );
  });

  it('gives an empty table for a corpus without words', () => {
    expect(families.compute(corpusOf([]), options({})).rowCount).toBe(0);
    expect(families.compute(corpusOf([[['A', '…']], []]), options({})).rowCount).toBe(0);
  });
});

describe('families with decisions', () => {
  const said = [
    ...uses('steady hands and open harbours', 5),
    ...uses('steady hands with open harbours', 3),
    ...uses('lamp in every lane', 4),
    ...uses('lamps in every lane', 3),
  ];

  it('drafts a file that changes nothing but that all is undecided', () => {
    const corpus = corpusOf(documentsOf(said));
    const draft = families.compute(corpus, options({ review: true })).draft ?? '';
    expect(draft).toContain('- "steady hands with open harbours" # 3, “with” for “and”');
    const table = families.compute(corpus, options({ decisions: file(draft) }));
    const plain = families.compute(corpus, options({}));
    expect(rows(table, 'head', 'count')).toEqual(rows(plain, 'head', 'count'));
    expect(rows(table, 'decision')).toEqual([['undecided'], ['undecided']]);
    expect(table.notes).toEqual([]);
  });

  it('accepts, refuses, drops, splits and merges', () => {
    const lamps = ['lamp in every lane', 7, 2, undefined];
    const hands = ['steady hands and open harbours', 8, 2, undefined];
    const head = '- head: steady hands and open harbours\n ';
    expect(decided(said, `${head} decision: accept`)).toContainEqual([...hands.slice(0, 3), 'accepted']);
    expect(decided(said, `${head} decision: refuse`)).toEqual([lamps]);
    expect(decided(said, `${head} drop: steady hands with open harbours`)).toEqual([lamps]);
    expect(decided(said, `${head} merge: [lamp in every lane]`)).toEqual([
      ['steady hands and open harbours', 15, 4, 'undecided'],
    ]);
    expect(decided(said, `${head} decision: accept\n  split: [[steady hands with open harbours]]`)).toEqual([
      lamps,
      ['steady hands and open harbours', 5, 1, 'accepted'],
    ]);
  });

  it('tells of decisions about what is no longer there', () => {
    const { notes } = decide(
      said,
      `families:
- head: nothing of the kind
- head: lamp in every lane
  variants: [lamp in every lane, lamp on a lane]
  merge: [nobody]
  drop: [lamp without lane]`,
    );
    expect(notes).toEqual([
      'The decision about “nothing of the kind” has no family any more.',
      'Since it was decided, “lamp in every lane” has new variants: “lamps in every lane”.',
      'Since it was decided, “lamp in every lane” has lost variants: “lamp on a lane”.',
      '“nobody”, to be merged into “lamp in every lane”, has no family any more.',
      '“lamp in every lane” has no variant “lamp without lane” any more.',
    ]);
  });

  it.each([
    ['families: 3', 'decisions/no-decisions', 1],
    ['families:\n  - head: no\n    decision: perhaps', 'decisions/bad-value', 3],
    ['families:\n  - head: a\n    merg: b', 'decisions/unknown-key', 3],
    ['families:\n  - decision: accept', 'decisions/bad-value', 2],
    ['families:\n  - head: a\n  - head: a', 'decisions/duplicate', 3],
    ['families:\n  - &x head: a\n  - *x', 'decisions/alias', 3],
    ['families: [', 'yaml/syntax', 1],
    ['', 'decisions/no-decisions', 1],
  ])('refuses %j', (text, code, line) => {
    expect(() => decide(said, text)).toThrow(
      expect.objectContaining({ code, place: expect.objectContaining({ line }) }),
    );
  });

  it('takes words of YAML that look like truth values and dates for words', () => {
    const words = [...uses('no lasting 2020-01-01', 1), ...said];
    expect(decide(words, 'families:\n- head: no\n  decision: accept').notes).toEqual([
      'The decision about “no” has no family any more.',
    ]);
  });
});

function uses(formula: string, count: number): string[] {
  return Array<string>(count).fill(formula);
}

/** Documents in which formulas stand among other sentences. */
function documentsOf(formulas: readonly string[]): Doc[] {
  const sentences = filler.split('. ');
  return [
    [['A', filler]],
    ...formulas.map((formula, index): Doc => {
      const sentence = sentences[index % sentences.length]!;
      return [['B', `${sentence} ${formula}. ${sentences[(index * 7 + 3) % sentences.length]!}`]];
    }),
  ];
}

function options(given: Partial<FamiliesOptions>): FamiliesOptions {
  return {
    minCount: undefined,
    minVariants: 2,
    gap: 3,
    passageWords: 30,
    across: 'none',
    rituals: 'last',
    variants: false,
    decisions: undefined,
    review: false,
    minDocuments: 1,
    minSpeakers: 1,
    minPerMillion: undefined,
    newSince: undefined,
    goneSince: undefined,
    ...given,
  };
}

function variantsOf(formulas: readonly string[], given: Partial<FamiliesOptions> = {}): Table {
  return families.compute(corpusOf(documentsOf(formulas)), options({ variants: true, ...given }));
}

function decided(formulas: readonly string[], text: string): unknown[][] {
  return rows(decide(formulas, `families:\n${text}`), 'head', 'count', 'variant_count', 'decision');
}

function file(text: string): NonNullable<FamiliesOptions['decisions']> {
  return { path: 'decisions.yaml', text, sha256: '' };
}

function decide(formulas: readonly string[], text: string): Table {
  const corpus = corpusOf(documentsOf(formulas));
  return families.compute(corpus, options({ decisions: file(text), minVariants: 2 }));
}

function rows({ columns, values, rowCount }: Table, ...ids: string[]): unknown[][] {
  const chosen = ids.map((id) => values[columns.findIndex((column) => column.id === id)]);
  return Array.from({ length: rowCount }, (_, row) => chosen.map((column) => column?.[row]));
}
