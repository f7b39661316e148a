import { escapeTex } from '../../text/escape-tex.ts';
import { ordinal, type Reference, type ReferenceKind } from './reference.ts';
import { texMathematics } from './tex-mathematics.ts';

/** Works as BibTeX, for bibtex and biber; letters beyond ASCII are UTF-8, signs of formulas mathematics. */
export function bibtex(references: readonly Reference[]): string {
  return references.map(entryOf).join('\n');
}

const types: Readonly<Record<ReferenceKind, string>> = {
  'article-journal': 'article',
  book: 'book',
  chapter: 'incollection',
  document: 'misc',
  'paper-conference': 'inproceedings',
  report: 'techreport',
  software: 'misc',
  thesis: 'phdthesis',
  webpage: 'misc',
};

function entryOf(reference: Reference): string {
  const lines = fieldsOf(reference).flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}},\n`],
  );
  return `@${types[reference.kind]}{${reference.key},\n${lines.join('')}}\n`;
}

type Field = readonly [name: string, value: string | undefined];

function fieldsOf(reference: Reference): readonly Field[] {
  const { authors, editors, date, title, volume, issue, pages, edition, version, doi, url } = reference;
  return [
    ['author', authors.length === 0 ? undefined : namesText(authors)],
    // By which a work without an author is sorted.
    ['key', authors.length === 0 && !editors ? bibText(title) : undefined],
    ['title', `{${bibText(title)}}`],
    ...placesOf(reference),
    ['editor', editors && namesText(editors)],
    ['year', date?.slice(0, 4)],
    ['volume', volume && bibText(volume)],
    ['number', issue && bibText(issue)],
    ['pages', pages?.replaceAll('–', '--')],
    ['edition', edition && ordinal(edition)],
    ['note', noteOf(version, date)],
    ['doi', doi],
    ['url', url],
  ];
}

/** Where a work appeared, under the name that its type has for it. */
function placesOf({ kind, container, publisher }: Reference): readonly Field[] {
  const inside = container && bibText(container);
  const house = publisher && bibText(publisher);
  if (kind === 'article-journal') return [['journal', inside]];
  if (kind === 'thesis') return [['school', house]];
  if (kind === 'report')
    return [
      ['institution', house ?? inside],
      ['number', house && inside],
    ];
  if (kind === 'book' || kind === 'chapter' || kind === 'paper-conference')
    return [
      ['booktitle', inside],
      ['publisher', house],
    ];
  return [['howpublished', house ?? inside]];
}

/** What BibTeX has no field for: a version, and a date more precise than a year. */
function noteOf(version: string | undefined, date: string | undefined): string | undefined {
  const parts = [
    ...(version === undefined ? [] : [`Version ${bibText(version)}`]),
    ...(date === undefined || date.length === 4 ? [] : [date]),
  ];
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** Names of bodies in braces, so that they are not taken apart. */
function namesText(names: readonly string[]): string {
  return names.map((name) => (name.includes(', ') ? bibText(name) : `{${bibText(name)}}`)).join(' and ');
}

function bibText(text: string): string {
  return texMathematics(escapeTex(text)).replaceAll('–', '--');
}
