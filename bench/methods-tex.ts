// Compiles with Debian's texlive what reports write for LaTeX: methods.tex of a report that uses every statistic of the
// registry, cited from references.bib with all works. Prints the last lines of the logs; exit code 1 where TeX complains.
//
//   npx tsc -p bench && node dist/bench/bench/methods-tex.js

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Block, listOf, paragraph } from '../src/reporting/methods/blocks.ts';
import { statisticText, type Told } from '../src/reporting/methods/statistics-used.ts';
import { methodsTex } from '../src/reporting/methods/tex.ts';
import { bibtex } from '../src/reporting/references/bibtex.ts';
import { works } from '../src/reporting/references/works.ts';
import * as registry from '../src/stats/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'rostrum-tex-'));
const blocks: Block[] = [
  paragraph(
    'Condition ',
    { code: `role = 'journalist' AND "text" ~ '100 % _\\{}[*]'` },
    ', and “quoted” −5 – é.',
  ),
  ...listOf(Object.values<Told>(registry).map(statisticText)),
];
writeFileSync(join(folder, 'methods.tex'), methodsTex('Methods', blocks));
writeFileSync(join(folder, 'references.bib'), bibtex(works));
writeFileSync(
  join(folder, 'paper.tex'),
  String.raw`\documentclass{article}
\usepackage[T1]{fontenc}
\usepackage{textcomp}
\begin{document}
\input{methods}
\bibliographystyle{plain}
\bibliography{references}
\end{document}
`,
);

const tex = (): void => run('pdflatex', ['-interaction=nonstopmode', '-halt-on-error', 'paper.tex']);
tex();
run('bibtex', ['paper']);
tex();
tex();
const log = readFileSync(join(folder, 'paper.log'), 'utf8');
const complaints = log
  .split('\n')
  .filter((line) => /^!|Missing character|undefined|LaTeX Warning/u.test(line));
console.log(log.trimEnd().split('\n').slice(-4).join('\n'));
console.log(`${complaints.length} complaints of TeX`, complaints);
process.exitCode = complaints.length === 0 ? 0 : 1;

function run(program: string, args: readonly string[]): void {
  const { status, stdout } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  if (status === 0) return;
  console.log(stdout.slice(-600));
  process.exit(1);
}
