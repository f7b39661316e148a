import { describe, expect, it } from 'vitest';
import { md } from '../../src/exports/md.ts';
import { fullRow, tableOf, textOf, wickedRow } from './tables.ts';

describe('md', () => {
  it('has headings, rounded numbers, shares as per cent, and notes below', async () => {
    const table = tableOf([fullRow, { term: 'the' }], ['A note with <b>.']);
    expect(await textOf(md.write(table))).toBe(
      [
        '| Term | Date | Count | Per million | Share |',
        '| --- | --- | ---: | ---: | ---: |',
        '| shared future | 2020-03-06 | 1234567 | 1597 | 30.0% |',
        '| the |  |  |  |  |',
        '',
        'A note with &lt;b&gt;.',
        '',
      ].join('\n'),
    );
  });

  it('escapes mark-up, bars and line ends', async () => {
    const line = (await textOf(md.write(tableOf([wickedRow])))).split('\n')[2];
    expect(line).toBe(
      String.raw`| =HYPERLINK("x"), &lt;script&gt;alert(1)&lt;/script&gt; \| \`a\` \*b\* �\[31m |  | 0 |  |  |`,
    );
  });
});
