import { describe, expect, it } from 'vitest';
import { tex } from '../../src/exports/tex.ts';
import { fullRow, tableOf, textOf, wickedRow } from './tables.ts';

describe('tex', () => {
  it('is a table of booktabs with numbers for siunitx, rounded, shares as per cent', async () => {
    const text = await textOf(
      tex.write(tableOf([fullRow, { term: 'the', count: -2, per_million: 0.5 }], ['A_note.'])),
    );
    expect(text).toBe(`% Preamble: \\usepackage{booktabs,siunitx} \\usepackage[T1]{fontenc}
% Scripts other than Latin: compile with LuaLaTeX or XeLaTeX and a font that has them.
\\begin{table}
\\centering
\\caption{Terms}\\label{tab:terms}
\\begin{tabular}{llS[table-format=-7]S[table-format=4.3]S[table-format=2.1]}
\\toprule
{Term} & {Date} & {Count} & {Per million} & {Share (\\%)} \\\\
\\midrule
shared future & 2020-03-06 & 1234567 & 1597 & 30.0 \\\\
the &  & -2 & 0.500 &  \\\\
\\bottomrule
\\end{tabular}
\\par\\smallskip{\\footnotesize A\\_note.\\par}
\\end{table}
`);
  });

  it('goes on over several pages where it is long, its headings on each', async () => {
    const rows = Array.from({ length: 41 }, (_, count) => ({ term: `t${count}`, count }));
    const text = await textOf(tex.write(tableOf(rows)));
    expect(text).toContain('\\begin{longtable}');
    expect(text.match(/\{Term\} & /gu)).toHaveLength(2);
    expect(text).toContain('\\endfirsthead');
    expect(text).not.toContain('\\begin{table}');
  });

  it('has small and infinite numbers', async () => {
    const text = await textOf(tex.write(tableOf([{ per_million: 1.2e-7 }, { per_million: Infinity }])));
    expect(text).toContain('S[table-format=1.2e-3]');
    expect(text).toContain('& 1.20e-7 &');
    expect(text).toContain('{$\\infty$}');
  });

  it('prints hostile text letter by letter, long text in a paragraph', async () => {
    const text = await textOf(tex.write(tableOf([wickedRow])));
    expect(text).toContain(
      '=HYPERLINK(\\textquotedbl{}x\\textquotedbl{}), \\textless{}script\\textgreater{}',
    );
    expect(text).toContain('p{0.4\\linewidth}');
    expect(text.split('\n').filter((line) => line.endsWith('\\\\'))).toHaveLength(2);
  });
});
