/** What a work is, in the words of CSL. */
export type ReferenceKind =
  | 'article-journal'
  | 'book'
  | 'chapter'
  | 'document'
  | 'paper-conference'
  | 'report'
  | 'software'
  | 'thesis'
  | 'webpage';

/** A work that is cited. */
export interface Reference {
  /** Unique among the references of a report: `a-z`, `0-9` and hyphens. */
  readonly key: string;
  readonly kind: ReferenceKind;
  /** Each as `Family, Given`; a body without a comma; none where nobody is named. */
  readonly authors: readonly string[];
  /** Of publication: `1993`, or a date as precise as it is known. */
  readonly date?: string;
  readonly title: string;
  /** Journal, proceedings or book that it is in. */
  readonly container?: string;
  /** As `authors`. */
  readonly editors?: readonly string[];
  readonly volume?: string;
  readonly issue?: string;
  /** First and last, with an en dash. */
  readonly pages?: string;
  readonly publisher?: string;
  readonly edition?: string;
  readonly version?: string;
  readonly doi?: string;
  readonly url?: string;
}

type Further = Partial<Omit<Reference, 'key' | 'kind' | 'authors' | 'title' | 'date'>>;

/**
 * A work, from what names it.
 *
 * @param authors each as `Family, Given`, divided by `; `
 */
export function work(
  kind: ReferenceKind,
  authors: string,
  year: number | undefined,
  title: string,
  further: Further = {},
): Reference {
  const names = authors.split('; ');
  const key = names
    .slice(0, 2)
    .map((name) => plainName(familyOf(name)))
    .join('-');
  const date = year === undefined ? {} : { date: String(year) };
  return { key: `${key}${year ?? ''}`, kind, authors: names, title, ...date, ...further };
}

/**
 * An article of a journal.
 *
 * @param place volume, issue and pages as `19(1), 61–74`
 */
export function article(
  authors: string,
  year: number,
  title: string,
  container: string,
  place: string,
  doi?: string,
): Reference {
  const parts = /^(?<volume>[^(,]+)(?:\((?<issue>[^)]+)\))?(?:, (?<pages>.+))?$/u.exec(place)?.groups ?? {};
  const { volume, issue, pages } = parts;
  return work('article-journal', authors, year, title, {
    container,
    ...(volume !== undefined && { volume }),
    ...(issue !== undefined && { issue }),
    ...(pages !== undefined && { pages }),
    ...(doi !== undefined && { doi }),
  });
}

/** The family name of `Family, Given`. */
function familyOf(author: string): string {
  return author.split(', ')[0] ?? author;
}

/** Whom a text names, as the sources of statistics do: `Church & Hanks (1990)`. */
export function citedAs({ authors, date }: Reference): string {
  const families = authors.map(familyOf);
  const last = families.at(-1) ?? '';
  const names = families.length === 1 ? last : `${families.slice(0, -1).join(', ')} & ${last}`;
  return date === undefined ? `${names}, ` : `${names} (${date.slice(0, 4)})`;
}

/** A name in letters that any program takes for a key. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
}

/** Which edition: `2nd`, `3rd`, `4th`. */
export function ordinal(edition: string): string {
  const ending = { '1': 'st', '2': 'nd', '3': 'rd' }[edition] ?? 'th';
  return `${edition}${ending}`;
}
