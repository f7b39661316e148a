// A permanent link to a view of a table: its order, filter and length stand in the address. And a copy of that view.
import { rowsOf, showRows, sortBy } from './tables.js';

/** @param {HTMLTableElement} table */
export function rememberView(table) {
  const section = table.closest('section');
  if (!section) return;
  const view = new URLSearchParams();
  const filter = table.closest('.table')?.querySelector('input')?.value ?? '';
  if (filter !== '') view.set('filter', filter);
  const sorted = table.querySelector('th[aria-sort]');
  if (sorted instanceof HTMLTableCellElement) {
    view.set('sort', String(sorted.cellIndex));
    view.set('order', sorted.getAttribute('aria-sort') ?? '');
  }
  if (isLengthened(table)) view.set('rows', 'all');
  const place = [...section.querySelectorAll('table')].indexOf(table);
  history.replaceState(undefined, '', '#' + section.id + '/' + place + '?' + view.toString());
}

/** @param {HTMLTableElement} table */
function isLengthened(table) {
  const more = table.closest('.table')?.querySelector('button.more');
  return more?.getAttribute('aria-expanded') === 'true';
}

/** Shows the view that the address names, if it names one. */
export function restoreView() {
  const address = /^#(?<section>[a-z-]+)\/(?<place>\d+)\?(?<view>.*)$/u.exec(location.hash)?.groups;
  const section = document.getElementById(address?.['section'] ?? '');
  const table = section?.querySelectorAll('table')[Number(address?.['place'])];
  if (!table) return;
  const view = new URLSearchParams(address?.['view']);
  const input = table.closest('.table')?.querySelector('input');
  if (input) input.value = view.get('filter') ?? '';
  if (view.get('rows') === 'all') delete table.dataset['short'];
  sortAs(table, Number(view.get('sort') ?? -1), view.get('order') ?? '');
  showRows(table);
  table.closest('.table')?.scrollIntoView({ block: 'start' });
}

/**
 * @param {HTMLTableElement} table
 * @param {number} column
 * @param {string} order
 */
function sortAs(table, column, order) {
  const sorter = table.tHead?.rows[0]?.cells[column]?.querySelector('button.sort');
  if (!(sorter instanceof HTMLButtonElement) || order === '') return;
  sortBy(sorter);
  if (sorter.closest('th')?.getAttribute('aria-sort') !== order) sortBy(sorter);
}

/**
 * Puts the rows of a table that fit its filter on the clipboard, divided by tabs; numbers in full.
 * @param {HTMLButtonElement} button
 */
export function copyTable(button) {
  const table = button.closest('.table')?.querySelector('table');
  const status = button.parentElement?.querySelector('.copied');
  if (!table || !status) return;
  const wanted = (table.closest('.table')?.querySelector('input')?.value ?? '').trim().toLowerCase();
  const rows = rowsOf(table).filter((row) => row.textContent.toLowerCase().includes(wanted));
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.textContent);
  const lines = [headings, ...rows.map((row) => [...row.cells].map(plainCell))];
  navigator.clipboard.writeText(lines.map((cells) => cells.join('\t')).join('\n')).then(
    () => (status.textContent = 'Copied ' + rows.length + (rows.length === 1 ? ' row' : ' rows')),
    () => (status.textContent = 'The browser does not allow it'),
  );
}

/**
 * A spreadsheet must not take text for a formula.
 * @param {HTMLTableCellElement} cell
 */
function plainCell(cell) {
  const value = cell.dataset['value'];
  if (value !== undefined) return value;
  const text = cell.textContent.replaceAll(/\s+/gu, ' ').trim();
  return /^[=+\-@]/u.test(text) ? "'" + text : text;
}
