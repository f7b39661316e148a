import type { Corpus } from '../model/corpus.ts';
import type { ReportFile } from './context.ts';
import { type Evidence, evidenceOf, linesPerRow, mostLines, type Row } from './evidence.ts';

/** What a line says of its document: title, date, and address of its page. */
export type DocumentLine = readonly [title: string, date: string, href: string];

/** Evidence that a page's script loads when a count is opened. */
export interface EvidenceFiles {
  readonly files: readonly ReportFile[];
  /** For each name of evidence: the first row of each of its files. */
  readonly firstRows: Readonly<Record<string, readonly number[]>>;
}

/** Lines of a file, unless a single row has more: about a third of a megabyte. */
const linesPerFile = 1000;

/**
 * The lines behind the counts of a page of many documents, in files of some rows each. They are scripts, since a page that is
 * opened from a disk may load nothing else.
 */
export function evidenceFiles(
  corpus: Corpus,
  rows: readonly Row[],
  documents: readonly DocumentLine[],
): EvidenceFiles {
  const files: ReportFile[] = [];
  const firstRows: Record<string, number[]> = {};
  for (const [name, own] of rowsByName(rows)) {
    const limit = linesPerRow(
      own.map(({ count }) => count),
      mostLines,
    );
    for (const group of groupsOf(own, limit)) {
      const firsts = (firstRows[name] ??= []);
      firsts.push(group[0]?.row ?? 0);
      const id = `${name}-${firsts.length}`;
      files.push({ path: `evidence/${id}.js`, pieces: script(id, corpus, group, { limit, documents }) });
    }
  }
  return { files, firstRows };
}

function rowsByName(rows: readonly Row[]): Map<string, Row[]> {
  const byName = new Map<string, Row[]>();
  for (const row of rows.toSorted((a, b) => a.row - b.row)) {
    byName.set(row.name, [...(byName.get(row.name) ?? []), row]);
  }
  return byName;
}

/** Rows in groups of so many lines as a file has. */
function groupsOf(rows: readonly Row[], limit: number): Row[][] {
  const groups: Row[][] = [];
  let lines = Infinity;
  for (const row of rows) {
    const own = Math.min(row.count, limit);
    if (lines + own > linesPerFile) {
      groups.push([]);
      lines = 0;
    }
    groups.at(-1)?.push(row);
    lines += own;
  }
  return groups;
}

/** Made only when it is written, so that no two files are in memory. */
function* script(
  id: string,
  corpus: Corpus,
  rows: readonly Row[],
  { limit, documents }: { readonly limit: number; readonly documents: readonly DocumentLine[] },
): Iterable<string> {
  const lines = rows.reduce((sum, { count }) => sum + Math.min(count, limit), 0);
  const { turns, passages, rows: places } = evidenceOf(corpus, rows, lines);
  const evidence = { ...localDocuments(turns, documents), passages, rows: Object.values(places)[0] ?? {} };
  yield `rostrumEvidence(${JSON.stringify(id)}, ${JSON.stringify(evidence)});\n`;
}

/** The turns with indexes into the documents that they are of, and no others. */
function localDocuments(
  turns: Evidence['turns'],
  documents: readonly DocumentLine[],
): { documents: DocumentLine[]; turns: Evidence['turns'] } {
  const indexes = [...new Set(turns.map(([document]) => document))];
  const local = new Map(indexes.map((document, index) => [document, index]));
  return {
    documents: indexes.map((document) => documents[document] ?? ['', '', '']),
    turns: turns.map(([document, ...turn]) => [local.get(document) ?? 0, ...turn]),
  };
}
