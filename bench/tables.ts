import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { docx, tex, xlsx } from '../src/exports/index.ts';
import * as measures from '../src/measures/index.ts';
import { type Cell, type Column, type Table, tableOfRows } from '../src/model/table.ts';
import { compute, withDefaults } from '../src/pipeline.ts';
import { readableCell } from '../src/text/round.ts';
import { sampleCorpus } from '../test/charts/sample.ts';

// Whether TeX and LibreOffice take the tables of the sample corpus, and one of hostile text, as they are: .tex is compiled
// by pdflatex, .xlsx and .docx are opened by LibreOffice, and what it has read is compared with what was written.
// Needs texlive-latex-recommended, texlive-science, libreoffice-calc, libreoffice-writer.
// Run: npx tsc -p bench && node dist/bench/bench/tables.js FOLDER

const folder = process.argv[2] ?? 'tables';
mkdirSync(folder, { recursive: true });

const corpus = await sampleCorpus();
const { frequency, phrases, turns, entities, speakers } = measures;
const tables: readonly Table[] = [
  compute(frequency, corpus, withDefaults(frequency.options, {})),
  compute(phrases, corpus, withDefaults(phrases.options, {})),
  compute(turns, corpus, withDefaults(turns.options, {})),
  compute(entities, corpus, withDefaults(entities.options, {})),
  compute(speakers, corpus, withDefaults(speakers.options, {})),
  hostile(),
];

for (const table of tables) {
  await inTex(table);
  for (const format of [xlsx, docx]) {
    const path = join(folder, `${table.id}.${format.id}`);
    writeFileSync(path, await bytesOf(format.write(table)));
  }
  await compareWorkbook(table);
  compareDocument(table);
}

async function inTex(table: Table): Promise<void> {
  writeFileSync(join(folder, `${table.id}.tex`), await bytesOf(tex.write(table)));
  const main = `${table.id}-page.tex`;
  writeFileSync(
    join(folder, main),
    [
      String.raw`\documentclass{article}`,
      String.raw`\usepackage[margin=1cm,landscape]{geometry}`,
      String.raw`\usepackage{booktabs,siunitx,longtable}`,
      String.raw`\usepackage[T1]{fontenc}`,
      String.raw`\begin{document}`,
      String.raw`\scriptsize`,
      String.raw`\input{${table.id}.tex}`,
      String.raw`\end{document}`,
    ].join('\n'),
  );
  const said = run('pdflatex', ['-interaction=nonstopmode', '-halt-on-error', main]);
  console.log(
    `${table.id}.tex: ${/Output written on .*/u.exec(said.replaceAll('\n', ' '))?.[0].slice(0, 80)}`,
  );
}

/** What LibreOffice reads in a workbook, by what it writes as one again, beside the table. */
async function compareWorkbook(table: Table): Promise<void> {
  run('soffice', ['--headless', '--convert-to', 'xlsx', '--outdir', 'again', `${table.id}.xlsx`]);
  const [first] = await readWorkbook(readFileSync(join(folder, 'again', `${table.id}.xlsx`)));
  const [, ...rows] = first?.data ?? [];
  let different = 0;
  for (const [row, cells] of rows.entries()) {
    for (const [index, column] of table.columns.entries()) {
      if (!same(table.values[index]?.[row], cells[index], column)) different += 1;
    }
  }
  console.log(`${table.id}.xlsx: ${rows.length} rows of ${table.rowCount} read, ${different} cells differ`);
}

function same(value: Cell, read: unknown, { kind }: Column): boolean {
  if (value === undefined || value === '') return read === null || read === undefined;
  if (typeof value !== 'number') {
    const isDay = kind === 'date' && value.length === 10;
    return isDay
      ? read instanceof Date && read.toISOString().startsWith(value)
      : settled(String(read)) === settled(value);
  }
  // LibreOffice writes fifteen digits.
  return Number.isFinite(value)
    ? typeof read === 'number' && Math.abs(read - value) <= 1e-14 * Math.abs(value)
    : read === '∞';
}

/** Text with what XML has no character for as it is written, and blanks as they come back. */
function settled(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\ufffd]/gu, (sign) => (/\s/u.test(sign) ? ' ' : '?'))
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** What LibreOffice reads in a document, as text: every cell must be there, in order. */
function compareDocument(table: Table): void {
  run('soffice', ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', `${table.id}.docx`]);
  const text = readFileSync(join(folder, `${table.id}.txt`), 'utf8').replaceAll(/\s+/gu, ' ');
  let at = 0;
  let missing = 0;
  for (let row = 0; row < table.rowCount; row++) {
    for (const [index, { kind }] of table.columns.entries()) {
      const shown = readableCell(table.values[index]?.[row], kind)
        .replaceAll(/\s+/gu, ' ')
        .replaceAll('\u001b', '�')
        .trim();
      const found = text.indexOf(shown, at);
      if (found === -1) missing += 1;
      else at = found + shown.length;
    }
  }
  console.log(`${table.id}.docx: ${missing} cells missing in what LibreOffice reads`);
}

function run(command: string, args: readonly string[]): string {
  return execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

async function bytesOf(pieces: ReturnType<typeof xlsx.write>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
  return Buffer.concat(parts);
}

/** All that means something to TeX, Excel or XML. */
function hostile(): Table {
  const columns: readonly Column[] = [
    { id: 'text', title: 'Text & % $ # _ { } ~ ^ \\', kind: 'text', doc: 'Text.' },
    { id: 'number', title: 'Number', kind: 'number', doc: 'A number.' },
    { id: 'share', title: 'Share', kind: 'share', doc: 'A share.' },
    { id: 'date', title: 'Date', kind: 'date', doc: 'A date.' },
  ];
  const texts = [
    '=1+1',
    '+1',
    '-1 -- --- ----',
    '@SUM(A1)',
    '[a] * \\\\ \\end{tabular} \\input{x}',
    "50 % & $5 #1 a_b {c} ~ ^ < > | \" ' `` ''",
    'a\nb\tc',
    '<script>alert(1)</script>',
    'x'.repeat(5000),
    'word '.repeat(1000).trim(),
    '“Łódź” – naïve façade … €',
    '\u001b[31m',
  ];
  const numbers = [1.5, -2, 1.2e-7, 3e21, 0, Infinity, 123_456.789, 0.05];
  return tableOfRows(
    { id: 'hostile', title: 'Hostile & strange: 100 %', columns },
    texts.map((text, index) => ({
      text,
      number: numbers[index],
      share: index / 10,
      date: ['2020-03-06', '2020-03', '2020'][index % 3],
    })),
    { notes: ['A note with 100 % & more_of it.'] },
  );
}
