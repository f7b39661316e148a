import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { graphml } from '../../src/exports/graphml.ts';
import { tableOfRows } from '../../src/model/table.ts';

const columns = [
  { id: 'a', title: 'A', kind: 'text', doc: '' },
  { id: 'a_kind', title: 'Kind', kind: 'text', doc: '' },
  { id: 'b', title: 'B', kind: 'text', doc: '' },
  { id: 'count', title: 'Count', kind: 'integer', doc: '' },
  { id: 'npmi', title: 'NPMI', kind: 'number', doc: '' },
] as const;

it('writes nodes once, edges with their data, and text that is no markup', async () => {
  const rows = [
    { a: 'A & <B>', a_kind: 'person', b: 'x\u0000"', count: 2, npmi: 0.5 },
    { a: 'A & <B>', a_kind: 'person', b: 'constructor', count: 1 },
  ];
  const text = await written(tableOfRows({ id: 't', title: 'T', columns }, rows));
  const tags: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ name, attributes }) => {
    tags.push([name, ...['id', 'source', 'target'].flatMap((key) => attributes[key]?.value ?? [])].join(' '));
  });
  parser.write(text).close();
  expect(tags.filter((tag) => /^(?:node|edge)/u.test(tag))).toEqual([
    'node n0',
    'node n1',
    'node n2',
    'edge n0 n1',
    'edge n0 n2',
  ]);
  expect(text).toContain('<data key="npmi">0.5</data>');
  expect(text).toContain('<key id="count" for="edge" attr.name="count" attr.type="long"/>');
});

it('refuses a table that has no edges', async () => {
  const table = tableOfRows({ id: 'frequency', title: 'F', columns: columns.slice(3) }, []);
  await expect(written(table)).rejects.toThrow(expect.objectContaining({ code: 'export/no-edges' }));
});

async function written(table: Parameters<typeof graphml.write>[0]): Promise<string> {
  let text = '';
  for await (const piece of graphml.write(table)) text += String(piece);
  return text;
}
