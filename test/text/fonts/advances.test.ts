import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { advancesIn } from '../../../src/text/fonts/font-file.ts';

const fonts = 'node_modules/@expo-google-fonts';

// `npx vitest run test/text/fonts --update` makes the tables again when a font has a new version.
describe.each([
  ['arimo', `${fonts}/arimo/400Regular/Arimo_400Regular.ttf`, 'Arimo Regular'],
  ['arimo-bold', `${fonts}/arimo/700Bold/Arimo_700Bold.ttf`, 'Arimo Bold'],
  [
    'ibm-plex-sans-arabic',
    `${fonts}/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf`,
    'IBM Plex Sans Arabic',
  ],
])('%s', (name, path, title) => {
  it('has the widths of the font that comes with Rostrum', async () => {
    const source = sourceOf(name, title, advancesIn(readFileSync(path)));
    await expect(source).toMatchFileSnapshot(`../../../src/text/fonts/${name}.ts`);
  });
});

/** A table as the module that holds it: widths, behind each the characters that have it. */
function sourceOf(name: string, title: string, advances: ReadonlyMap<number, number>): string {
  const codesByWidth = new Map<number, number[]>();
  for (const [code, width] of [...advances].sort(([a], [b]) => a - b)) {
    const codes = codesByWidth.get(width) ?? [];
    codesByWidth.set(width, [...codes, code]);
  }
  const entries = [...codesByWidth]
    .sort(([a], [b]) => a - b)
    .map(([width, codes]) => `${width} ${ranges(codes)};`);
  const lines = Array.from({ length: Math.ceil(entries.length / 4) }, (_, index) =>
    entries.slice(4 * index, 4 * index + 4).join(' '),
  );
  const constant = name.replaceAll(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
  return [
    `/** ${title}: advance width in thousandths of the type size, then the characters that have it, as hexadecimal ranges. */`,
    `export const ${constant} = \``,
    ...lines,
    '`;',
    '',
  ].join('\n');
}

function ranges(codes: readonly number[]): string {
  const found: [number, number][] = [];
  for (const code of codes) {
    const last = found.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else found.push([code, code]);
  }
  return found
    .map(([start, end]) => (start === end ? start.toString(16) : `${start.toString(16)}-${end.toString(16)}`))
    .join(' ');
}
