import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The version of this package, from its package.json. */
export function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '';
}

/** The version of DuckDB, without loading it. */
export function duckdbVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)('@duckdb/node-api/package.json');
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : '';
  // The package's own releases of one version of DuckDB are counted behind a hyphen.
  return String(version).split('-')[0] ?? '';
}
