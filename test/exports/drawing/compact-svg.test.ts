import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compactSvg } from '../../../src/exports/drawing/compact-svg.ts';
import { withView } from '../../../src/exports/drawing/view.ts';
import type { Spec } from '../../../src/model/chart.ts';

const specs = readdirSync('test/charts').filter((name) => name.endsWith('.vl.json'));

describe.each(specs)('of %s', (name) => {
  it('says and writes what it did, in fewer characters', async () => {
    const whole = await drawn(JSON.parse(readFileSync(`test/charts/${name}`, 'utf8')));
    const short = compactSvg(whole);
    for (const words of [/ aria-label="[^"]*"/gu, / role="[^"]*"/gu, /<text\b.*?<\/text>/gsu])
      expect(wordsOf(short, words)).toEqual(wordsOf(whole, words));
    expect(short.length).toBeLessThan(0.85 * whole.length);
    expect(compactSvg(short)).toBe(short);
  });
});

describe('compactSvg', () => {
  it.each([
    ['hundredths', '<path transform="translate(0.434153,-16.49999999999997)"/>', '0.43,-16.5'],
    ['numbers too small to be seen', '<path d="M5.684341886080802e-14,1e-7V2"/>', 'M0,0V2'],
    ['no numbers of text', '<text x="1.23456">1.23456</text>', '<text x="1.23">1.23456</text>'],
    ['no numbers of labels', '<path aria-label="Low: 1.23456 &gt; 1"/>', '"Low: 1.23456 &gt; 1"'],
    ['signs of a tag in a label', '<path aria-label="a > b" opacity="1"/>', '<path aria-label="a > b"/>'],
    ['a circle', '<path d="M2.345,0A2.345,2.345,0,1,1,-2.345,0A2.345,2.345,0,1,1,2.345,0"/>', 'r="2.35"'],
  ])('has %s', (_what, given, expected) => {
    expect(compactSvg(`<svg>${given}</svg>`)).toContain(expected);
  });

  it('says once what all marks of a group have in common', () => {
    const marks =
      '<g class="m"><path d="M0,0h1" fill="#000" stroke="#111"/><path fill="#000" d="M1,0h1"/></g>';
    expect(compactSvg(marks)).toBe(
      '<g class="m" fill="#000"><path d="M0,0h1" stroke="#111"/><path d="M1,0h1"/></g>',
    );
  });

  it.each([
    '<g><path fill="#000"/></g>',
    '<g><path fill="#000"/><g><path fill="#000"/></g></g>',
    '<g><path fill="#000"/><path fill="#111"/></g>',
  ])('leaves alone what marks have by themselves: %s', (given) => {
    expect(compactSvg(given)).toBe(given);
  });

  it('keeps a series of 1,153 documents small', async () => {
    const spec: Spec = JSON.parse(readFileSync('test/charts/novelty-series.vl.json', 'utf8'));
    const values = Array.from({ length: 1153 }, (_, index) => pointAt(index));
    expect(compactSvg(await drawn({ ...spec, data: { values } })).length).toBeLessThan(320_000);
  });
});

function pointAt(index: number): object {
  const at = Date.UTC(2021, 0, 20) + index * 86_400_000;
  const value = (index * 7919) % 1000;
  return {
    at,
    date: new Date(at).toISOString().slice(0, 10),
    value: value / 1000,
    low: (value - 10) / 1000,
    high: (value + 10) / 1000,
  };
}

function drawn(spec: Spec): Promise<string> {
  return withView(spec, (view) => view.toSVG());
}

/** What a pattern finds, without attributes of tags, in order. */
function wordsOf(svg: string, pattern: RegExp): string[] {
  return (svg.match(pattern) ?? []).map((found) => found.replaceAll(/<[^>]*>/gu, '|'));
}
