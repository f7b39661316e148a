// From a mark of a chart to the lines of its row in a table of the same section.
import { openLines } from './lines.js';

/**
 * What a mark shows stands in its label, e.g. `Phrase: open harbours; Count: 3`; its row is the one that begins with one
 * of these values, or has its date, and has most of the others.
 * @param {Element} mark
 */
export function openMark(mark) {
  const parts = (mark.getAttribute('aria-label') ?? '').split('; ');
  const values = new Set(parts.map((part) => part.slice(part.indexOf(': ') + 2)));
  const rows = [...(mark.closest('section')?.querySelectorAll('tbody tr') ?? [])]
    .filter((row) => row instanceof HTMLTableRowElement)
    .filter((row) => [...row.cells].some((cell) => cell.matches('th, .date') && values.has(cell.textContent)))
    .map((row) => ({ row, fit: [...row.cells].filter((cell) => values.has(cell.textContent)).length }))
    .sort((a, b) => b.fit - a.fit);
  const button = rows[0]?.row.querySelector('button.count');
  if (button instanceof HTMLButtonElement) openLines(button);
}
