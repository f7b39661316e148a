import type { Corpus } from '../model/corpus.ts';
import type { OptionValue } from '../model/option.ts';
import type { CorrectionsFile } from '../model/transcript.ts';
import type { ReportContext } from './context.ts';
import { byCodePoint } from '../text/order.ts';
import { portablePath } from './paths.ts';
import { questionsOf } from './questions.ts';
import { sealed } from './seal.ts';

/** A file that was written, and what it holds. */
export interface Output {
  readonly path: string;
  readonly sha256?: string;
}

/**
 * What a report was made from and with, as JSON: enough to make it again and to compare. No time, no machine and no
 * folder of it, so that the same input gives the same bytes.
 */
export async function manifestJson(
  corpus: Corpus,
  context: ReportContext,
  outputs: readonly Output[],
): Promise<string> {
  const { versions, lexicons, options, roster, given, own: asked, hash } = context;
  const questions = await questionsOf(corpus.documents.length);
  const manifest = {
    rostrum: versions.rostrum,
    tokenizer: corpus.tokenizer,
    unicode: versions.unicode,
    ...(versions.duckdb !== undefined && { duckdb: versions.duckdb }),
    ...(given && { given: givenPaths(given) }),
    options: Object.fromEntries(
      Object.entries(options)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, value]) => [name, name === 'where' ? value : portableValue(value)]),
    ),
    tables: Object.fromEntries(questions.map(({ id, options: own }) => [id, plainOptions(own)])),
    ...(asked && { asked: asked.asked, askedFiles: asked.sources.map((source) => fileOf(source)) }),
    lexicons: lexicons.map(({ id, sha256 }) => ({ id, sha256 })),
    ...(roster && { roster: { sha256: roster.sha256 } }),
    inputs: corpus.documents.map(({ document, path, sha256, reader, turns, parts, corrections }) => ({
      document,
      path: portablePath(path),
      sha256,
      reader,
      turns: turns.length,
      ...(corrections && !parts && { corrections: fileOf(corrections) }),
      ...(parts && {
        parts: parts.map(({ page, corrections: own, ...file }) => ({
          page,
          ...fileOf(file),
          ...(own && { corrections: fileOf(own) }),
        })),
      }),
    })),
    outputs,
  };
  return sealed(manifest, hash);
}

/** What stands for the folders of an absolute path, which differ from machine to machine. */
export const leftOutFolders = '…/';

/** The inputs as they were given, each once, in an order of their own. */
function givenPaths(given: readonly string[]): string[] {
  const paths = given.map((path) => {
    const portable = portablePath(path.replace(/(?<=.)[/\\]+$/u, ''));
    return portablePath(path) === path ? path : `${leftOutFolders}${portable}`;
  });
  return [...new Set(paths)].sort(byCodePoint);
}

/** Options of a measure: of a file its checksum rather than its text, of selected turns the condition. */
function plainOptions(options: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(options).map(([key, value]: [string, unknown]) => {
      if (typeof value !== 'object' || value === null) return [key, value];
      if ('sql' in value) return [key, value.sql];
      if (!('sha256' in value && 'path' in value)) return [key, value];
      return [key, fileOf({ path: String(value.path), sha256: String(value.sha256) })];
    }),
  );
}

function fileOf({ path, sha256 }: CorrectionsFile): CorrectionsFile {
  return { path: portablePath(path), sha256 };
}

function portableValue(value: OptionValue): OptionValue {
  if (typeof value === 'string') return portablePath(value);
  return Array.isArray(value) ? value.map((item: string) => portablePath(item)) : value;
}
