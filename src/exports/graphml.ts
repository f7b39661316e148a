import { noEdges } from '../errors/catalogue.ts';
import type { TableExport } from '../model/export.ts';
import { type Cell, type Column, type ColumnKind, readerOf, type Table } from '../model/table.ts';
import { escapeHtml } from '../text/escape.ts';
import { inPieces } from './writing/pieces.ts';

/**
 * GraphML: a table whose columns `a` and `b` are the ends of edges, as rostrum cooccurrence and similarity give them. Ends are
 * nodes under their names, with what columns `a_kind` and `b_kind` say of them; all other columns are data of edges. For Gephi,
 * Cytoscape, igraph, NetworkX.
 */
export const graphml: TableExport = {
  id: 'graphml',
  title: 'GraphML',
  doc: 'A network for Gephi, Cytoscape, igraph or NetworkX, of a table whose rows are edges between a and b.',
  mediaType: 'application/graphml+xml',
  of: 'table',
  write: (table) => inPieces(graph(table)),
};

const types: Readonly<Record<ColumnKind, string>> = {
  text: 'string',
  date: 'string',
  integer: 'long',
  number: 'double',
  share: 'double',
};

const ofEnds: ReadonlySet<string> = new Set(['a', 'b', 'a_kind', 'b_kind']);

/** @throws export/no-edges */
function* graph(table: Table): Iterable<string> {
  const at = (id: string): number => table.columns.findIndex((column) => column.id === id);
  if (at('a') < 0 || at('b') < 0) throw noEdges(table.id);
  const data = table.columns.filter(({ id }) => !ofEnds.has(id));
  const readers = new Map(table.columns.map(({ id }, index) => [id, readerOf(table.values[index])]));
  const read = (id: string, row: number): Cell => readers.get(id)?.(row);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield '<key id="label" for="node" attr.name="label" attr.type="string"/>\n';
  yield '<key id="kind" for="node" attr.name="kind" attr.type="string"/>\n';
  for (const column of data) yield keyOf(column);
  yield '<graph edgedefault="undirected">\n';
  const nodes = nodesOf(table, read);
  for (const [{ name, kind }, index] of nodes.values()) {
    yield `<node id="n${index}"><data key="label">${escapeHtml(name)}</data><data key="kind">${escapeHtml(kind)}</data></node>\n`;
  }
  const idOf = (end: 'a' | 'b', row: number): string => `n${nodes.get(nodeKey(read, end, row))?.[1] ?? 0}`;
  for (let row = 0; row < table.rowCount; row++) {
    yield `<edge source="${idOf('a', row)}" target="${idOf('b', row)}">`;
    for (const { id } of data) {
      const value = read(id, row);
      if (value !== undefined) yield `<data key="${escapeHtml(id)}">${escapeHtml(numeral(value))}</data>`;
    }
    yield '</edge>\n';
  }
  yield '</graph>\n</graphml>\n';
}

function keyOf({ id, kind }: Column): string {
  const name = escapeHtml(id);
  return `<key id="${name}" for="edge" attr.name="${name}" attr.type="${types[kind]}"/>\n`;
}

/** Java's spelling of what is no finite number, which readers of GraphML expect. */
function numeral(value: string | number): string {
  return value === Infinity ? 'INF' : value === -Infinity ? '-INF' : String(value);
}

type Read = (id: string, row: number) => Cell;

function nodeKey(read: Read, end: 'a' | 'b', row: number): string {
  return `${read(`${end}_kind`, row) ?? ''}\n${read(end, row) ?? ''}`;
}

/** The ends of edges in order of first appearance, each with its number. */
function nodesOf({ rowCount }: Table, read: Read): Map<string, [{ name: string; kind: string }, number]> {
  const nodes = new Map<string, [{ name: string; kind: string }, number]>();
  for (let row = 0; row < rowCount; row++) {
    for (const end of ['a', 'b'] as const) {
      const key = nodeKey(read, end, row);
      if (nodes.has(key)) continue;
      nodes.set(key, [
        { name: String(read(end, row) ?? ''), kind: String(read(`${end}_kind`, row) ?? '') },
        nodes.size,
      ]);
    }
  }
  return nodes;
}
