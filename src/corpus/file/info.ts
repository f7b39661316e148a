import { corpusNewer, corpusOlder, notACorpus } from '../../errors/catalogue.ts';
import type { Notice } from '../../model/notice.ts';
import { type Database, type OpenFile, rowsOf } from './database.ts';
import { fromJson, plainNotices } from './document-rows.ts';
import { quoted, schemaVersion } from './schema.ts';

/** A lexicon whose entries are mentioned in a corpus file. */
interface UsedLexicon {
  readonly id: string;
  /** Of its file, in hexadecimal. */
  readonly sha256: string;
}

/** What a corpus file was made with. */
export interface CorpusInfo {
  /** Version of Rostrum. */
  readonly rostrum: string;
  readonly tokenizer: { readonly id: string; readonly version: string };
  readonly sentences: boolean;
  /** Options of reading that were given, by key. */
  readonly options: Readonly<Record<string, unknown>>;
  /** In order of priority. */
  readonly lexicons: readonly UsedLexicon[];
  /** SHA-256 of the roster. */
  readonly roster?: string | undefined;
  /** What was indexed last, as given. */
  readonly inputs: readonly string[];
  /** What was passed over. */
  readonly notices: readonly Notice[];
  /** Whether all files were read and all was found out about them. */
  readonly finished: boolean;
}

/** Replaces what a file says of itself; to be called in a transaction. */
export async function writeInfo(
  { connection }: Pick<Database, 'connection'>,
  info: CorpusInfo,
): Promise<void> {
  const facts: readonly (readonly [string, string])[] = [
    ['schema', String(schemaVersion)],
    ['rostrum', info.rostrum],
    ['tokenizer', info.tokenizer.id],
    ['tokenizer version', info.tokenizer.version],
    ['sentences', info.sentences ? 'yes' : 'no'],
    ['options', JSON.stringify(info.options)],
    ['lexicons', JSON.stringify(info.lexicons)],
    ['roster', info.roster ?? ''],
    ['inputs', JSON.stringify(info.inputs)],
    ['notices', JSON.stringify(plainNotices(info.notices))],
    ['finished', info.finished ? 'yes' : 'no'],
  ];
  const rows = facts.map(([key, value]) => `(${quoted(key)}, ${quoted(value)})`).join(', ');
  await connection.run(`DELETE FROM info; INSERT INTO info VALUES ${rows};`);
}

/**
 * What a file says of itself; undefined for a new one.
 *
 * @throws corpus/none for a database of something else; corpus/older, corpus/newer for another schema
 */
export async function readInfo(database: OpenFile): Promise<CorpusInfo | undefined> {
  const names = await rowsOf(
    database,
    "SELECT table_name FROM information_schema.tables WHERE table_catalog = 'corpus'",
  );
  if (names.length === 0) return undefined;
  if (!names.some(([name]) => name === 'info')) throw notACorpus(database.path);
  const facts = await factsOf(database);
  const version = Number(facts.get('schema') ?? Number.NaN);
  const inputs = fromJson<readonly string[]>(facts.get('inputs'), []);
  if (Number.isNaN(version)) throw notACorpus(database.path);
  if (version > schemaVersion) throw corpusNewer(database.path);
  if (version < schemaVersion) throw corpusOlder(database.path, inputs);
  const roster = facts.get('roster') ?? '';
  return {
    rostrum: facts.get('rostrum') ?? '',
    tokenizer: { id: facts.get('tokenizer') ?? '', version: facts.get('tokenizer version') ?? '' },
    sentences: facts.get('sentences') === 'yes',
    options: fromJson(facts.get('options'), {}),
    lexicons: fromJson(facts.get('lexicons'), []),
    ...(roster !== '' && { roster }),
    inputs,
    notices: fromJson(facts.get('notices'), []),
    finished: facts.get('finished') === 'yes',
  };
}

async function factsOf(database: OpenFile): Promise<Map<string, string>> {
  try {
    const rows = await rowsOf(database, 'SELECT key, value FROM info');
    return new Map(rows.map(([key, value]) => [String(key), String(value)]));
  } catch (error) {
    const isOther = error instanceof Error && /^(?:Binder|Catalog) Error/u.test(error.message);
    throw isOther ? notACorpus(database.path, error) : error;
  }
}
