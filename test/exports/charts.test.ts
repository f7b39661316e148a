import { describe, expect, it } from 'vitest';
import { svg } from '../../src/exports/svg.ts';
import { vlJson } from '../../src/exports/vl-json.ts';
import type { Spec } from '../../src/model/chart.ts';
import { textOf } from './tables.ts';

describe('vl.json', () => {
  it('is the specification with two blanks of indentation and a last line end', async () => {
    expect(await textOf(vlJson.write(bars('a')))).toBe(`${JSON.stringify(bars('a'), undefined, 2)}\n`);
  });
});

describe('svg', () => {
  it('is a drawing of the specification', async () => {
    const drawing = await textOf(svg.write(bars('General Secretary')));
    expect(drawing).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/u);
    expect(drawing).toContain('General Secretary');
  });

  it('is the same twice', async () => {
    expect(await textOf(svg.write(bars('a')))).toBe(await textOf(svg.write(bars('a'))));
  });

  it('escapes the text in it, and has no characters that XML has not', async () => {
    const drawing = await textOf(svg.write(bars('<script>alert(1)</script>\u0001\u001b')));
    expect(drawing).not.toMatch(/<script/u);
    expect(drawing).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it('refuses a specification that Vega-Lite warns of', async () => {
    const wrong = { ...bars('a'), encoding: { nowhere: { field: 'name' } } } as unknown as Spec;
    await expect(textOf(svg.write(wrong))).rejects.toThrow(/Vega-Lite/u);
  });
});

function bars(name: string): Spec {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    data: { values: [{ name, count: 3 }] },
    mark: 'bar',
    encoding: { x: { field: 'count', type: 'quantitative' }, y: { field: 'name', type: 'nominal' } },
  };
}
