// The press conferences of the Federal Reserve: words and speakers as we read them out of the PDFs, beside the text that
// poppler's pdftotext prints. Words are those of labels, turns and what is set aside; running heads are left out of both.
//
//   npm run build && node bench/fomc.mjs [--facts]
//
// Needs pdftotext (Debian: poppler-utils) and ../shared/corpora/fomc. With --facts it prints, as CSV, the words and labels
// of pdftotext's text, which test/formats/pdf-fomc.csv holds.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { readTranscript, sourceFromBytes } from 'rostrum';

// Two or more words in capitals, or a long one, and a full stop where a line begins.
const labelled = /^ *(?<label>\p{Lu}[\p{Lu}’'-]+(?: \p{Lu}[\p{Lu}’'.-]*)+|\p{Lu}{5,})\. +(?=\S)/u;

const folder = '../shared/corpora/fomc';
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.pdf'))
  .sort();

if (process.argv.includes('--facts')) {
  const facts = files.map((file) => {
    const text = printedText(file);
    return { file, words: printedWords(text), labels: labelsIn(text).join('; ') };
  });
  process.stdout.write(stringify(facts, { header: true }));
} else {
  const head = ['file', 'words, ours', 'words, printed', 'difference', 'speakers, ours', 'speakers, printed'];
  console.log(`| ${[...head, 'first difference'].join(' | ')} |`);
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | --- |');
  for (const file of files) console.log(`| ${(await rowOf(file)).join(' | ')} |`);
}

async function rowOf(file) {
  const printed = printedText(file);
  const { words, labels } = await reading(file);
  const theirWords = printedWords(printed);
  const theirLabels = labelsIn(printed);
  const difference = `${((words / theirWords - 1) * 100).toFixed(2)} %`;
  const where = firstDifference(labels, theirLabels);
  return [file, words, theirWords, difference, labels.length, theirLabels.length, where];
}

async function reading(file) {
  const source = await sourceFromBytes(file, readFileSync(join(folder, file)));
  const { turns, setAside } = await readTranscript(source);
  const texts = [...turns.flatMap(({ label, text }) => [label, text]), ...setAside.map(({ text }) => text)];
  return { words: wordCount(texts.join('\n')), labels: turns.map(({ label }) => label) };
}

/** The lines without running heads and feet. */
function printedText(file) {
  const text = execFileSync('pdftotext', ['-layout', join(folder, file), '-'], { encoding: 'utf8' });
  return text
    .split(/[\f\n]/u)
    .filter((line) => !/^\s*\w+ \d+, \d{4} .*\bFINAL\s*$|^\s*(?:Page )?\d+ of \d+\s*$/u.test(line))
    .filter((line) => line.trim() !== '');
}

function labelsIn(lines) {
  return lines.flatMap((line) => labelled.exec(line)?.groups.label ?? []);
}

/** Words, where nothing comes between a dash or hyphen at the end of a line and the line that goes on below it. */
function printedWords(lines) {
  const text = lines.reduce(
    (before, line) => before + (/\S[—-]$/u.test(before) && !labelled.test(line) ? line.trim() : `\n${line}`),
  );
  return wordCount(text);
}

function firstDifference(ours, theirs) {
  const at = Array.from({ length: Math.max(ours.length, theirs.length) }).findIndex(
    (_, index) => ours[index] !== theirs[index],
  );
  return at < 0 ? 'none' : `${at + 1}: ${ours[at] ?? 'none'}, printed ${theirs[at] ?? 'none'}`;
}

function wordCount(text) {
  return text.split(/\s+/u).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
}
