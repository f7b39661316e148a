import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pdf, png } from '../../../src/exports/index.ts';
import type { Spec } from '../../../src/model/chart.ts';
import { fontFaces } from '../../../src/node/fonts.ts';
import { folderOf } from '../../node/folder.ts';
import { hasPoppler, wordsIn } from '../poppler.ts';
import { bytesOf } from '../tables.ts';
import { fontWith } from './extra-font.ts';

// Fonts for Chinese have one glyph for a word and for the radical that looks like it, whose code is lower.
const font = fontWith({ 人: 'A', '⼈': 'A', 民: 'B', '⺠': 'B', 大: 'C', '⼤': 'C' });

it.skipIf(!hasPoppler())('is a PDF that words are copied from as they were written', async () => {
  const cwd = folderOf({ 'extra.ttf': font });
  const faces = await fontFaces(['extra.ttf'], cwd);
  const copied = async (word: string): Promise<string> => {
    const path = join(cwd, 'figure.pdf');
    writeFileSync(path, await bytesOf(pdf.write(specOf(word), { width: 84, faces })));
    return wordsIn(path);
  };
  expect(await copied('人民')).toContain('人民');
  // A second figure of the same process, with other characters of the same font.
  expect(await copied('大人')).toContain('大人');
  expect(await copied('⼤⼈')).toContain('⼤⼈');
});

it('draws each figure with its own characters of a font', async () => {
  const faces = await fontFaces(['extra.ttf'], folderOf({ 'extra.ttf': font }));
  const drawn = (word: string): Promise<Uint8Array> => bytesOf(png.write(specOf(word), { width: 84, faces }));
  const [first, other] = [await drawn('人民'), await drawn('大')];
  expect(other).not.toEqual(first);
  expect(await drawn('人民')).toEqual(first);
});

function specOf(word: string): Spec {
  return {
    description: word,
    data: { values: [{ word, count: 1 }] },
    mark: 'bar',
    encoding: { x: { field: 'count', type: 'quantitative' }, y: { field: 'word', type: 'nominal' } },
  };
}
