// The script of a report's page: what happens when, in which the other files of this folder are called.
import { dialog, followLink, openNumber, showMoreLines } from './lines.js';
import { markAt, openMark, prepareCharts, pressKeyOn } from './marks.js';
import { prepareTable, showAll, sortBy } from './tables.js';
import { goToAddressedWords } from './transcript.js';
import { copyTable, rememberView, restoreView } from './view.js';

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

/** @param {HTMLButtonElement} button */
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
