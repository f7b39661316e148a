import type { Line } from '../model/transcript.ts';
import { lineOf } from './lines.ts';

/** Fewer rows than this are no transcript. */
const fewestRows = 4;

/** Longest name in a cell. */
const longestName = 60;

/** A line that divides the heading of a table from its rows: `| --- | :--- |`. */
const rule = /^\|?(?:\s?:?-{2,}:?\s?\|)+(?:\s?:?-{2,}:?\s?)?$/u;

/**
 * Lines in which a table of two columns, names on the left and speech on the right, is turns; without such a table, or where
 * most of the text stands outside of it, the lines as they are.
 */
export function withSpeakerTable(lines: readonly Line[]): readonly Line[] {
  const divider = lines.findIndex(({ text }) => text.startsWith('|') && rule.test(text));
  if (divider < 1) return lines;
  const length = lines.slice(divider + 1).findIndex(({ text }) => !text.startsWith('|'));
  const end = length < 0 ? lines.length : divider + 1 + length;
  const rows = lines.slice(divider + 1, end).map(({ text, line }) => ({ cells: cellsOf(text), line }));
  const said = rows.reduce((sum, { cells }) => sum + (cells[1]?.length ?? 0), 0);
  const outside = [...lines.slice(0, divider - 1), ...lines.slice(end)];
  const unsaid = outside.reduce((sum, { text }) => sum + text.length, 0);
  const isTurns = rows.every(({ cells }) => cells.length === 2 && (cells[0]?.length ?? 0) <= longestName);
  if (!isTurns || rows.length < fewestRows || said < unsaid) return lines;
  const turns = rows.flatMap(({ cells: [name = '', speech = ''], line }): Line[] => [
    { ...lineOf(speech, line), ...(name !== '' && { speaker: { label: name.replace(/ ?[:：]$/u, '') } }) },
    { text: '', line },
  ]);
  return [...lines.slice(0, divider - 1), ...turns, ...lines.slice(end)];
}

function cellsOf(row: string): string[] {
  return row
    .replace(/^\|/u, '')
    .replace(/\|$/u, '')
    .split('|')
    .map((cell) => cell.trim());
}
