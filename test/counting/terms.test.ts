import { readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countTerms,
  termKinds,
  type TermKind,
  type TermOptions,
  type Terms,
  termSource,
} from '../../src/counting/terms.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { corpusOf } from '../corpus-of.ts';
import { speech } from './made-up.ts';

function optionsFor({ documents, documentOfTurn }: Corpus, terms: TermKind, minCount = 2): TermOptions {
  return {
    terms,
    ngrams: { from: 1, to: 1 },
    minCount,
    stopwords: 'none',
    across: 'none',
    unitOfTurn: documentOfTurn,
    unitCount: documents.length,
  };
}

/** Terms with how often each occurs in each unit. */
function asRows(counted: Terms): [string, Record<number, number>][] {
  const { terms, rowStart, unit, count } = counted;
  return Array.from({ length: terms }, (_, term) => {
    const cells = Array.from(unit.subarray(rowStart[term], rowStart[term + 1]), (own, at) => [
      own,
      count[rowStart[term]! + at]!,
    ]);
    return [counted.text(term), Object.fromEntries(cells) as Record<number, number>];
  });
}

const formulas = corpusOf([
  {
    date: '2020-01-01',
    turns: [['A', 'We build bridges between peoples, as ever. Thank you very much, sir.']],
  },
  {
    date: '2020-01-02',
    turns: [
      ['B', 'They built a bridge between peoples. Thank you so much, sir. Bridges between peoples last.'],
    ],
  },
]);

describe('kinds of terms', () => {
  it('are each in a file of its own', () => {
    const files = readdirSync('src/counting/term-sources').filter((file) => file !== 'index.ts');
    expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual([...termKinds].sort());
  });

  it('count families by their heads, all variants together, without thanks', () => {
    const counted = countTerms(formulas, optionsFor(formulas, 'families'));
    expect(asRows(counted)).toContainEqual(['bridges between peoples', { 0: 1, 1: 2 }]);
    expect(asRows(counted).map(([head]) => head)).not.toContainEqual(expect.stringContaining('thank'));
    expect(termSource('families').isNamed).toBe(true);
  });

  it('apply decisions about families', () => {
    const decisions = {
      path: 'decisions.yaml',
      sha256: '',
      text: 'families:\n  - head: bridges between peoples\n    decision: refuse\n',
    };
    const counted = countTerms(formulas, { ...optionsFor(formulas, 'families'), decisions });
    expect(asRows(counted).map(([head]) => head)).not.toContain('bridges between peoples');
    expect(counted.notes).toContain('1 family was refused.');
  });

  it('find the same phrases whatever was looked for before', () => {
    fc.assert(
      fc.property(speech(), fc.shuffledSubarray([2, 3, 4, 5]), (documents, order) => {
        const corpus = corpusOf(documents);
        for (const minCount of order) {
          const fresh = { ...corpus };
          expect(asRows(countTerms(corpus, optionsFor(corpus, 'phrases', minCount)))).toEqual(
            asRows(countTerms(fresh, optionsFor(fresh, 'phrases', minCount))),
          );
        }
      }),
    );
  });

  it('count as many words in each unit as there are', () => {
    fc.assert(
      fc.property(speech(), (documents) => {
        const corpus = corpusOf(documents);
        const [byWords, byPhrases] = (['words', 'phrases'] as const).map((kind) =>
          countTerms(corpus, optionsFor(corpus, kind, 1)),
        );
        expect(byPhrases?.sizes).toEqual(byWords?.sizes);
      }),
    );
  });
});
