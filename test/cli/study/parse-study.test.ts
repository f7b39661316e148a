import { describe, expect, it } from 'vitest';
import { studyLayout } from '../../../src/cli/study/layout.ts';
import { studyVocabulary } from '../../../src/cli/study/options.ts';
import { ownQuestionsIn, plainQuestions } from '../../../src/cli/study/own-questions.ts';
import { parseStudy } from '../../../src/cli/study/parse-study.ts';
import { RostrumError } from '../../../src/errors/rostrum-error.ts';
import type { Problem } from '../../../src/text/fields.ts';
import { parseLexicon } from '../../../src/annotate/lexicon.ts';

const vocabulary = await studyVocabulary();

describe('parseStudy', () => {
  it('reads inputs, output and options of each report', () => {
    const text = `reports:
  all: { inputs: corpora }
  some:
    inputs: [a.txt, b.txt]
    output: out
    where: role = 'journalist'
    lexicon: [one.yaml, two.yaml]
    builtin-lexicons: no
    seed: 7
`;
    expect(parseStudy(text, 'rostrum.yaml', vocabulary)).toEqual([
      { name: 'all', inputs: ['corpora'], output: 'reports/all', flags: {}, own: [] },
      {
        name: 'some',
        inputs: ['a.txt', 'b.txt'],
        output: 'out',
        flags: {
          where: "role = 'journalist'",
          lexicon: ['one.yaml', 'two.yaml'],
          builtinLexicons: false,
          seed: 7,
        },
        own: [],
      },
    ]);
  });

  it.each([
    ['reports:\n  a:\n    inputs: x\n    wher: y\n', 'study/unknown-key', 4],
    ['reports:\n  a:\n    inputs: x\n    seed: -1\n', 'study/bad-value', 4],
    ['reports:\n  a:\n    output: x\n', 'study/bad-value', 3],
    ['reports:\n  a: b\n', 'study/bad-value', 2],
    ['reports:\n  a:\n    inputs: x\n    tables: frequency\n', 'study/bad-value', 4],
    ['reports:\n  a:\n    inputs: x\n    tables:\n      b: { ask: frequenzy }\n', 'study/bad-value', 5],
    [
      'reports:\n  a:\n    inputs: x\n    tables:\n      b: { ask: frequency, wher: y }\n',
      'study/unknown-key',
      5,
    ],
    [
      'reports:\n  a:\n    inputs: x\n    tables:\n      b: { ask: frequency, as: pdf }\n',
      'study/bad-value',
      5,
    ],
    ['reports:\n  a:\n    inputs: x\n    tables:\n      b: { ask: concordance }\n', 'study/bad-value', 5],
    ['reports:\n  a:\n    inputs: x\n    tables:\n      phrases: { ask: phrases }\n', 'study/bad-value', 5],
    ['reports:\n  a:\n    inputs: x\n    charts:\n      ../b: { draw: top-phrases }\n', 'study/bad-value', 5],
    [
      'reports:\n  a:\n    inputs: x\n    charts:\n      constructor: { draw: constructor }\n',
      'study/bad-value',
      5,
    ],
    ['report: {}\n', 'study/no-study', 1],
    ['', 'study/no-study', 1],
    ['reports: &x\n  a: *x\n', 'study/alias', 2],
    ['reports: [', 'yaml/syntax', 1],
  ])('names what is wrong with %j, and where', (text, code, line) => {
    const error = errorOf(() => parseStudy(text, 'rostrum.yaml', vocabulary));
    expect([error.code, error.place?.path, error.place?.line]).toEqual([code, 'rostrum.yaml', line]);
  });

  it("reads tables and charts of one's own, with the options of their commands", () => {
    const text = `reports:
  all:
    inputs: corpora
    tables:
      pairs: { ask: frequency, title: Pairs of words, ngrams: 2-3, min-count: 4, as: [csv, tex], where: role = 'official' }
      harbour: { ask: concordance, pattern: harbour }
    charts:
      words: { draw: frequency-bars, for: slide, top: 5 }
`;
    const own = parseStudy(text, 'rostrum.yaml', vocabulary)[0]?.own ?? [];
    expect(own.map(({ kind, name, title, as, flags }) => ({ kind, name, title, as, flags }))).toEqual([
      {
        kind: 'tables',
        name: 'pairs',
        title: 'Pairs of words',
        as: ['csv', 'tex'],
        flags: { ngrams: { from: 2, to: 3 }, minCount: 4, where: "role = 'official'" },
      },
      { kind: 'tables', name: 'harbour', title: undefined, as: ['csv'], flags: { pattern: 'harbour' } },
      {
        kind: 'charts',
        name: 'words',
        title: undefined,
        as: ['svg', 'vl.json'],
        flags: { for: 'slide', top: 5 },
      },
    ]);
    const problems: Problem[] = [];
    expect(ownQuestionsIn(plainQuestions(own), [], problems, vocabulary.askables)).toEqual(own);
    expect(problems).toEqual([]);
  });

  it('can ask what init shows as an example', () => {
    const study = studyLayout(vocabulary)[0]!;
    const text = [...(study.pieces as string[])]
      .join('')
      .replaceAll(/^    # (?=(?:tables|charts):|  )/gmu, '    ');
    const [report] = parseStudy(text, 'rostrum.yaml', vocabulary);
    expect(report?.own.map(({ kind, name }) => [kind, name])).toEqual([
      ['tables', 'officials-and-press'],
      ['charts', 'officials-and-press'],
    ]);
  });

  it('reads what init lays out', () => {
    const files = new Map(
      studyLayout(vocabulary).map(({ path, pieces }) => [path, [...(pieces as string[])].join('')]),
    );
    expect(parseStudy(files.get('rostrum.yaml')!, 'rostrum.yaml', vocabulary)).toEqual([
      {
        name: 'all',
        inputs: ['corpora'],
        output: 'reports/all',
        flags: { lexicon: ['lexicons/study.yaml'] },
        own: [],
      },
    ]);
    expect(parseLexicon(files.get('lexicons/study.yaml')!, 'study.yaml').id).toBe('study');
  });
});

function errorOf(work: () => unknown): RostrumError {
  try {
    work();
  } catch (error) {
    if (error instanceof RostrumError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
