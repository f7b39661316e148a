import { describe, expect, it } from 'vitest';
import { readBuiltinLexicons, readLexicon } from '../../src/node/builtin-lexicons.ts';
import { folderOf } from './folder.ts';

describe('readBuiltinLexicons', () => {
  it('reads every lexicon of the package, in order of names', async () => {
    const files = await readBuiltinLexicons();
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual([...paths].sort());
    expect(paths).toContain('lexicons/leaders.yaml');
    for (const { lexicon } of files) expect(lexicon.entries.length).toBeGreaterThan(0);
  });
});

describe('readLexicon', () => {
  it('names a lexicon that is not there', async () => {
    await expect(readLexicon('no.yaml', { cwd: folderOf() })).rejects.toThrow(
      'No file or folder at “no.yaml”',
    );
  });

  it('names the place of a wrong key', async () => {
    const cwd = folderOf({
      'own.yaml': 'lexicon: own\ntitle: Own\nentries:\n  - name: X\n    kynd: y\n    kind: y\n',
    });
    await expect(readLexicon('own.yaml', { cwd })).rejects.toMatchObject({
      place: { path: 'own.yaml', line: 5 },
      hint: expect.stringContaining('“kind”'),
    });
  });
});
