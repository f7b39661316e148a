import { basename, dirname, join, resolve, sep } from 'node:path';
import * as formats from '../../formats/index.ts';
import { readBuiltinLexicons } from '../../node/builtin-lexicons.ts';
import { fileHash } from '../../node/file-hash.ts';
import { findInputs } from '../../node/inputs.ts';
import type { Manifest, ListedFile } from '../../reporting/manifest-file.ts';
import { leftOutFolders } from '../../reporting/manifest.ts';
import { portablePath } from '../../reporting/paths.ts';
import { type Difference, differencesOf } from './differences.ts';

/** Where the files of a manifest lie. */
export interface Places {
  /** The folder of the report. */
  readonly folder: string;
  /** The folder that paths of inputs start at. */
  readonly root: string;
}

/** The inputs of a manifest as paths that open; those whose folders were left out are looked for in the root. */
export function givenInputs({ given }: Manifest, { root }: Places): string[] {
  return given.map((path) =>
    path.startsWith(leftOutFolders) ? resolve(root, path.slice(leftOutFolders.length)) : path,
  );
}

/** Whether an input is a corpus file, whose documents are compared when the report is made again. */
function isCorpusFile(path: string): boolean {
  return /\.duckdb$/iu.test(path);
}

/** Files that a report was written to, and that are not what they were. */
export async function outputDifferences({ outputs }: Manifest, { folder }: Places): Promise<Difference[]> {
  return differencesOf(
    'output',
    outputs,
    await hashed(
      outputs.filter(({ path }) => isBelow(folder, path)),
      ({ path }) => join(folder, path),
    ),
  );
}

/** Whether a path stays in its folder: a manifest may come from anywhere. */
function isBelow(folder: string, path: string): boolean {
  return resolve(folder, path).startsWith(`${resolve(folder)}${sep}`);
}

/** Files that a report was made from, and that are not what they were. */
export async function sourceDifferences(manifest: Manifest, places: Places): Promise<Difference[]> {
  const given = givenInputs(manifest, places);
  if (given.some(isCorpusFile)) return [];
  const inputs = manifest.inputs.filter(({ path }) => path !== '-');
  const locations = await locationsOf(manifest, given, places);
  const found = await Promise.all(
    inputs.map(async ({ path }) => {
      const own = locations.get(path) ?? [resolve(places.root, path)];
      return hashed(
        own.map((location) => ({ path, location })),
        ({ location }) => location,
      );
    }),
  );
  const corrections = await hashed(
    manifest.corrections,
    ({ path, of }) => besideOf(path, locations.get(of)?.[0]) ?? resolve(places.root, path),
  );
  return [
    ...differencesOf('input', inputs, found.flat()),
    ...differencesOf('corrections', manifest.corrections, corrections),
    ...(await optionDifferences(manifest, places)),
  ];
}

/** Path of an input → where it lies. */
async function locationsOf(
  { options }: Manifest,
  given: readonly string[],
  { root }: Places,
): Promise<Map<string, string[]>> {
  const { files } = await findInputs(
    given.filter((path) => path !== '-'),
    { cwd: root, formats: Object.values(formats), anyEnding: options['reader'] !== undefined },
  );
  const locations = new Map<string, string[]>();
  for (const { path, location } of files) {
    const key = portablePath(path);
    locations.set(key, [...(locations.get(key) ?? []), location]);
  }
  return locations;
}

/** Corrections lie beside their transcript, unless they were named. */
function besideOf(path: string, transcript: string | undefined): string | undefined {
  if (transcript === undefined || !path.startsWith(`${basename(transcript)}.`.replace(/\.[^.]*\.$/u, '.')))
    return undefined;
  return join(dirname(transcript), basename(path));
}

/** Roster and lexicons: the reader's own stand in the options, in the order of the list; the others are built in. */
async function optionDifferences(manifest: Manifest, { root }: Places): Promise<Difference[]> {
  const { lexicons, roster, options } = manifest;
  const given = Array.isArray(options['lexicon']) ? options['lexicon'].map(String) : [];
  const own = lexicons.slice(0, given.length).map(({ sha256 }, index) => ({ path: given[index]!, sha256 }));
  const builtin = lexicons.slice(given.length);
  const ours = (await readBuiltinLexicons()).map(({ lexicon, sha256 }) => ({ path: lexicon.id, sha256 }));
  const asked = manifest.askedFiles;
  const rosters = roster === undefined ? [] : [{ path: textOf(options['roster']), sha256: roster }];
  const at = ({ path }: ListedFile): string => resolve(root, path);
  return [
    ...differencesOf('roster', rosters, await hashed(rosters, at)),
    ...differencesOf('input', asked, await hashed(asked, at)),
    ...differencesOf('lexicon', own, await hashed(own, at)),
    ...(builtin.length === 0 ? [] : differencesOf('lexicon', builtin, ours)),
  ];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

async function hashed<File extends { readonly path: string }>(
  files: readonly File[],
  locationOf: (file: File) => string,
): Promise<ListedFile[]> {
  const found: ListedFile[] = [];
  for (const file of files) {
    found.push({ path: file.path, sha256: await fileHash(file.path, locationOf(file)) });
  }
  return found;
}
