// Made from the files in client/ by test/reporting/client-script.test.ts; change those.
// oxlint-disable max-lines
/** The script of a report's pages, as it stands in them. */
export const clientScript: string = String.raw`
'use strict';
(() => {
function byId(id, type) {
  const element = document.getElementById(id);
  if (element instanceof type) return element;
  throw new Error('No ' + type.name + ' #' + id);
}
function make(tag, className) {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}
function isolated(text) {
  const element = document.createElement('bdi');
  element.textContent = text;
  return element;
}
function plural(count, noun) {
  return count + ' ' + noun + (count === 1 ? '' : 's');
}
function failed(path) {
  return new Error('The file ' + path + ' of this report is not where it was written');
}
function turnOf(number) {
  const turn = document.getElementById('turn-' + number);
  const paragraphs = [...(turn?.querySelectorAll('p[data-start]') ?? [])];
  return {
    speaker: turn?.querySelector('header b')?.textContent ?? '',
    text: paragraphs.map(({ textContent }) => textContent).join('\n\n'),
    lines: paragraphs.flatMap((paragraph) =>
      ['data-start', 'data-line'].map((name) => Number(paragraph.getAttribute(name))),
    ),
  };
}
function goToAddressedWords() {
  const words = /[?&]words=(\d+)-(\d+)/u.exec(location.search);
  if (!words || !/^#turn-\d+$/u.test(location.hash)) return;
  const range = { start: Number(words[1]), end: Number(words[2]) };
  const turn = document.getElementById(location.hash.slice(1));
  if (turn) highlight([rangeIn(turn, range)]);
  goTo(location.hash, range);
}
function goTo(hash, words) {
  const turn = document.getElementById(hash.slice(1));
  if (!turn) return;
  for (const other of document.querySelectorAll('.turn.shown')) other.classList.remove('shown');
  turn.classList.add('shown');
  turn.focus({ preventScroll: true });
  const range = words.end > words.start ? rangeIn(turn, words) : undefined;
  const box = range?.getBoundingClientRect();
  if (box) scrollTo({ top: scrollY + box.top - innerHeight / 3 });
  else turn.scrollIntoView({ block: 'start' });
}
function markHits(hits) {
  highlight(
    hits.map(({ number, ...words }) => {
      const turn = words.end > words.start ? document.getElementById('turn-' + number) : null;
      return turn ? rangeIn(turn, words) : undefined;
    }),
  );
}
function highlight(ranges) {
  if (typeof Highlight === 'undefined') return;
  const found = ranges.filter((range) => range !== undefined);
  CSS.highlights.set('hit', new Highlight(...found));
}
function rangeIn(turn, { start, end }) {
  const from = placeIn(turn, start);
  const to = placeIn(turn, end);
  if (!from || !to) return undefined;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}
function placeIn(turn, offset) {
  for (const paragraph of turn.querySelectorAll('p[data-start]')) {
    const length = paragraph.textContent.length;
    let left = offset - Number(paragraph.getAttribute('data-start'));
    if (left < 0 || left > length) continue;
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const size = node.nodeValue?.length ?? 0;
      if (left <= size) return { node, offset: left };
      left -= size;
    }
  }
  return undefined;
}
const pageData = JSON.parse(byId('evidence', HTMLScriptElement).text);
const { places = {}, firstRows = {} } = pageData;
const marksByFigure = pageData.marks ?? {};
const files = new Map();
Object.assign(globalThis, {
  rostrumEvidence: (id, file) => void files.set(id, file),
});
function linesBehind(name, rows) {
  const found = rows.map((row) => linesOfRow(name, row));
  const [only] = found;
  return only && found.length === 1
    ? only
    : Promise.all(found.map((own) => Promise.resolve(own))).then(together);
}
function together(found) {
  return {
    count: found.reduce((sum, { count }) => sum + count, 0),
    lines: found.flatMap(({ lines }) => lines),
  };
}
function linesOfRow(name, row) {
  const own = places[name]?.[row];
  if (own) return { count: own[0] ?? 0, lines: triples(own).map(lineOfPage) };
  const id = name + '-' + (firstRows[name] ?? []).filter((first) => first <= row).length;
  const file = files.get(id);
  return file ? rowOf(file, row) : loaded(id).then((loadedFile) => rowOf(loadedFile, row));
}
function loaded(id) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = 'evidence/' + id + '.js';
    const finish = () => {
      script.remove();
      const file = files.get(id);
      if (file) resolve(file);
      else reject(failed(script.getAttribute('src') ?? ''));
    };
    script.addEventListener('load', finish);
    script.addEventListener('error', finish);
    document.head.append(script);
  });
}
function rowOf({ documents, turns, passages, rows }, row) {
  const own = rows[row] ?? [];
  const lines = triples(own).map(([passage, start, end]) => {
    const [turn = 0, offset = 0, text = '', isLast = 1] = passages[passage] ?? [];
    const [document = 0, number = 0, speaker = '', starts = []] = turns[turn] ?? [];
    const [title = '', date = '', href = ''] = documents[document] ?? [];
    const where = { number, speaker, lines: starts, title, date, href };
    return { text, offset, isLast: isLast === 1, start, end, ...where };
  });
  return { count: own[0] ?? 0, lines };
}
const turnsOfPage = new Map();
function lineOfPage([number, start, end]) {
  const turn = turnsOfPage.get(number) ?? turnOf(number);
  turnsOfPage.set(number, turn);
  return { ...turn, offset: 0, isLast: true, start, end, number, title: '', date: '', href: '' };
}
function triples(row) {
  const all = [];
  for (let at = 1; at < row.length; at += 3) all.push([row[at] ?? 0, row[at + 1] ?? 0, row[at + 2] ?? 0]);
  return all;
}
function wordsOf({ offset, start, end }) {
  return { start: offset + start, end: offset + end };
}
const linesAtOnce = 200;
const contextLength = 90;
let openedLines = [];
const dialog = byId('lines', HTMLDialogElement);
const summary = byId('lines-summary', HTMLParagraphElement);
function openNumber(button) {
  const { evidence = '', row } = (button.dataset['row'] ? button : (button.closest('tr') ?? button)).dataset;
  const heading = button.closest('table')?.tHead?.rows[0]?.cells[button.closest('td')?.cellIndex ?? 0];
  openLines({
    title: button.closest('tr')?.querySelector('th')?.textContent ?? '',
    what: (heading?.textContent ?? '') + ' ' + button.textContent,
    evidence,
    rows: [Number(row)],
  });
}
function openLines({ title, what, evidence, rows }) {
  const found = linesBehind(evidence, rows);
  openedLines = [];
  byId('lines-title', HTMLHeadingElement).textContent = title;
  byId('lines-list', HTMLOListElement).replaceChildren();
  summary.textContent = 'Reading …';
  addLines();
  dialog.showModal();
  if (found instanceof Promise) {
    found.then(
      (lines) => showLines(what, lines),
      (error) => (summary.textContent = error.message),
    );
  } else showLines(what, found);
}
function showLines(what, { count, lines }) {
  openedLines = lines;
  summary.textContent = summaryOf(what, count);
  addLines();
  dialog.scrollTop = 0;
  markHits(openedLines.filter(({ href }) => href === '').map((line) => ({ ...line, ...wordsOf(line) })));
}
function summaryOf(what, count) {
  const shown = openedLines.length;
  if (count === 0) return what + ' · no line: it does not occur there';
  const isOfTurns = openedLines.every(({ start, end }) => start === end);
  const lines = plural(count, isOfTurns ? 'turn' : 'line');
  return (
    what +
    ' · ' +
    (shown === count
      ? lines
      : shown + ' of ' + lines + ', at even distances; the pages of the briefings have all')
  );
}
function addLines() {
  const list = byId('lines-list', HTMLOListElement);
  const from = list.children.length;
  list.append(...openedLines.slice(from, from + linesAtOnce).map(lineElement));
  const left = openedLines.length - list.children.length;
  const more = byId('lines-more', HTMLButtonElement);
  more.hidden = left === 0;
  more.textContent = 'Show ' + Math.min(left, linesAtOnce) + ' more of ' + left;
  return list.children[from];
}
function showMoreLines() {
  addLines()?.querySelector('a')?.focus();
}
function lineElement(line) {
  const item = make('li', '');
  item.append(whereOf(line), contextOf(line));
  return item;
}
function whereOf(line) {
  const { number, speaker, lines, title, date, href } = line;
  const link = document.createElement('a');
  const words = wordsOf(line);
  const range = words.start + '-' + words.end;
  link.href = href + (href === '' ? '' : '?words=' + range) + '#turn-' + number;
  link.dataset['words'] = range;
  link.textContent = 'Turn ' + number;
  const where = make('p', 'where');
  where.append(link, ' ', isolated(speaker || '(no name)'), ' · line ' + lineAt(lines, words.start));
  if (href !== '') where.append(' · ', isolated((date + ' ' + title).trim()));
  return where;
}
function lineAt(lines, offset) {
  let line = lines[1] ?? 0;
  for (let at = 0; at < lines.length && (lines[at] ?? 0) <= offset; at += 2) line = lines[at + 1] ?? 0;
  return line;
}
function contextOf({ text, offset, isLast, start, end }) {
  const from = start <= contextLength ? 0 : text.indexOf(' ', start - contextLength) + 1;
  const to = endOfContext(text, start, end);
  const paragraph = make('p', 'context');
  paragraph.dir = 'auto';
  const before = from > 0 || offset > 0 ? '… ' : '';
  const after = to < text.length || !isLast ? ' …' : '';
  paragraph.append(before + text.slice(from, start));
  if (end > start) paragraph.append(marked(text.slice(start, end)));
  paragraph.append(text.slice(end, to) + after);
  return paragraph;
}
function endOfContext(text, start, end) {
  const limit = end + (start === end ? 2 : 1) * contextLength;
  if (limit >= text.length) return text.length;
  const blank = text.lastIndexOf(' ', limit);
  return blank > end ? blank : limit;
}
function marked(text) {
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
function followLink(link) {
  const [start = 0, end = 0] = (link.dataset['words'] ?? '').split('-').map(Number);
  dialog.close();
  history.pushState(undefined, '', link.hash);
  goTo(link.hash, { start, end });
}
const rowsAtFirst = 12;
const rowsUncut = 16;
function prepareTable(table) {
  for (const [index, row] of rowsOf(table).entries()) row.dataset['order'] = String(index);
  const frame = table.closest('.table');
  for (const tools of frame?.querySelectorAll('.tools') ?? []) tools.removeAttribute('hidden');
  frame?.querySelector('input')?.addEventListener('input', () => showRows(table));
  if (rowsOf(table).length > rowsUncut) table.dataset['short'] = '';
  for (const row of rowsOf(table)) {
    const numbers = [...row.querySelectorAll('button.derived')];
    for (const number of row.querySelector('button.count') ? numbers : numbers.slice(1)) {
      number.setAttribute('tabindex', '-1');
    }
  }
  showRows(table);
}
function rowsOf(table) {
  return [...(table.tBodies[0]?.rows ?? [])];
}
function showRows(table) {
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
function showAll(more) {
  const table = more.closest('.table')?.querySelector('table');
  if (!table) return;
  if ('short' in table.dataset) delete table.dataset['short'];
  else table.dataset['short'] = '';
  showRows(table);
}
function sortBy(sorter) {
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
function keyOf(cell, isNumeric) {
  const text = cell?.dataset['value'] ?? cell?.textContent ?? '';
  if (!isNumeric) return text.toLowerCase();
  return text === '' ? -Infinity : Number(text);
}
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function orderOf(row) {
  return Number(row.dataset['order']);
}
function prepareCharts() {
  for (const section of document.querySelectorAll('main > section')) {
    const charts = section.querySelectorAll('.paper > svg');
    if (charts.length === 0) continue;
    const rows = rowsByValue(section);
    for (const chart of charts) prepareChart(chart, rows);
  }
}
function prepareChart(chart, rows) {
  const openingOf = openingsOf(chart, rows);
  const marks = [...chart.querySelectorAll('[role="graphics-symbol"][aria-label]')].filter((mark) =>
    openingOf(mark),
  );
  if (marks.length === 0) return;
  chart.setAttribute('role', 'group');
  chart.setAttribute('aria-roledescription', 'chart');
  for (const [index, mark] of marks.entries()) {
    mark.setAttribute('role', 'button');
    mark.setAttribute('aria-haspopup', 'dialog');
    mark.setAttribute('tabindex', index === 0 ? '0' : '-1');
  }
}
function rowsByValue(section) {
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
function titleOf(label) {
  return label.replaceAll(/(?:^|; )(?:Term|Period|Document|Date|One|Other): /gu, ' · ').slice(3);
}
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
function labelOf(mark) {
  return mark.getAttribute('aria-label') ?? '';
}
function rowOfMark(mark, rows) {
  const parts = labelOf(mark).split('; ');
  const values = new Set(parts.map((part) => part.slice(part.indexOf(': ') + 2)));
  const found = new Set([...values].flatMap((value) => rows.get(value) ?? []));
  if (found.size < 2) return [...found][0];
  return [...found]
    .map((row) => ({ row, fit: [...row.cells].filter((cell) => values.has(cell.textContent)).length }))
    .sort((a, b) => b.fit - a.fit)[0]?.row;
}
function openMark(mark) {
  const [section, chart] = [mark.closest('section'), mark.closest('svg')];
  const opening = section && chart && openingsOf(chart, rowsByValue(section))(mark);
  if (!opening) return;
  moveTo(mark);
  openLines(opening);
}
function markAt(target, x, y) {
  const chart = target.closest('.paper > svg');
  if (!chart || !target.closest('.mark-line, .mark-area, .mark-rule, .mark-symbol')) return null;
  const distances = [...chart.querySelectorAll('[role="button"]')].map((mark) => {
    const { left, right, top, bottom } = mark.getBoundingClientRect();
    return { mark, distance: Math.hypot(x - (left + right) / 2, y - (top + bottom) / 2) };
  });
  return distances.sort((a, b) => a.distance - b.distance)[0]?.mark ?? null;
}
function pressKeyOn(mark, event) {
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
function moveTo(mark) {
  if (!(mark instanceof SVGElement)) return;
  const before = mark.closest('svg')?.querySelector('[role="button"][tabindex="0"]');
  before?.setAttribute('tabindex', '-1');
  mark.setAttribute('tabindex', '0');
  mark.focus();
}
function rememberView(table) {
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
function isLengthened(table) {
  const more = table.closest('.table')?.querySelector('button.more');
  return more?.getAttribute('aria-expanded') === 'true';
}
function restoreView() {
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
function sortAs(table, column, order) {
  const sorter = table.tHead?.rows[0]?.cells[column]?.querySelector('button.sort');
  if (!(sorter instanceof HTMLButtonElement) || order === '') return;
  sortBy(sorter);
  if (sorter.closest('th')?.getAttribute('aria-sort') !== order) sortBy(sorter);
}
function copyTable(button) {
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
function plainCell(cell) {
  const value = cell.dataset['value'];
  if (value !== undefined) return value;
  const text = cell.textContent.replaceAll(/\s+/gu, ' ').trim();
  return /^[=+\-@]/u.test(text) ? "'" + text : text;
}
const marks = '.paper [role="button"]';
document.addEventListener('click', ({ target, clientX, clientY }) => {
  if (!(target instanceof Element)) return;
  const mark = target.closest(marks) ?? markAt(target, clientX, clientY);
  if (mark) openMark(mark);
  const button = target.closest('button');
  if (button) press(button);
});
document.addEventListener('keydown', (event) => {
  const mark = event.target instanceof Element ? event.target.closest(marks) : null;
  if (mark) pressKeyOn(mark, event);
});
function press(button) {
  if (button.matches('.count, .derived')) openNumber(button);
  if (button.matches('.copy')) copyTable(button);
  if (button.matches('.sort')) sortBy(button);
  if (button.matches('.more')) showAll(button);
  const table = button.matches('.sort, .more') && button.closest('.table')?.querySelector('table');
  if (table) rememberView(table);
}
document.addEventListener('input', (event) => {
  const input = event.target instanceof Element ? event.target : undefined;
  const table = input?.closest('.table')?.querySelector('table');
  if (table) rememberView(table);
});
dialog.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : undefined;
  if (target === dialog || target?.closest('.close')) dialog.close();
  if (target?.closest('.more-lines')) showMoreLines();
  const link = target?.closest('a[data-words]');
  if (link instanceof HTMLAnchorElement && link.hash && link.pathname === location.pathname) {
    event.preventDefault();
    followLink(link);
  }
});
for (const table of document.querySelectorAll('table')) prepareTable(table);
prepareCharts();
goToAddressedWords();
restoreView();
addEventListener('hashchange', restoreView);
})();
`;
