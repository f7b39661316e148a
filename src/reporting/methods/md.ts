import { escapeMarkdown } from '../../text/escape.ts';
import { ordinal, type Reference } from '../references/reference.ts';
import type { Block, Inline } from './blocks.ts';

/** A text about methods as Markdown, whose citations pandoc and Quarto resolve; the works are listed at its end too. */
export function methodsMarkdown(
  title: string,
  blocks: readonly Block[],
  references: readonly Reference[],
): string {
  const works = references.map((reference) => `- \`${reference.key}\`: ${referenceText(reference)}`);
  return [
    '---\nbibliography: references.bib\n---',
    `# ${escapeMarkdown(title)}`,
    ...blocks.map(blockText),
    '## Works',
    works.join('\n'),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/u, '\n');
}

function blockText(block: Block): string {
  if (block.kind === 'heading') return `## ${escapeMarkdown(block.text)}`;
  if (block.kind === 'paragraph') return inlineText(block.parts);
  return block.items.map((item) => `- ${inlineText(item)}`).join('\n');
}

function inlineText(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return escapeMarkdown(part);
      if ('cite' in part) return `[${part.cite.map((key) => `@${key}`).join('; ')}]`;
      return codeText('code' in part ? part.code : part.formula);
    })
    .join('');
}

/** Text between as many backticks as it cannot end by itself. */
function codeText(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\s]+/gu, ' ');
  const longest = Math.max(0, ...[...line.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const room = /^`|`$/u.test(line) ? ' ' : '';
  return `${fence}${room}${line}${room}${fence}`;
}

function referenceText(reference: Reference): string {
  const { authors, date, container, volume, issue, pages, publisher, doi, url } = reference;
  const numbers = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`;
  const place = [`${container ?? ''} ${numbers}`.trim(), pages, publisher].filter(
    (part) => part !== undefined && part !== '',
  );
  const names = authors.length === 0 ? '' : `${authors.join('; ')} `;
  const head = `${names}${date === undefined ? '' : `(${date})`}`.trim();
  const address = doi === undefined ? url : `https://doi.org/${doi}`;
  const parts = [head, titleText(reference), place.join(', ')].filter((part) => part !== '');
  const link = address !== undefined && /^https?:\/\/[^\s<>]+$/u.test(address) ? ` <${address}>` : '';
  return `${escapeMarkdown(parts.join('. '))}.${link}`;
}

function titleText({ title, version, edition }: Reference): string {
  if (version !== undefined) return `${title}, version ${version}`;
  return edition === undefined ? title : `${title}, ${ordinal(edition)} edition`;
}
