import type { Corpus } from '../model/corpus.ts';
import type { OptionValue } from '../model/option.ts';
import type { CorrectionsFile } from '../model/transcript.ts';
import type { ReportContext } from './context.ts';
import { portablePath } from './paths.ts';
import { questions } from './questions.ts';

/** A file that was written, and what it holds. */
export interface Output {
  readonly path: string;
  readonly sha256?: string;
}

/**
 * What a report was made from and with, as JSON: enough to make it again and to compare. No time, no machine and no
 * folder of it, so that the same input gives the same bytes.
 */
export function manifestJson(corpus: Corpus, context: ReportContext, outputs: readonly Output[]): string {
  const { versions, lexicons, options, roster } = context;
  const manifest = {
    rostrum: versions.rostrum,
    tokenizer: corpus.tokenizer,
    unicode: versions.unicode,
    options: Object.fromEntries(
      Object.entries(options)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, value]) => [name, name === 'where' ? value : portableValue(value)]),
    ),
    tables: Object.fromEntries(questions.map((question) => [question.id, question.options])),
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
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

function fileOf({ path, sha256 }: CorrectionsFile): CorrectionsFile {
  return { path: portablePath(path), sha256 };
}

function portableValue(value: OptionValue): OptionValue {
  if (typeof value === 'string') return portablePath(value);
  return Array.isArray(value) ? value.map((item: string) => portablePath(item)) : value;
}
