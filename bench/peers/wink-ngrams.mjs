// 1- to 5-grams with document frequency by wink-nlp and Maps: node wink-ngrams.mjs OUT.csv FOLDER…

import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { textFiles } from './text-files.mjs';

const longest = 5;
const minimum = 5;
const [out, ...folders] = process.argv.slice(2);
const nlp = winkNLP(model, []);
const { its } = nlp;
// A Map of its own for each length, since one may have no more than 2^24 entries.
const tallies = Array.from({ length: longest }, () => new Map());

for (const [document, file] of textFiles(folders).entries()) {
  const tokens = nlp.readDoc(readFileSync(file, 'utf8')).tokens();
  // Functions of wink-nlp that are given to it again.
  // oxlint-disable-next-line typescript/unbound-method
  const [kinds, forms] = [its.type, its.normal].map((what) => tokens.out(what));
  const words = forms.filter((_, index) => kinds[index] !== 'punctuation');
  for (let start = 0; start < words.length; start++) {
    let term = '';
    for (let n = 1; n <= longest && start + n <= words.length; n++) {
      term = n === 1 ? words[start] : `${term} ${words[start + n - 1]}`;
      count(tallies[n - 1], term, document);
    }
  }
}

const rows = tallies.flatMap((tally, index) =>
  [...tally]
    .filter(([, { count: occurrences }]) => occurrences >= minimum)
    .map(([term, { count: occurrences, documents }]) => ({ term, n: index + 1, occurrences, documents })),
);
rows.sort((a, b) => b.occurrences - a.occurrences || (a.term < b.term ? -1 : 1));
const file = await open(out, 'w');
const stream = file.createWriteStream();
stream.write('term,n,count,documents\n');
for (const { term, n, occurrences, documents } of rows) {
  stream.write(`${quoted(term)},${n},${occurrences},${documents}\n`);
}
stream.end();

function count(tally, term, document) {
  const known = tally.get(term);
  if (!known) {
    tally.set(term, { count: 1, documents: 1, last: document });
    return;
  }
  known.count += 1;
  if (known.last === document) return;
  known.documents += 1;
  known.last = document;
}

function quoted(term) {
  return /[",\n]/u.test(term) ? `"${term.replaceAll('"', '""')}"` : term;
}
