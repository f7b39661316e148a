import { readdirSync, realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { missingInput, noTranscripts, skippedFile, unknownFormat, unreadable } from '../errors/catalogue.ts';
import type { RostrumError } from '../errors/rostrum-error.ts';
import type { Format } from '../model/format.ts';
import type { Notice } from '../model/notice.ts';
import { byCodePoint } from '../text/order.ts';
import { systemCode, systemReason } from './system-errors.ts';

/** How the names of corrections and corpus files end, which lie beside transcripts and are none. */
const noTranscriptEnding = /\.(?:corrections\.ya?ml|duckdb(?:\.wal)?)$/iu;

/** Where inputs are looked for, and which files are taken for transcripts. */
export interface FindOptions {
  /** The folder that relative paths start at. */
  readonly cwd: string;
  readonly formats: readonly Pick<Format, 'id' | 'extensions' | 'parseStream'>[];
  /** Takes files of every ending: the reader was named. */
  readonly anyEnding?: boolean | undefined;
}

/** A file to be read. */
export interface InputFile {
  /** As given, or below the folder that was given; divided by `/`; `-` for standard input. */
  readonly path: string;
  /** Absolute; opens the file. */
  readonly location: string;
  /** Whether the file itself was named, rather than its folder. */
  readonly named?: boolean;
}

/** The files that some inputs stand for. */
export interface Inputs {
  /** By path in code-point order, each file once. */
  readonly files: readonly InputFile[];
  /** Files in folders that were passed over. */
  readonly notices: readonly Notice[];
  /** Inputs that are not there, or hold nothing. */
  readonly failures: readonly RostrumError[];
}

interface Found {
  readonly files: InputFile[];
  readonly notices: Notice[];
  readonly failures: RostrumError[];
}

/**
 * The files that inputs stand for: files, folders (walked, hidden files passed over), globs, and `-` for standard input.
 * The order is by path, whatever the order of the inputs and of the disk; a file that is given twice is there once.
 */
export async function findInputs(inputs: readonly string[], options: FindOptions): Promise<Inputs> {
  const found: Found = { files: [], notices: [], failures: [] };
  for (const input of new Set(inputs)) {
    try {
      await addInput(input, options, found);
    } catch (error) {
      if (systemCode(error) === undefined) throw error;
      found.failures.push(unreadable(input, systemReason(error), error));
    }
  }
  return {
    files: distinct(found.files.sort((a, b) => byCodePoint(a.path, b.path))),
    notices: found.notices.sort(byPlace),
    failures: found.failures.sort(byPlace),
  };
}

function byPlace(a: Notice, b: Notice): number {
  return byCodePoint(a.place?.path ?? '', b.place?.path ?? '');
}

async function addInput(input: string, options: FindOptions, found: Found): Promise<void> {
  if (input === '-') {
    found.files.push({ path: '-', location: '-' });
    return;
  }
  const location = resolve(options.cwd, input);
  const status = statSync(location, { throwIfNoEntry: false });
  if (status?.isDirectory()) addAll(input, walk(slashed(input), location), options, found);
  else if (status) addFile({ path: slashed(input), location }, options, found);
  else await addGlob(input, options, found);
}

/** A file that was named: of it, an unknown ending is an error. */
function addFile(file: InputFile, options: FindOptions, { files, failures }: Found): void {
  if (isKnown(file.path, options)) files.push({ ...file, named: true });
  else
    failures.push(
      unknownFormat(
        file.path,
        options.formats.map(({ id }) => id),
      ),
    );
}

/** Files that were not named one by one: those of an unknown ending are passed over, with a notice. */
function addAll(input: string, all: readonly InputFile[], options: FindOptions, found: Found): void {
  const candidates = all.filter(({ path }) => !noTranscriptEnding.test(path));
  const endingsOfAll = endings(options);
  const known: InputFile[] = [];
  for (const file of candidates) {
    if (isKnown(file.path, options, endingsOfAll)) known.push(file);
    else found.notices.push(skippedFile(file.path, endingsOfAll));
  }
  if (known.length === 0) found.failures.push(noTranscripts(input, endingsOfAll));
  // One by one: a folder may hold more files than a call may have arguments.
  for (const file of known) found.files.push(file);
}

async function addGlob(input: string, options: FindOptions, found: Found): Promise<void> {
  const { base, pattern } = globParts(slashed(input));
  if (pattern === '') {
    found.failures.push(missingInput(input));
    return;
  }
  const { glob } = await import('tinyglobby');
  const cwd = resolve(options.cwd, base);
  const names = await glob(pattern, { cwd, expandDirectories: false, onlyFiles: true });
  const files = names.map((name) => ({ path: below(base, name), location: resolve(cwd, name) }));
  if (files.length === 0) found.failures.push(missingInput(input));
  else addAll(input, files, options, found);
}

/** A glob as the folder that it starts in, and the rest, so that files are named as the glob was written. */
function globParts(input: string): { base: string; pattern: string } {
  const parts = input.split('/');
  const first = parts.findIndex((part) => /[*?[\]{}()!]/u.test(part));
  if (first < 0) return { base: input, pattern: '' };
  const base = parts.slice(0, first).join('/');
  return { base: base === '' ? (first > 0 ? '/' : '.') : base, pattern: parts.slice(first).join('/') };
}

/** The files under a folder. Links are followed, but not in a circle. */
function walk(path: string, location: string, above: ReadonlySet<string> = new Set()): InputFile[] {
  const real = realpathSync.native(location);
  if (above.has(real)) return [];
  const within = new Set(above).add(real);
  return readdirSync(location)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => {
      const child = { path: below(path, name), location: `${location}${sep}${name}` };
      const status = statSync(child.location, { throwIfNoEntry: false });
      if (status?.isDirectory()) return walk(child.path, child.location, within);
      return status?.isFile() ? [child] : [];
    });
}

function below(path: string, name: string): string {
  if (path === '.' || path === './') return name;
  return path.endsWith('/') ? path + name : `${path}/${name}`;
}

function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

function isKnown(path: string, options: FindOptions, known: readonly string[] = endings(options)): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return options.anyEnding === true || known.some((ending) => name.endsWith(`.${ending}`));
}

function endings({ formats }: FindOptions): string[] {
  return formats.flatMap(({ extensions }) => extensions);
}

/** Each file once, under the first of its paths. */
function distinct(files: readonly InputFile[]): InputFile[] {
  const seen = new Set<string>();
  return files.filter(({ location }) => {
    const real = location === '-' ? location : realpathSync.native(location);
    return seen.size < seen.add(real).size;
  });
}
