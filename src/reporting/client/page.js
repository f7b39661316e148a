// The script of a report's page: what happens when, in which the other files of this folder are called.
import { dialog, followLink, openLines, showMoreLines } from './lines.js';
import { prepareTable, showAll, sortBy } from './tables.js';
import { goToAddressedWords } from './transcript.js';
import { copyTable, rememberView, restoreView } from './view.js';

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : undefined;
  const count = target?.closest('button.count');
  if (count instanceof HTMLButtonElement) openLines(count);
  const sorter = target?.closest('button.sort');
  if (sorter instanceof HTMLButtonElement) sortBy(sorter);
  const more = target?.closest('button.more');
  if (more instanceof HTMLButtonElement) showAll(more);
  const copy = target?.closest('button.copy');
  if (copy instanceof HTMLButtonElement) copyTable(copy);
  const changed = (sorter ?? more)?.closest('.table')?.querySelector('table');
  if (changed) rememberView(changed);
});
document.addEventListener('input', (event) => {
  const input = event.target instanceof Element ? event.target : undefined;
  const table = input?.closest('.table')?.querySelector('table');
  if (table) rememberView(table);
});
dialog.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : undefined;
  if (target === dialog || target?.closest('.close')) dialog.close();
  if (target?.closest('.more-lines')) showMoreLines();
  const link = target?.closest('a[data-passage]');
  if (link instanceof HTMLAnchorElement && link.hash && link.pathname === location.pathname) {
    event.preventDefault();
    followLink(link);
  }
});
for (const table of document.querySelectorAll('table')) prepareTable(table);
goToAddressedWords();
restoreView();
addEventListener('hashchange', restoreView);
