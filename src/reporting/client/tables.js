// Tables: order, filter, length.
import { plural } from './elements.js';

// A table is cut only where that makes it much shorter.
const rowsAtFirst = 12;
const rowsUncut = 16;

/** @param {HTMLTableElement} table */
export function prepareTable(table) {
  for (const [index, row] of rowsOf(table).entries()) row.dataset['order'] = String(index);
  const frame = table.closest('.table');
  for (const tools of frame?.querySelectorAll('.tools') ?? []) tools.removeAttribute('hidden');
  frame?.querySelector('input')?.addEventListener('input', () => showRows(table));
  if (rowsOf(table).length > rowsUncut) table.dataset['short'] = '';
  // By keyboard a row has one stop for its lines, its count; where it has none, its first number.
  for (const row of rowsOf(table)) {
    const numbers = [...row.querySelectorAll('button.derived')];
    for (const number of row.querySelector('button.count') ? numbers : numbers.slice(1)) {
      number.setAttribute('tabindex', '-1');
    }
  }
  showRows(table);
}

/** @param {HTMLTableElement} table */
export function rowsOf(table) {
  return [...(table.tBodies[0]?.rows ?? [])];
}

/** @param {HTMLTableElement} table */
export function showRows(table) {
  const frame = table.closest('.table');
  const wanted = (frame?.querySelector('input')?.value ?? '').trim().toLowerCase();
  const rows = rowsOf(table);
  const fitting = new Set(rows.filter((row) => row.textContent.toLowerCase().includes(wanted)));
  const most = 'short' in table.dataset && wanted === '' ? rowsAtFirst : Infinity;
  let shown = 0;
  for (const row of rows) row.hidden = !fitting.has(row) || ++shown > most;
  const status = frame?.querySelector('.status');
  if (status) status.textContent = wanted === '' ? '' : fitting.size + ' of ' + plural(rows.length, 'row');
  const more = frame?.querySelector('button.more');
  if (!(more instanceof HTMLButtonElement)) return;
  more.hidden = rows.length <= rowsUncut || wanted !== '';
  more.textContent = most === Infinity ? 'Show fewer' : 'Show all ' + rows.length + ' rows';
  more.setAttribute('aria-expanded', String(most === Infinity));
}

/** @param {HTMLButtonElement} more */
export function showAll(more) {
  const table = more.closest('.table')?.querySelector('table');
  if (!table) return;
  if ('short' in table.dataset) delete table.dataset['short'];
  else table.dataset['short'] = '';
  showRows(table);
}

/** @param {HTMLButtonElement} sorter */
export function sortBy(sorter) {
  const heading = sorter.closest('th');
  const table = sorter.closest('table');
  if (!heading || !table) return;
  const column = heading.cellIndex;
  const isNumeric = heading.classList.contains('number');
  const before = heading.getAttribute('aria-sort');
  const direction = before === null ? (isNumeric ? -1 : 1) : before === 'ascending' ? -1 : 1;
  for (const other of table.querySelectorAll('th[aria-sort]')) other.removeAttribute('aria-sort');
  heading.setAttribute('aria-sort', direction === 1 ? 'ascending' : 'descending');
  const keyed = rowsOf(table).map((row) => ({ row, key: keyOf(row.cells[column], isNumeric) }));
  keyed.sort((a, b) => direction * compare(a.key, b.key) || orderOf(a.row) - orderOf(b.row));
  table.tBodies[0]?.append(...keyed.map(({ row }) => row));
  showRows(table);
}

/**
 * @param {HTMLTableCellElement | undefined} cell
 * @param {boolean} isNumeric
 */
function keyOf(cell, isNumeric) {
  const text = cell?.dataset['value'] ?? cell?.textContent ?? '';
  if (!isNumeric) return text.toLowerCase();
  return text === '' ? -Infinity : Number(text);
}

/**
 * @param {string | number} a
 * @param {string | number} b
 */
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** @param {HTMLTableRowElement} row */
function orderOf(row) {
  return Number(row.dataset['order']);
}
