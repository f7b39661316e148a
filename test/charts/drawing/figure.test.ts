import { describe, expect, it } from 'vitest';
import { captioned, figure, type Layer } from '../../../src/charts/drawing/figure.ts';
import { wrapped, textWidth } from '../../../src/charts/drawing/text.ts';
import { faultsOfLabels } from '../scene.ts';

const marks: Layer[] = [{ data: { values: [{ at: 1 }] }, mark: 'point', encoding: { x: { value: 3 } } }];
const frame = {
  title: 'A title',
  subtitle: 'What is seen',
  description: '',
  left: 40,
  right: 20,
  height: 60,
};

describe('figure', () => {
  it('has titles in as many lines as they need, and room for them', async () => {
    const long = { ...frame, title: 'A title of many words '.repeat(6), width: 374 };
    const spec = figure(long, marks);
    expect(spec.title).toMatchObject({ text: { length: 3 } });
    expect(await faultsOfLabels(spec)).toEqual([]);
  });
});

describe('captioned', () => {
  it('has the caption below everything else, in lines that fit', async () => {
    const spec = captioned(figure({ ...frame, width: 374 }, marks), 'Some words of a source. '.repeat(12), {
      width: 374,
    });
    expect(await faultsOfLabels(spec)).toEqual([]);
    expect(spec).toMatchObject({ padding: { bottom: 46 + 4 * 12 + 4 } });
  });
});

describe('wrapped', () => {
  it('breaks lines between words only, and shortens a word that is too long', () => {
    expect(wrapped('one two three', 40)).toEqual(['one two', 'three']);
    const [line, ...rest] = wrapped('x'.repeat(500), 100);
    expect(rest).toEqual([]);
    expect(textWidth(line ?? '')).toBeLessThanOrEqual(100);
  });
});
