import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

// Runs what docs/using-results.md says, from the commands at its top to each example, with the programs that this machine has:
// R, Python, pdfLaTeX, pandoc, LibreOffice. Prints what each says last; exit code 1 where one fails.
// Run after `npm run build`: [PYTHON=python3] [ROSTRUM=dist/cli/main.js] node bench/using-results.mjs

const rostrum = resolve(process.env.ROSTRUM ?? 'dist/cli/main.js');
const python = process.env.PYTHON ?? 'python3';
const page = readFileSync('docs/using-results.md', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'rostrum-results-'));
const corpora = resolve('corpora');
let failures = 0;

for (const command of blocks('')[0].trim().split('\n')) {
  const words = command.replaceAll('corpora/', `${corpora}/`).split(/\s+/u).slice(1);
  run(`rostrum ${words.join(' ')}`, process.execPath, [rostrum, ...words, '--quiet'], 0);
}
run('R', 'Rscript', ['-e', blocks('r')[0]], 12);
run('Python', python, ['-c', `${blocks('python')[0]}\n${more()}`], 16);
latex();
run(
  'pandoc',
  'pandoc',
  'report/methods.md --citeproc --bibliography report/references.bib -o methods.docx'.split(' '),
);
for (const file of ['phrases.docx', 'methods.docx', 'phrases.xlsx']) office(file);
console.log(failures === 0 ? 'everything ran' : `${failures} failed`);
process.exitCode = failures === 0 ? 0 : 1;

/** Blocks of a language, in order. */
function blocks(language) {
  return [...page.matchAll(/^```(?<language>\w*)\n(?<text>.*?)^```$/gmsu)]
    .filter(({ groups }) => groups.language === language)
    .map(({ groups }) => groups.text);
}

/** What the text says of Python besides, in single lines. */
function more() {
  return `import json, duckdb, altair
print(pd.read_parquet("phrases.parquet").dtypes.to_string())
print(duckdb.connect("briefings.duckdb", read_only=True).sql("select count(*) from turns").fetchall())
altair.Chart.from_dict(json.load(open("report/charts/top-phrases.vl.json"))).to_dict()
print(pd.read_excel("phrases.xlsx").head(2).to_string())`;
}

/** The example, with what a document needs around it. */
function latex() {
  const [example] = blocks('latex');
  const [packages, body] = example.split('…\n');
  writeFileSync(
    join(folder, 'paper.tex'),
    `\\documentclass{article}\n${packages}\\begin{document}\nAs in~\\ref{tab:phrases}.\n${body}\\end{document}\n`,
  );
  const tex = ['-interaction=nonstopmode', '-halt-on-error', 'paper.tex'];
  run('pdfLaTeX', 'pdflatex', tex, 0);
  run('BibTeX', 'bibtex', ['paper'], 2);
  run('pdfLaTeX', 'pdflatex', tex, 0);
  run('pdfLaTeX', 'pdflatex', tex, 2);
  const log = readFileSync(join(folder, 'paper.log'), 'latin1').split('\n');
  const complaints = log.filter((line) => /^!|Missing character|undefined|Overfull/u.test(line));
  console.log(`  ${complaints.length} complaints in the log ${complaints.slice(0, 5).join(' | ')}`);
}

/** Has LibreOffice read a file and write it as something else. */
function office(file) {
  const kind = file.endsWith('.xlsx') ? 'csv' : 'txt:Text';
  run(`LibreOffice ${file}`, 'soffice', ['--headless', '--convert-to', kind, '--outdir', 'read', file]);
}

function run(name, program, given, lines = 2) {
  const { status, stdout, stderr, error } = spawnSync(program, given, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (error?.code === 'ENOENT') {
    console.log(`${name}: not on this machine`);
    return;
  }
  const isGood = status === 0;
  if (!isGood) failures += 1;
  console.log(`${name}: ${isGood ? 'done' : `failed with ${status}`}`);
  const said = `${stdout}\n${isGood ? '' : stderr}`
    .trim()
    .split('\n')
    .slice(-(isGood ? lines : 15));
  if (lines > 0 || !isGood) console.log(said.map((line) => `  ${line}`).join('\n'));
}
