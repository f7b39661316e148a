// The lines behind a count, in a dialogue.
import { byId, isolated, make, plural } from './elements.js';
import { evidence, wordsOf } from './evidence.js';
import { goTo, markHits } from './transcript.js';

/** @typedef {import('./evidence.js').Line} Line */

const linesAtOnce = 200;
const contextLength = 90;

/** @type {readonly Line[]} */
let openedLines = [];

export const dialog = byId('lines', HTMLDialogElement);

/** @param {HTMLButtonElement} button */
export function openLines(button) {
  const { evidence: name = '', row = '' } = button.dataset;
  const [count = 0, ...places] = evidence.rows[name]?.[row] ?? [];
  openedLines = linesOf(places);
  const head = button.closest('tr')?.querySelector('th')?.textContent ?? '';
  byId('lines-title', HTMLHeadingElement).textContent = head;
  byId('lines-summary', HTMLParagraphElement).textContent = summaryOf(button, count);
  byId('lines-list', HTMLOListElement).replaceChildren();
  addLines();
  dialog.showModal();
  dialog.scrollTop = 0;
  markHits(openedLines);
}

/**
 * @param {HTMLButtonElement} button
 * @param {number} count
 */
function summaryOf(button, count) {
  const column = button.closest('td')?.cellIndex ?? 0;
  const heading = button.closest('table')?.tHead?.rows[0]?.cells[column]?.textContent ?? '';
  const shown = openedLines.length;
  const isOfTurns = openedLines.every(({ start, end }) => start === end);
  const lines = plural(count, isOfTurns ? 'turn' : 'line');
  return (
    heading +
    ' ' +
    button.textContent +
    ' · ' +
    (shown === count
      ? lines
      : shown + ' of ' + lines + ', at even distances; the pages of the briefings have all')
  );
}

/**
 * @param {readonly number[]} places
 * @returns {Line[]}
 */
function linesOf(places) {
  const lines = [];
  for (let at = 0; at < places.length; at += 3) {
    lines.push({ passage: places[at] ?? 0, start: places[at + 1] ?? 0, end: places[at + 2] ?? 0 });
  }
  return lines;
}

/** Puts the next lines of the open count into the list. */
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

/** Puts the next lines into the list and goes on to the first of them. */
export function showMoreLines() {
  addLines()?.querySelector('a')?.focus();
}

/** @param {Line} line */
function lineElement(line) {
  const item = make('li', '');
  item.append(whereOf(line), contextOf(line));
  return item;
}

/** @param {Line} line */
function whereOf(line) {
  const [turnIndex = 0] = evidence.passages[line.passage] ?? [];
  const [documentIndex = 0, number = 0, speaker = '', lines = []] = evidence.turns[turnIndex] ?? [];
  const [title = '', date = '', href = ''] = evidence.documents[documentIndex] ?? [];
  const link = document.createElement('a');
  const words = wordsOf(line);
  link.href = href + (href === '' ? '' : '?words=' + words.start + '-' + words.end) + '#turn-' + number;
  link.dataset['passage'] = String(line.passage);
  link.dataset['start'] = String(line.start);
  link.dataset['end'] = String(line.end);
  link.textContent = 'Turn ' + number;
  const where = make('p', 'where');
  where.append(link, ' ', isolated(speaker || 'no name'), ' · line ' + lineAt(lines, words.start));
  if (href !== '') where.append(' · ', isolated((date + ' ' + title).trim()));
  return where;
}

/**
 * The line of the source on which the paragraph of an offset starts.
 * @param {readonly number[]} lines offset and line of each paragraph
 * @param {number} offset
 */
function lineAt(lines, offset) {
  let line = lines[1] ?? 0;
  for (let at = 0; at < lines.length && (lines[at] ?? 0) <= offset; at += 2) line = lines[at + 1] ?? 0;
  return line;
}

/**
 * The words of a line within what stands around them; without a hit, the start of the turn.
 * @param {Line} line
 */
function contextOf({ passage, start, end }) {
  const [, offset = 0, text = '', isLast = 1] = evidence.passages[passage] ?? [];
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

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
function endOfContext(text, start, end) {
  const limit = end + (start === end ? 2 : 1) * contextLength;
  if (limit >= text.length) return text.length;
  const blank = text.lastIndexOf(' ', limit);
  return blank > end ? blank : limit;
}

/** @param {string} text */
function marked(text) {
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}

/** @param {HTMLAnchorElement} link */
export function followLink(link) {
  const { passage, start, end } = link.dataset;
  dialog.close();
  history.pushState(undefined, '', link.hash);
  goTo(link.hash, wordsOf({ passage: Number(passage), start: Number(start), end: Number(end) }));
}
