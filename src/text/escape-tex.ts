import { withoutControls } from './escape.ts';

const commands = new Map([
  ['\\', String.raw`\textbackslash{}`],
  ['~', String.raw`\textasciitilde{}`],
  ['^', String.raw`\textasciicircum{}`],
  ['<', String.raw`\textless{}`],
  ['>', String.raw`\textgreater{}`],
  ['|', String.raw`\textbar{}`],
  ['"', String.raw`\textquotedbl{}`],
  ['`', String.raw`\textasciigrave{}`],
  ['[', '{[}'],
  [']', '{]}'],
  ['*', '{*}'],
  ['−', '$-$'],
  ['�', '?'],
]);

/**
 * Text as LaTeX prints it letter by letter: on one line, its special characters as commands, hyphens and apostrophes never
 * drawn together, and no bracket or asterisk that the end of a row before it would take for its own.
 */
export function escapeTex(text: string): string {
  return withoutControls(text)
    .replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029\u00a0\s]+/gu, ' ')
    .replaceAll(/[{}$&#_%]|[\\~^<>|"`[\]*−�]/gu, (mark) => commands.get(mark) ?? `\\${mark}`)
    .replaceAll(/(['-])(?=\1)/gu, '$1{}');
}
