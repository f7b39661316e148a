import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fontFaces, packagesFor } from '../../src/node/fonts.ts';
import { advancesIn, glyphsIn } from '../../src/text/fonts/font-file.ts';
import { folderOf } from './folder.ts';

const arimo = readFileSync('node_modules/@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf');

describe('fontFaces', () => {
  it('finds the font of a package in the current folder, and what it has', async () => {
    const file = 'node_modules/@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf';
    const cwd = folderOf({
      [file]: arimo,
      'node_modules/@expo-google-fonts/noto-sans-thai/package.json': '{}',
    });
    const faces = await fontFaces([], cwd);
    const thai = faces.find(({ family }) => family === 'Noto Sans Thai');
    expect(await thai?.among?.(['a', 'ก'])).toEqual(['a']);
    expect(await thai?.bytes()).toEqual(arimo);
  });

  it('has nothing of a package that is not installed', async () => {
    const faces = await fontFaces([], folderOf());
    const further = faces.filter(({ among }) => among);
    expect(further.map(({ family }) => family)).toContain('Noto Sans SC');
    for (const face of further) expect(await face.among?.(['a', '中'])).toEqual([]);
  });

  it('says which file begins as a font and is none', async () => {
    const faces = await fontFaces(['broken.ttf'], folderOf({ 'broken.ttf': arimo.subarray(0, 400) }));
    await expect(faces.find(({ family }) => family.startsWith('Extra'))?.subset('中')).rejects.toThrow(
      expect.objectContaining({ code: 'font/none' }),
    );
  });

  it('asks a font for everything whose characters cannot be read', async () => {
    const faces = await fontFaces(['broken.ttf'], folderOf({ 'broken.ttf': arimo.subarray(0, 400) }));
    expect(await faces.find(({ family }) => family.startsWith('Extra'))?.among?.(['中'])).toEqual(['中']);
  });
});

describe('packagesFor', () => {
  it.each([
    [['中', '国'], ['@expo-google-fonts/noto-sans-sc']],
    [['の'], ['@expo-google-fonts/noto-sans-jp']],
    [
      ['한', 'न'],
      ['@expo-google-fonts/noto-sans-kr', '@expo-google-fonts/noto-sans-devanagari'],
    ],
    [['👍'], []],
  ])('%j: %j', (characters, packages) => {
    expect(packagesFor(characters)).toEqual(packages);
  });
});

describe('glyphsIn', () => {
  it('has what a font has', () => {
    expect(glyphsIn(arimo).has(0x41)).toBe(true);
    expect(glyphsIn(arimo).has(0x4e2d)).toBe(false);
    expect(advancesIn(arimo).get(0x41)).toBe(667);
  });

  it('reads runs of characters of all planes', () => {
    const font = new DataView(new ArrayBuffer(12 + 16 + 4 + 8 + 16 + 12));
    font.setUint16(4, 1);
    for (const [index, byte] of Buffer.from('cmap').entries()) font.setUint8(12 + index, byte);
    font.setUint32(20, 28);
    font.setUint16(30, 1);
    font.setUint32(36, 12);
    font.setUint16(40, 12);
    font.setUint32(52, 1);
    font.setUint32(56, 0x1f44d);
    font.setUint32(60, 0x1f44e);
    font.setUint32(64, 7);
    expect([...glyphsIn(new Uint8Array(font.buffer))]).toEqual([
      [0x1f44d, 7],
      [0x1f44e, 8],
    ]);
  });

  it.each([new Uint8Array(), new Uint8Array(40), arimo.subarray(0, 1000)])(
    'refuses what is no font',
    (bytes) => {
      expect(() => glyphsIn(bytes)).toThrow(RangeError);
    },
  );
});
