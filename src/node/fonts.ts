import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { notAFont } from '../errors/catalogue.ts';
import type { FontFace } from '../model/export.ts';
import { fileBytes } from './file-bytes.ts';

const packages = createRequire(import.meta.url);

/**
 * The fonts that charts are drawn with: Arimo, whose letters are as wide as those of Helvetica and Arial, IBM Plex Sans Arabic
 * for what it lacks, and after them the reader's own.
 *
 * @param files fonts of the reader's, for scripts that ours do not have
 * @throws input/missing, input/unreadable, font/none
 */
export async function fontFaces(files: readonly string[], cwd: string): Promise<readonly FontFace[]> {
  // Fonts of this machine would make a figure another one elsewhere.
  process.env['DISABLE_SYSTEM_FONTS_LOAD'] = '1';
  return [
    ownFace('Arimo', 'normal', '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf'),
    ownFace('Arimo', 'bold', '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf'),
    ownFace(
      'IBM Plex Sans Arabic',
      'normal',
      '@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
    ),
    ...(await Promise.all(files.map((path, index) => extraFace(path, index, cwd)))),
  ];
}

function ownFace(family: string, weight: FontFace['weight'], file: string): FontFace {
  return faceOf({ family, weight, isExtra: false, bytes: () => readFile(packages.resolve(file)) });
}

function faceOf(font: Omit<FontFace, 'subset'>): FontFace {
  return {
    ...font,
    async subset(characters) {
      // What is run once is not worth the third of a second that compiling it better would take.
      setFlagsFromString('--liftoff-only');
      const { default: subsetFont } = await import('subset-font');
      return subsetFont(await font.bytes(), characters, { targetFormat: 'truetype' });
    },
  };
}

async function extraFace(path: string, index: number, cwd: string): Promise<FontFace> {
  const bytes = await fileBytes(path, resolve(cwd, path));
  if (!isFont(bytes)) throw notAFont(path);
  const name = basename(path)
    .replaceAll(/[^A-Za-z0-9]+/gu, ' ')
    .trim();
  return faceOf({
    family: `Extra ${index + 1} ${name}`,
    weight: 'normal',
    isExtra: true,
    bytes: () => Promise.resolve(bytes),
  });
}

/** Whether a file begins as TrueType, OpenType or a collection of them does. */
function isFont(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4));
  return ['\u0000\u0001\u0000\u0000', 'OTTO', 'true', 'ttcf'].includes(start);
}
