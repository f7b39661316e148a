import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { describe, expect, it } from 'vitest';

// Data runs one way; so do imports. A folder may import itself and what stands here.
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  errors: ['model'],
  text: ['model', 'errors'],
  stats: ['model', 'errors'],
  formats: ['model', 'errors', 'text', 'segmentation'],
  segmentation: ['model', 'errors', 'text'],
  corpus: ['model', 'errors', 'stats', 'text'],
  annotate: ['model', 'errors', 'text', 'corpus'],
  counting: ['model', 'errors', 'stats', 'text', 'corpus'],
  measures: ['model', 'errors', 'stats', 'text', 'corpus', 'counting'],
  charts: ['model', 'text'],
  exports: ['model', 'errors', 'text'],
  'pipeline.ts': ['model', 'errors', 'text', 'formats', 'segmentation', 'annotate', 'corpus', 'measures'],
  reporting: ['model', 'errors', 'stats', 'text', 'corpus', 'measures', 'charts', 'exports', 'pipeline.ts'],
  // Threads run the stages themselves, so that what goes from one to the other is columns and not objects.
  node: [
    'model',
    'errors',
    'text',
    'annotate',
    'formats',
    'segmentation',
    'corpus',
    'counting',
    'pipeline.ts',
    'reporting',
  ],
  'index.ts': ['*'],
  cli: ['*'],
};

/** Folders whose files are entries of a registry: they never import each other. */
const registries = ['formats', 'measures', 'charts', 'exports'] as const;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);

describe.each(Object.keys(mayImport))('src/%s', (folder) => {
  const own = files.filter((file) => top(file) === folder);
  const allowed = mayImport[folder] ?? [];

  it.each(own)('%s imports only what it may', (file) => {
    if (allowed.includes('*')) return;
    expect([folder, ...allowed]).toEqual(expect.arrayContaining(imports(file).map(top)));
  });
});

describe('src', () => {
  it('has no folder that the table does not know', () => {
    expect(Object.keys(mayImport)).toEqual(expect.arrayContaining(files.map(top)));
  });

  it.each(registries)('%s: entries do not import each other', (folder) => {
    const entries = new Set(registered(folder));
    for (const entry of entries) {
      expect(imports(entry).filter((path) => entries.has(path) && path !== entry)).toEqual([]);
    }
  });

  it('leaves disk, network and processes to node and cli', () => {
    const users = files.filter((file) => /from '(?:node:|fs|path)/u.test(read(file)));
    expect(users.map(top).filter((folder) => folder !== 'node' && folder !== 'cli')).toEqual([]);
  });

  it('imports wink-nlp in one file', () => {
    expect(files.filter((file) => /'wink-(?:nlp|eng)/u.test(read(file)))).toEqual([
      'annotate/tokenizers/wink.ts',
    ]);
  });

  it('throws RostrumErrors of the catalogue only', () => {
    expect(files.filter((file) => read(file).includes('new RostrumError('))).toEqual(['errors/catalogue.ts']);
  });
});

/** The files that a folder's index re-exports. */
function registered(folder: string): string[] {
  return imports(`${folder}/index.ts`);
}

/** Files of src/ that a file imports. */
function imports(file: string): string[] {
  const specifiers = read(file).matchAll(/(?:from|import\() ?'(?<path>\.[^']+)'/gu);
  return [...specifiers].map(({ groups }) => normalize(join(dirname(file), groups?.['path'] ?? '')));
}

function read(file: string): string {
  return readFileSync(join('src', file), 'utf8');
}

function top(file: string): string {
  return file.split('/')[0] ?? '';
}
