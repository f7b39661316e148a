import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { fontFaces } from '../../../src/node/fonts.ts';
import { charactersOf, drawnWidth, withoutGlyph } from '../../../src/text/fonts/advance.ts';

describe('drawnWidth', () => {
  it.each([
    'community with a shared future for mankind',
    'AVAVA Tomorrow’s “WTO” 1,234 (56.7%) – Łódź, Αθήνα, Київ',
    'مجتمع المصير المشترك',
    'שלום עולם',
  ])('is what the drawing library measures for %s, or a little more', async (text) => {
    const measure = await measureOf('normal 100px');
    expect(drawnWidth(text, 100)).toBeGreaterThan(measure(text) - 1);
    expect(drawnWidth(text, 100)).toBeLessThan(measure(text) * (/\p{sc=Arabic}/u.test(text) ? 1.6 : 1.06));
  });

  it('is that of bold letters where they are', async () => {
    const text = 'Recurring phrases';
    const measured = (await measureOf('bold 100px'))(text);
    expect(drawnWidth(text, 100, true)).toBeGreaterThan(measured - 1);
    expect(drawnWidth(text, 100, true)).toBeLessThan(measured * 1.03);
    expect(drawnWidth(text, 100, true)).toBeGreaterThan(drawnWidth(text, 100));
  });

  it('grows with the size, and is nothing for nothing', () => {
    expect(drawnWidth('abc', 22)).toBeCloseTo(2 * drawnWidth('abc', 11), 9);
    expect(drawnWidth('', 11)).toBe(0);
  });
});

describe('withoutGlyph', () => {
  it('names what no font has, each once, and no blanks', () => {
    expect(withoutGlyph('中国 and 中文 – شكرا \n\u200b👍')).toEqual(['中', '国', '文', '👍']);
  });
});

describe('charactersOf', () => {
  it('divides a text among the fonts', () => {
    expect(charactersOf('Arimo', 'aab شكرا')).toBe('ab ');
    expect(charactersOf('IBM Plex Sans Arabic', 'aab شكرا')).toBe('شكرا');
  });
});

async function measureOf(style: string): Promise<(text: string) => number> {
  for (const { family, bytes } of await fontFaces([], '.'))
    GlobalFonts.register(Buffer.from(await bytes()), family);
  const context = createCanvas(10, 10).getContext('2d');
  context.font = `${style} Arimo, "IBM Plex Sans Arabic"`;
  return (text) => context.measureText(text).width;
}
