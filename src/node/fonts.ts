import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { notAFont } from '../errors/catalogue.ts';
import type { FontFace } from '../model/export.ts';
import { glyphsIn } from '../text/fonts/font-file.ts';
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
    ...furtherFonts.map(({ family, file }) => furtherFace(family, file, cwd)),
  ];
}

/** The packages that have fonts for some characters that ours lack. */
export function packagesFor(characters: readonly string[]): string[] {
  const text = characters.join('');
  const found = furtherFonts.filter(({ script }) => script.test(text));
  return found.map(({ file }) => file.split('/').slice(0, 2).join('/')).slice(0, 2);
}

interface FurtherFont {
  readonly family: string;
  /** A file of a package. */
  readonly file: string;
  /** What it is the first choice for. */
  readonly script: RegExp;
}

const noto = '@expo-google-fonts/noto-sans';

/**
 * Fonts that are too large to come with Rostrum (those for Chinese have 10 MB a weight), and are used where their packages are
 * installed, in this order.
 */
const furtherFonts: readonly FurtherFont[] = [
  {
    family: 'Noto Sans JP',
    file: `${noto}-jp/400Regular/NotoSansJP_400Regular.ttf`,
    script: /[\p{sc=Hiragana}\p{sc=Katakana}]/u,
  },
  {
    family: 'Noto Sans KR',
    file: `${noto}-kr/400Regular/NotoSansKR_400Regular.ttf`,
    script: /\p{sc=Hangul}/u,
  },
  { family: 'Noto Sans SC', file: `${noto}-sc/400Regular/NotoSansSC_400Regular.ttf`, script: /\p{sc=Han}/u },
  {
    family: 'Noto Sans TC',
    file: `${noto}-tc/400Regular/NotoSansTC_400Regular.ttf`,
    script: /\p{sc=Bopomofo}/u,
  },
  {
    family: 'Noto Sans Devanagari',
    file: `${noto}-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf`,
    script: /\p{sc=Devanagari}/u,
  },
  {
    family: 'Noto Sans Thai',
    file: `${noto}-thai/400Regular/NotoSansThai_400Regular.ttf`,
    script: /\p{sc=Thai}/u,
  },
];

/** A font of a package beside Rostrum, or in the current folder; without characters where it is not installed. */
function furtherFace(family: string, file: string, cwd: string): FontFace {
  const bytes = once(async () => {
    const path =
      resolvedFrom(packages, file) ?? resolvedFrom(createRequire(resolve(cwd, 'package.json')), file);
    return path === undefined ? new Uint8Array() : readFile(path);
  });
  return faceOf({ family, weight: 'normal', bytes, among: charactersAmong(bytes) });
}

/** Where a file of a package lies; undefined where it is not installed. */
function resolvedFrom(from: NodeJS.Require, file: string): string | undefined {
  try {
    return from.resolve(file);
  } catch {
    return undefined;
  }
}

function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined;
  return () => (made ??= make());
}

/** What a font has; all that it is asked for, where its map of characters cannot be read. */
function charactersAmong(bytes: () => Promise<Uint8Array>): NonNullable<FontFace['among']> {
  const glyphs = once(async () => {
    const file = await bytes();
    if (file.length === 0) return new Map<number, number>();
    try {
      return glyphsIn(file);
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  });
  return async (characters) => {
    const known = await glyphs();
    return characters.filter((character) => known?.has(character.codePointAt(0) ?? 0) ?? true);
  };
}

function ownFace(family: string, weight: FontFace['weight'], file: string): FontFace {
  return faceOf({ family, weight, bytes: () => readFile(packages.resolve(file)) });
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
  const face = faceOf({
    family: `Extra ${index + 1} ${name}`,
    weight: 'normal',
    bytes: () => Promise.resolve(bytes),
    among: charactersAmong(() => Promise.resolve(bytes)),
  });
  return {
    ...face,
    subset: (characters) =>
      face.subset(characters).catch(() => {
        // What begins as a font and is none is met when letters are taken from it.
        throw notAFont(path);
      }),
  };
}

/** Whether a file begins as TrueType, OpenType or a collection of them does. */
function isFont(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4));
  return ['\u0000\u0001\u0000\u0000', 'OTTO', 'true', 'ttcf'].includes(start);
}
