import { otherVersion } from '../../errors/catalogue.ts';
import type { Notice } from '../../model/notice.ts';
import * as tokenizers from '../../annotate/tokenizers/index.ts';
import type { TokenizerEntry } from '../../model/tokenizer.ts';
import { duckdbVersion, packageVersion } from '../../node/version.ts';
import type { Manifest } from '../../reporting/manifest-file.ts';
import type { Difference } from './differences.ts';

/** A version that a manifest states and that is another one here, and what depends on it. */
interface Version {
  readonly what: string;
  readonly made: string | undefined;
  readonly here: string;
  readonly differs: string;
}

/** What was made with other versions than these. */
export async function versionDifferences(
  manifest: Manifest,
): Promise<{ readonly differences: Difference[]; readonly notices: Notice[] }> {
  const others = (await versionsOf(manifest)).filter(({ made, here }) => made !== undefined && made !== here);
  return {
    differences: others.map(({ what, made, here }) => ({
      path: what,
      what: 'version',
      expected: made,
      found: here,
    })),
    notices: others.map(({ what, made = '', here, differs }) => otherVersion(what, made, here, differs)),
  };
}

async function versionsOf({ versions, tokenizer }: Manifest): Promise<Version[]> {
  return [
    {
      what: 'Rostrum',
      made: versions.rostrum,
      here: packageVersion(),
      differs: 'Pages, which name the version, and whatever CHANGELOG.md lists between the two',
    },
    {
      what: `tokenizer ${tokenizer.id}`,
      made: tokenizer.version,
      here: await tokenizerVersion(tokenizer.id),
      differs: 'Tokens, and with them every count',
    },
    {
      what: 'Unicode',
      made: versions.unicode,
      here: process.versions['unicode'] ?? '',
      differs: 'Pages, which name the version, and what is a letter, a capital or an emoji',
    },
    {
      what: 'DuckDB',
      made: versions.duckdb,
      here: duckdbVersion(),
      differs: 'The turns that a condition (--where) selects',
    },
  ];
}

/** @returns the version of a tokenizer, empty where there is none of that name */
async function tokenizerVersion(id: string): Promise<string> {
  const entry = Object.values<TokenizerEntry>(tokenizers).find((known) => known.id === id);
  return entry === undefined ? '' : (await entry.load()).version;
}
