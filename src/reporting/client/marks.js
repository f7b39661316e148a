// From a mark of a chart to the lines of its row in a table of the same section. By keyboard a chart is one stop, and arrows
// lead from mark to mark.
import { openLines } from './lines.js';
import { rowsOf } from './tables.js';

/** Makes a button of each mark of a chart that has lines behind it. */
export function prepareCharts() {
  for (const section of document.querySelectorAll('main > section')) {
    const charts = section.querySelectorAll('.paper > svg');
    if (charts.length === 0) continue;
    const rows = rowsByValue(section);
    for (const chart of charts) prepareChart(chart, rows);
  }
}

/**
 * @param {Element} chart
 * @param {Map<string, HTMLTableRowElement[]>} rows
 */
function prepareChart(chart, rows) {
  const marks = [...chart.querySelectorAll('[role="graphics-symbol"][aria-label]')].filter((mark) =>
    rowOfMark(mark, rows),
  );
  if (marks.length === 0) return;
  // An image could hold nothing that can be pressed.
  chart.setAttribute('role', 'group');
  chart.setAttribute('aria-roledescription', 'chart');
  for (const [index, mark] of marks.entries()) {
    mark.setAttribute('role', 'button');
    mark.setAttribute('aria-haspopup', 'dialog');
    mark.setAttribute('tabindex', index === 0 ? '0' : '-1');
  }
}

/**
 * The rows that begin with a text or have a date.
 * @param {Element} section
 */
function rowsByValue(section) {
  /** @type {Map<string, HTMLTableRowElement[]>} */
  const rows = new Map();
  for (const table of section.querySelectorAll('table')) {
    for (const row of rowsOf(table)) {
      if (!row.querySelector('button.count')) continue;
      for (const cell of row.querySelectorAll('th, .date')) {
        const own = rows.get(cell.textContent);
        if (own) own.push(row);
        else rows.set(cell.textContent, [row]);
      }
    }
  }
  return rows;
}

/**
 * What a mark shows stands in its label, e.g. `Phrase: open harbours; Count: 3`; its row is the one that begins with one of
 * these values, or has its date, and has most of the others.
 * @param {Element} mark
 * @param {Map<string, HTMLTableRowElement[]>} rows
 */
function rowOfMark(mark, rows) {
  const parts = (mark.getAttribute('aria-label') ?? '').split('; ');
  const values = new Set(parts.map((part) => part.slice(part.indexOf(': ') + 2)));
  const found = new Set([...values].flatMap((value) => rows.get(value) ?? []));
  if (found.size < 2) return [...found][0];
  return [...found]
    .map((row) => ({ row, fit: [...row.cells].filter((cell) => values.has(cell.textContent)).length }))
    .sort((a, b) => b.fit - a.fit)[0]?.row;
}

/** @param {Element} mark */
export function openMark(mark) {
  const section = mark.closest('section');
  const button = section && rowOfMark(mark, rowsByValue(section))?.querySelector('button.count');
  if (!(button instanceof HTMLButtonElement)) return;
  moveTo(mark);
  openLines(button);
}

/**
 * @param {Element} mark
 * @param {KeyboardEvent} event
 */
export function pressKeyOn(mark, event) {
  const marks = [...(mark.closest('svg')?.querySelectorAll('[role="button"]') ?? [])];
  const at = marks.indexOf(mark);
  if (event.key === 'Enter' || event.key === ' ') openMark(mark);
  else if (event.key === 'ArrowRight' || event.key === 'ArrowDown') moveTo(marks[at + 1]);
  else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') moveTo(marks[at - 1]);
  else if (event.key === 'Home') moveTo(marks[0]);
  else if (event.key === 'End') moveTo(marks.at(-1));
  else return;
  event.preventDefault();
}

/** @param {Element | undefined} mark */
function moveTo(mark) {
  if (!(mark instanceof SVGElement)) return;
  const before = mark.closest('svg')?.querySelector('[role="button"][tabindex="0"]');
  before?.setAttribute('tabindex', '-1');
  mark.setAttribute('tabindex', '0');
  mark.focus();
}
