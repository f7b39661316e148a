import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RostrumError } from '../../src/errors/rostrum-error.ts';
import type { Transcript } from '../../src/model/transcript.ts';
import { parseCorrections, readTranscript } from '../../src/pipeline.ts';
import { sourceOf } from '../source.ts';

const [transcript = '', yaml = '', result = ''] = [
  ...readFileSync('docs/corrections.md', 'utf8').matchAll(/```(?:text|yaml)\n(?<code>.*?)```/gsu),
].map(({ groups }) => groups?.['code'] ?? '');

describe('corrections', () => {
  it('make of the example in the manual what the manual says', async () => {
    const read = await corrected(transcript, yaml);
    expect(turnsOf(read)).toEqual(result.trim().split('\n'));
    expect(read.metadata).toEqual({
      title: 'The harbour levy',
      date: '2021-03-07',
      dateSource: 'corrections',
      place: 'Harbour House',
    });
    expect(read.notices.map(({ code }) => code)).toEqual([]);
    expect(read.corrections).toEqual({ path: 'test.corrections.yaml', sha256: 'f00' });
    expect(read.setAside).toContainEqual({ text: 'Read our newsletter', line: 15, kind: 'furniture' });
  });

  it('keep a stage direction, a heading and furniture as speech', async () => {
    const text = 'Ada Lee:\n\nYes.\n\n(He said it twice.)\n\n12:05 P.M. EST\n\n### No more';
    const read = await corrected(
      text,
      lines(['5, begins: (He said', 'speech'], ['7, begins: "12:05"', 'speech'], ['9, begins: No', 'speech']),
      'test.md',
    );
    expect(turnsOf(read)).toEqual(['Ada Lee: Yes. / (He said it twice.) / 12:05 P.M. EST / No more']);
  });

  it('take a line before the first label as speech', async () => {
    const text = 'A talk\n\nGood morning.\n\nAda Lee: Yes.\n\nBo Chen: No.';
    const read = await corrected(text, lines(['3, begins: Good', 'speech']));
    expect(turnsOf(read)).toEqual([': Good morning.', 'Ada Lee: Yes.', 'Bo Chen: No.']);
  });

  it('cut a label off where words follow without a colon', async () => {
    const read = await corrected(
      'Ada Lee: Yes.\n\nBo Chen — I do not think so.',
      lines(['3, begins: Bo Chen', 'label, label: Bo Chen']),
    );
    expect(turnsOf(read)).toEqual(['Ada Lee: Yes.', 'Bo Chen: I do not think so.']);
  });

  it('say which of them no longer hold', async () => {
    const read = await corrected(
      'Ada Lee: Yes.\n\nBo Chen: No.',
      `labels:\n  Nobody: Somebody\n${lines(['3, begins: Bo Chan', 'speech'], ['9, begins: So', 'furniture'])}`,
    );
    expect(read.notices.filter(({ code }) => code.startsWith('corrections/'))).toMatchObject([
      { code: 'corrections/not-applied', place: { path: 'test.corrections.yaml', line: 4, column: 5 } },
      { code: 'corrections/not-applied', place: { path: 'test.corrections.yaml', line: 5, column: 5 } },
      { code: 'corrections/no-label', place: { path: 'test.corrections.yaml', line: 2, column: 3 } },
    ]);
    expect(turnsOf(read)).toEqual(['Ada Lee: Yes.', 'Bo Chen: No.']);
  });

  it('change nothing where there are none', async () => {
    expect((await corrected(transcript, '{}')).turns).toEqual(
      (await readTranscript(sourceOf(transcript))).turns,
    );
  });
});

describe('parseCorrections', () => {
  it.each([
    ['titel: A', 'corrections/unknown-key', 1, 1],
    ['title: [A]', 'corrections/bad-value', 1, 8],
    ['date: 6 March', 'corrections/bad-value', 1, 7],
    ['- title', 'corrections/bad-value', 1, 1],
    ['lines:\n  - line: 0\n    begins: A\n    is: speech', 'corrections/bad-value', 2, 11],
    ['lines:\n  - line: 1\n    is: speech', 'corrections/bad-value', 2, 5],
    ['lines:\n  - line: 1\n    begins: A\n    is: spech', 'corrections/bad-value', 4, 9],
    ['lines:\n  - line: 1\n    begins: A\n    is: turn', 'corrections/bad-value', 2, 5],
    ['lines: {}', 'corrections/bad-value', 1, 8],
    ['labels: []', 'corrections/bad-value', 1, 9],
    ['title: "A', 'yaml/syntax', 1, 10],
    ['', 'corrections/bad-value', 1, 1],
  ])('tells where “%s” is wrong', (text, code, line, column) => {
    expect(problemIn(text)).toMatchObject({ code, place: { path: 'a.yaml', line, column } });
  });
});

/** A text, read with corrections. */
function corrected(text: string, corrections: string, path = 'test.txt'): Promise<Transcript> {
  const file = { path: 'test.corrections.yaml', text: corrections, sha256: 'f00' };
  return readTranscript(sourceOf(text, path), { corrections: parseCorrections(file) });
}

/** The YAML of some corrections of lines. */
function lines(...corrections: readonly (readonly [line: string, is: string])[]): string {
  return `lines:\n${corrections.map(([line, is]) => `  - {line: ${line}, is: ${is}}\n`).join('')}`;
}

function turnsOf({ turns }: Transcript): string[] {
  return turns.map(({ speaker, text }) => `${speaker}: ${text.replaceAll('\n\n', ' / ')}`);
}

function problemIn(text: string): RostrumError | undefined {
  try {
    parseCorrections({ path: 'a.yaml', text, sha256: '' });
  } catch (error) {
    if (error instanceof RostrumError) return error;
    throw error;
  }
  return undefined;
}
