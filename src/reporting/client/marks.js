// From a mark of a chart to its lines: those of a row in a table of the same section, or those that the page has for its label.
// By keyboard a chart is one stop, and arrows lead from mark to mark.
import { marksByFigure } from './evidence.js';
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
  const openingOf = openingsOf(chart, rows);
  const marks = [...chart.querySelectorAll('[role="graphics-symbol"][aria-label]')].filter((mark) =>
    openingOf(mark),
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
 * The rows with lines that begin with a text or have a date.
 * @param {Element} section
 */
function rowsByValue(section) {
  /** @type {Map<string, HTMLTableRowElement[]>} */
  const rows = new Map();
  for (const table of section.querySelectorAll('table')) {
    for (const row of rowsOf(table)) {
      if (!row.querySelector('button.count, button.derived')) continue;
      for (const cell of row.querySelectorAll('th, .date')) {
        const own = rows.get(cell.textContent);
        if (own) own.push(row);
        else rows.set(cell.textContent, [row]);
      }
    }
  }
  return rows;
}

/** @typedef {import('./lines.js').Opening} Opening */

/**
 * A way to what a mark of a chart opens.
 * @param {Element} chart
 * @param {Map<string, HTMLTableRowElement[]>} rows
 * @returns {(mark: Element) => Opening | undefined}
 */
function openingsOf(chart, rows) {
  const figure = chart.closest('figure')?.dataset['figure'] ?? '';
  const own = marksByFigure[figure];
  if (!own) return (mark) => openingOfRow(mark, rowOfMark(mark, rows));
  const known = new Map(own.rows);
  return (mark) => {
    const label = labelOf(mark);
    const end = label.lastIndexOf('; ' + own.until + ': ');
    const found = known.get(label.slice(0, end));
    if (end < 0 || !found) return undefined;
    return { title: titleOf(label.slice(0, end)), what: label.slice(end + 2), ...own, rows: found };
  };
}

/**
 * What a part of a label names, without what it is: `Term: open harbours; Period: 2023-01` → `open harbours · 2023-01`.
 * @param {string} label
 */
function titleOf(label) {
  return label.replaceAll(/(?:^|; )(?:Term|Period|Document|Date|One|Other): /gu, ' · ').slice(3);
}

/**
 * @param {Element} mark
 * @param {HTMLTableRowElement | undefined} row
 * @returns {Opening | undefined}
 */
function openingOfRow(mark, row) {
  const place = row?.dataset['row'] ? row : row?.querySelector('button');
  if (!(place instanceof HTMLElement)) return undefined;
  return {
    title: row?.querySelector('th')?.textContent ?? '',
    what: labelOf(mark),
    evidence: place.dataset['evidence'] ?? '',
    rows: [Number(place.dataset['row'])],
  };
}

/** @param {Element} mark */
function labelOf(mark) {
  return mark.getAttribute('aria-label') ?? '';
}

/**
 * What a mark shows stands in its label, e.g. `Phrase: open harbours; Count: 3`; its row is the one that begins with one of
 * these values, or has its date, and has most of the others.
 * @param {Element} mark
 * @param {Map<string, HTMLTableRowElement[]>} rows
 */
function rowOfMark(mark, rows) {
  const parts = labelOf(mark).split('; ');
  const values = new Set(parts.map((part) => part.slice(part.indexOf(': ') + 2)));
  const found = new Set([...values].flatMap((value) => rows.get(value) ?? []));
  if (found.size < 2) return [...found][0];
  return [...found]
    .map((row) => ({ row, fit: [...row.cells].filter((cell) => values.has(cell.textContent)).length }))
    .sort((a, b) => b.fit - a.fit)[0]?.row;
}

/** @param {Element} mark */
export function openMark(mark) {
  const [section, chart] = [mark.closest('section'), mark.closest('svg')];
  const opening = section && chart && openingsOf(chart, rowsByValue(section))(mark);
  if (!opening) return;
  moveTo(mark);
  openLines(opening);
}

/**
 * The mark that is meant where something else of the data was pressed, a line, a band or an interval: the nearest one.
 * @param {Element} target
 * @param {number} x
 * @param {number} y
 */
export function markAt(target, x, y) {
  const chart = target.closest('.paper > svg');
  if (!chart || !target.closest('.mark-line, .mark-area, .mark-rule, .mark-symbol')) return null;
  const distances = [...chart.querySelectorAll('[role="button"]')].map((mark) => {
    const { left, right, top, bottom } = mark.getBoundingClientRect();
    return { mark, distance: Math.hypot(x - (left + right) / 2, y - (top + bottom) / 2) };
  });
  return distances.sort((a, b) => a.distance - b.distance)[0]?.mark ?? null;
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
