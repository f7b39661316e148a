import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPattern } from '../../../src/counting/find-pattern.ts';
import { parsePattern } from '../../../src/counting/pattern/parse-pattern.ts';
import { printedText } from '../../../src/counting/printed.ts';
import { RostrumError } from '../../../src/errors/rostrum-error.ts';
import { corpusWith, lexiconOf, namesOf } from '../../annotate/lexicon-of.ts';

const names = namesOf({ name: 'Xi Jinping', short: ['Xi'] });
const bodies = lexiconOf('bodies', 'keep', 'institution', [
  { name: 'World Health Organization', forms: ['WHO'] },
]);

describe('patterns', () => {
  it.each([
    ['(shared|common) future', 'a shared future, common future, future', ['shared future', 'common future']],
    [
      'a (very bright|dark)? future',
      'a future; a very bright future; a bright future',
      ['a future', 'a very bright future'],
    ],
    ['(the)? party', 'the party of a party', ['the party', 'party']],
    [
      'we []{0,2} peace',
      'we want peace; we all want peace; we do not want any peace',
      ['we want peace', 'we all want peace'],
    ],
    ['we []{2} peace', 'we want peace; we all want peace', ['we all want peace']],
    ['we [] peace', 'we want peace', ['we want peace']],
    ['{go} home', 'she goes home, went home, gone home, gong home', ['goes home', 'went home', 'gone home']],
    ['{country}', 'country, countries, county', ['country', 'countries']],
    ['"shared future"? of', 'shared future of; and of', ['shared future of', 'of']],
    ['(a|(b c)? d) e', 'a e; b c d e; d e; c d e', ['a e', 'b c d e', 'd e', 'd e']],
    ['<person> said', 'Xi Jinping said; Xi said; he said', ['Xi Jinping said', 'Xi said']],
    ['<World Health Organization>', 'the WHO and WHO', ['WHO', 'WHO']],
    ['<*> (and|,) <institution>', 'Xi Jinping and WHO, WHO', ['Xi Jinping and WHO', 'WHO, WHO']],
    ['<nobody>', 'Xi Jinping', []],
    ['"("', 'a ( b', ['(']],
  ])('finds “%s” in “%s”', (pattern, text, expected) => {
    const corpus = corpusWith([[['A', text]]], names, bodies);
    const hits = findPattern(corpus, pattern, { case: false });
    expect(hits.map(({ start, end }) => printedText(corpus, start, end))).toEqual(expected);
  });

  it('reads parts of speech, in small letters too', () => {
    expect(parsePattern('[pos=NOUN|propn]? x')).toEqual([
      { kind: 'tag', tags: ['NOUN', 'PROPN'], optional: true },
      { kind: 'word', text: 'x', optional: false },
    ]);
  });

  it.each([['(a|)'], ['[pos=VERBING]'], ['[lemma=go]'], ['[pos=]'], ['[]{3,1}'], ['[]{0,500}'], ['()']])(
    'refuses %s',
    (pattern) => {
      expect(outcome(pattern)).toBe('pattern/bad');
    },
  );

  it.each([[''], ['  ']])('refuses %j, which is empty', (pattern) => {
    expect(outcome(pattern)).toBe('pattern/empty');
  });

  it('takes a bracket that nothing closes for a sign', () => {
    expect(outcome('(a')).toBe('read');
  });

  it('never runs for ever, and says what is wrong in words', () => {
    const piece = fc.constantFrom(
      '(',
      ')',
      '|',
      '?',
      '"',
      '[]',
      '{',
      '}',
      '<',
      '>',
      'a',
      '*',
      ' ',
      '[]{0,3}',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        expect(outcome(pieces.join(''))).toMatch(/^(?:read|pattern\/(?:bad|empty))$/u);
      }),
    );
  });

  it('finds what a longer way to write the same pattern finds', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(words, (text) => {
        const corpus = corpusWith([[['A', text]]]);
        const ends = (pattern: string) =>
          new Map(findPattern(corpus, pattern, { case: false }).map(({ start, end }) => [start, end]));
        const [short, long, whole] = [ends('a b'), ends('a c b'), ends('a (c)? b')];
        expect(whole).toEqual(new Map([...short, ...long].sort(([x], [y]) => x - y)));
      }),
    );
  });
});

/** `read`, or the code of the error. */
function outcome(pattern: string): string {
  try {
    findPattern(corpusWith([[['A', 'a b']]]), pattern, { case: false });
    return 'read';
  } catch (error) {
    return error instanceof RostrumError ? error.code : String(error);
  }
}
