import { notAManifest } from '../errors/catalogue.ts';
import { listAt, mapAt, type Values } from '../text/fields.ts';

/** A file that a manifest lists. */
export interface ListedFile {
  readonly path: string;
  /** In hexadecimal; undefined where the manifest has none. */
  readonly sha256: string | undefined;
}

/** What a manifest says, as far as it can be compared. */
export interface Manifest {
  readonly versions: {
    readonly rostrum: string;
    readonly unicode: string | undefined;
    readonly duckdb: string | undefined;
  };
  readonly tokenizer: { readonly id: string; readonly version: string };
  /** The inputs as they were given. */
  readonly given: readonly string[];
  readonly options: Values;
  /** Questions of the reader's own, as a study has them. */
  readonly asked: Values | undefined;
  /** Files that those questions name. */
  readonly askedFiles: readonly ListedFile[];
  /** In order of priority; `path` is the id. */
  readonly lexicons: readonly ListedFile[];
  /** SHA-256 of the roster. */
  readonly roster: string | undefined;
  /** Each file that documents were read from, once. */
  readonly inputs: readonly ListedFile[];
  /** Corrections, each with the input that they are of. */
  readonly corrections: readonly (ListedFile & { readonly of: string })[];
  readonly outputs: readonly ListedFile[];
}

/**
 * A manifest out of its text.
 *
 * @param path names the file in messages
 * @throws manifest/none
 */
export function parseManifest(text: string, path: string): Manifest {
  const top = topOf(text, path);
  const tokenizer = mapAt(top['tokenizer']) ?? {};
  const files = mapsAt(top['inputs']).flatMap((input) => [input, ...mapsAt(input['parts'])]);
  return {
    versions: {
      rostrum: textAt(top, 'rostrum') ?? '',
      unicode: textAt(top, 'unicode'),
      duckdb: textAt(top, 'duckdb'),
    },
    tokenizer: { id: textAt(tokenizer, 'id') ?? '', version: textAt(tokenizer, 'version') ?? '' },
    given: (listAt(top['given']) ?? []).map(String),
    options: mapAt(top['options']) ?? {},
    asked: mapAt(top['asked']),
    askedFiles: mapsAt(top['askedFiles']).map((file) => listed(file)),
    lexicons: mapsAt(top['lexicons']).map((entry) => listed(entry, 'id')),
    roster: textAt(mapAt(top['roster']) ?? {}, 'sha256'),
    inputs: distinct(files.map((input) => listed(input))),
    corrections: distinct(
      files.flatMap((input) => {
        const corrections = mapAt(input['corrections']);
        return corrections ? [{ ...listed(corrections), of: textAt(input, 'path') ?? '' }] : [];
      }),
    ),
    outputs: mapsAt(top['outputs']).map((output) => listed(output)),
  };
}

function topOf(text: string, path: string): Values {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw notAManifest(path, error);
  }
  const top = mapAt(value);
  if (!top || textAt(top, 'rostrum') === undefined || !listAt(top['outputs'])) throw notAManifest(path);
  return top;
}

function listed(values: Values, key = 'path'): ListedFile {
  return { path: textAt(values, key) ?? '', sha256: textAt(values, 'sha256') };
}

function textAt(values: Values, key: string): string | undefined {
  const value = Object.hasOwn(values, key) ? values[key] : undefined;
  return typeof value === 'string' ? value : undefined;
}

function mapsAt(value: unknown): Values[] {
  return (listAt(value) ?? []).flatMap((item) => {
    const values = mapAt(item);
    return values ? [values] : [];
  });
}

/** Files, each once: a table or an archive holds many documents. */
function distinct<File extends ListedFile>(files: readonly File[]): File[] {
  const byKey = new Map(files.map((file) => [`${file.path}\n${file.sha256 ?? ''}`, file]));
  return [...byKey.values()];
}
