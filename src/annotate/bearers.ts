import type { KnownEntry } from './dictionary.ts';
import { expandPattern } from './pattern.ts';
import type { FoundTitle } from './title-finder.ts';
import { canonicalTitle, standsFor } from './titles.ts';

/** How well the titles before a name fit one of its bearers; the smaller, the better. */
export const titleFit = { inOffice: 0, formerly: 1, later: 2, none: 3 } as const;

/** How well titles fit an entry at a date (ISO 8601, as precise as known; any time where unknown): a value of `titleFit`. */
export type TitleJudge = (entry: number, titles: readonly FoundTitle[], date: string | undefined) => number;

interface Office {
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

interface Roles {
  readonly offices: readonly Office[];
  /** Titles without date, which fit always. */
  readonly titles: ReadonlySet<string>;
}

/** A judge of the titles of some entries. Courtesy titles (Mr.) fit nobody who does not list them: anybody may have them. */
export function titleJudge(entries: readonly KnownEntry[]): TitleJudge {
  const known = new Map<number, Roles>();
  const rolesOf = (index: number): Roles => {
    let roles = known.get(index);
    if (!roles) {
      roles = rolesOfEntry(entries[index]);
      known.set(index, roles);
    }
    return roles;
  };
  return (entry, titles, date) => {
    let best: number = titleFit.none;
    for (const { title, kind } of titles) {
      const roles = rolesOf(entry);
      if (roles.titles.has(title)) return titleFit.inOffice;
      if (kind === 'office') best = Math.min(best, fitOf(title, roles.offices, date));
    }
    return best;
  };
}

function rolesOfEntry(entry: KnownEntry | undefined): Roles {
  const parts = entry?.parts ?? [];
  const titles = parts.flatMap((part) => part.titles).flatMap((title) => expandPattern(title));
  return {
    titles: new Set(titles.map((words) => canonicalTitle(words.join(' ')))),
    offices: parts
      .flatMap((part) => part.offices)
      .map(({ title, from = '', to = '' }) => ({ title: canonicalTitle(title), from, to })),
  };
}

function fitOf(title: string, offices: readonly Office[], date: string | undefined): number {
  const fits = offices
    .filter((office) => standsFor(title, office.title))
    .map((office) => fitAt(office, date));
  return Math.min(titleFit.none, ...fits);
}

/** A year or month reaches to its end; `~` sorts behind every date that it begins. */
function fitAt({ from, to }: Office, date: string | undefined): number {
  if (date === undefined) return titleFit.inOffice;
  if (from > `${date}~`) return titleFit.later;
  return to === '' || date <= `${to}~` ? titleFit.inOffice : titleFit.formerly;
}
