// The lines behind a count, in a dialogue.
import { byId, isolated, make, plural } from './elements.js';
import { linesBehind, wordsOf } from './evidence.js';
import { goTo, markHits } from './transcript.js';

/** @typedef {import('./evidence.js').Line} Line */

const linesAtOnce = 200;
const contextLength = 90;

/** @type {readonly Line[]} */
let openedLines = [];

export const dialog = byId('lines', HTMLDialogElement);
const summary = byId('lines-summary', HTMLParagraphElement);

/**
 * What is opened: a name and a number for the head of the dialogue, and rows of evidence.
 * @typedef {object} Opening
 * @property {string} title
 * @property {string} what
 * @property {string} evidence
 * @property {readonly number[]} rows
 */

/** @param {HTMLButtonElement} button in a row of a table */
export function openNumber(button) {
  const { evidence = '', row } = (button.dataset['row'] ? button : (button.closest('tr') ?? button)).dataset;
  const heading = button.closest('table')?.tHead?.rows[0]?.cells[button.closest('td')?.cellIndex ?? 0];
  openLines({
    title: button.closest('tr')?.querySelector('th')?.textContent ?? '',
    what: (heading?.textContent ?? '') + ' ' + button.textContent,
    evidence,
    rows: [Number(row)],
  });
}

/** @param {Opening} opening */
export function openLines({ title, what, evidence, rows }) {
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

/**
 * @param {string} what
 * @param {{ count: number, lines: Line[] }} found
 */
function showLines(what, { count, lines }) {
  openedLines = lines;
  summary.textContent = summaryOf(what, count);
  addLines();
  dialog.scrollTop = 0;
  markHits(openedLines.filter(({ href }) => href === '').map((line) => ({ ...line, ...wordsOf(line) })));
}

/**
 * @param {string} what
 * @param {number} count
 */
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
  const [start = 0, end = 0] = (link.dataset['words'] ?? '').split('-').map(Number);
  dialog.close();
  history.pushState(undefined, '', link.hash);
  goTo(link.hash, { start, end });
}
