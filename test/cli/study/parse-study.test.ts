import { describe, expect, it } from 'vitest';
import { studyLayout } from '../../../src/cli/study/layout.ts';
import { studyOptions } from '../../../src/cli/study/options.ts';
import { parseStudy } from '../../../src/cli/study/parse-study.ts';
import { RostrumError } from '../../../src/errors/rostrum-error.ts';
import { parseLexicon } from '../../../src/annotate/lexicon.ts';

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
    expect(parseStudy(text, 'rostrum.yaml', studyOptions)).toEqual([
      { name: 'all', inputs: ['corpora'], output: 'reports/all', flags: {} },
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
      },
    ]);
  });

  it.each([
    ['reports:\n  a:\n    inputs: x\n    wher: y\n', 'study/unknown-key', 4],
    ['reports:\n  a:\n    inputs: x\n    seed: -1\n', 'study/bad-value', 4],
    ['reports:\n  a:\n    output: x\n', 'study/bad-value', 3],
    ['reports:\n  a: b\n', 'study/bad-value', 2],
    ['report: {}\n', 'study/no-study', 1],
    ['', 'study/no-study', 1],
    ['reports: &x\n  a: *x\n', 'study/alias', 2],
    ['reports: [', 'yaml/syntax', 1],
  ])('names what is wrong with %j, and where', (text, code, line) => {
    const error = errorOf(() => parseStudy(text, 'rostrum.yaml', studyOptions));
    expect([error.code, error.place?.path, error.place?.line]).toEqual([code, 'rostrum.yaml', line]);
  });

  it('reads what init lays out', () => {
    const files = new Map(
      studyLayout(studyOptions).map(({ path, pieces }) => [path, [...(pieces as string[])].join('')]),
    );
    expect(parseStudy(files.get('rostrum.yaml')!, 'rostrum.yaml', studyOptions)).toEqual([
      {
        name: 'all',
        inputs: ['corpora'],
        output: 'reports/all',
        flags: { lexicon: ['lexicons/study.yaml'] },
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
