import { type Row, textOf } from './page-text.ts';

/** Text at the edge of pages that is no part of them. */
interface RunningHead {
  readonly text: string;
  /** Number of pages on which it stands. */
  readonly pages: number;
}

/** The rows of pages without running heads and feet, and what these were. */
export interface Bodies {
  readonly pages: readonly (readonly Row[])[];
  readonly heads: readonly RunningHead[];
}

/** How many rows from the edge of a page are looked at. */
const reach = 4;

/** How often a row has to recur. */
const leastShare = 0.3;

/**
 * Pages without the rows at their upper and lower edges that recur on other pages, whatever the numbers in them: running
 * heads, page numbers, names of the file. Two pages are enough where both have it; a page by itself keeps everything.
 */
export function withoutRunningHeads(pages: readonly (readonly Row[])[]): Bodies {
  const edges = ['top', 'bottom'] as const;
  const countByKey = new Map<string, number>();
  const textByKey = new Map<string, string>();
  for (const rows of pages) {
    for (const edge of edges) {
      for (const row of new Set(atEdge(rows, edge).map((edgeRow) => keyOf(edgeRow, edge)))) {
        countByKey.set(row, (countByKey.get(row) ?? 0) + 1);
      }
    }
  }
  for (const edge of edges) dropSpread(pages, edge, countByKey);
  const filled = pages.filter((rows) => rows.length > 0).length;
  const least = Math.max(2, filled <= 3 ? filled : Math.ceil(filled * leastShare));
  const bodies = pages.map((rows) => {
    let body = rows;
    for (const edge of edges) {
      const own = atEdge(rows, edge);
      const end = own.findIndex((row) => (countByKey.get(keyOf(row, edge)) ?? 0) < least);
      const heads = end < 0 ? own : own.slice(0, end);
      for (const row of heads) {
        const key = keyOf(row, edge);
        if (!textByKey.has(key)) textByKey.set(key, plainText(row));
      }
      body = body.filter((row) => !heads.includes(row));
    }
    return body;
  });
  const heads = [...textByKey].map(([key, text]) => ({ text, pages: countByKey.get(key) ?? 0 }));
  return { pages: bodies, heads };
}

/** Forgets rows that stand inside pages as often as at their edges: names over what somebody says. */
function dropSpread(
  pages: readonly (readonly Row[])[],
  edge: 'top' | 'bottom',
  countByKey: Map<string, number>,
): void {
  const inside = new Map<string, number>();
  for (const row of pages.flatMap((rows) => rows.slice(reach, -reach))) {
    if (row.fragments.length > 2) continue;
    const key = keyOf(row, edge);
    if (countByKey.has(key)) inside.set(key, (inside.get(key) ?? 0) + 1);
  }
  for (const [key, count] of inside) if (count >= (countByKey.get(key) ?? 0)) countByKey.delete(key);
}

/** The outermost rows, from the edge inwards. */
function atEdge(rows: readonly Row[], edge: 'top' | 'bottom'): readonly Row[] {
  return edge === 'top' ? rows.slice(0, reach) : rows.slice(-reach).toReversed();
}

function plainText({ fragments }: Row): string {
  return textOf(fragments).replaceAll(/\s+/gu, ' ').trim();
}

/** Rows are the same where they differ in numbers only, Roman ones that stand alone included. */
function keyOf(row: Row, edge: string): string {
  const text = plainText(row)
    .toLowerCase()
    .replaceAll(/\d+/gu, '#')
    .replace(/^[-–—\s]*[ivxlc]+[-–—\s]*$/u, '#');
  return `${edge} ${text}`;
}
