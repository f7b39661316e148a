import type { Reference } from './reference.ts';

/** Works as CSL JSON, which Zotero, pandoc and Quarto read. */
export function cslJson(references: readonly Reference[]): string {
  return `${JSON.stringify(references.map(cslItem), undefined, 2)}\n`;
}

function cslItem(reference: Reference): Readonly<Record<string, unknown>> {
  const { key, kind, authors, editors, date, title, container, volume, issue, pages } = reference;
  const { publisher, edition, version, doi, url } = reference;
  return {
    id: key,
    type: kind,
    author: authors.length === 0 ? undefined : authors.map(nameOf),
    title,
    issued: date === undefined ? undefined : { 'date-parts': [date.split('-').map(Number)] },
    [kind === 'report' ? 'number' : 'container-title']: container,
    editor: editors?.map(nameOf),
    volume,
    issue,
    page: pages?.replaceAll('–', '-'),
    publisher,
    edition,
    version,
    DOI: doi,
    URL: url,
  };
}

function nameOf(author: string): Readonly<Record<string, string>> {
  const [family = '', given] = author.split(', ');
  return given === undefined ? { literal: author } : { family, given };
}
