import { escapeTex } from '../../text/escape-tex.ts';
import type { Block, Inline } from './blocks.ts';
import { texMathematics } from '../references/tex-mathematics.ts';

/** A text about methods as a piece of a LaTeX document, to be read by `\input`; works are cited from references.bib. */
export function methodsTex(title: string, blocks: readonly Block[]): string {
  return [
    '% In your document: \\input{methods}, and before its end \\bibliographystyle{plain} \\bibliography{references}',
    '% Preamble: \\usepackage[T1]{fontenc} \\usepackage{textcomp}; or natbib, biblatex in place of the style.',
    '% Documents whose titles are in scripts other than Latin: compile with LuaLaTeX or XeLaTeX and a font that has them.',
    `\\section*{${escapeTex(title)}}`,
    // Names of options and formulas cannot be broken, so that lines need wide blanks.
    '\\begingroup\\sloppy\\emergencystretch=3em',
    ...blocks.map(blockText),
    '\\par\\endgroup',
    '',
  ].join('\n');
}

function blockText(block: Block): string {
  if (block.kind === 'heading') return `\n\\subsection*{${texMathematics(escapeTex(block.text))}}`;
  if (block.kind === 'paragraph') return `\n${inlineText(block.parts)}`;
  const items = block.items.map((item) => `  \\item ${inlineText(item)}`);
  return `\\begin{itemize}\n${items.join('\n')}\n\\end{itemize}`;
}

function inlineText(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return texMathematics(escapeTex(part));
      if ('cite' in part) return `~\\cite{${part.cite.join(',')}}`;
      return 'code' in part
        ? `\\texttt{${texMathematics(escapeTex(part.code))}}`
        : texMathematics(escapeTex(part.formula));
    })
    .join('')
    .replaceAll(' ~', '~');
}
