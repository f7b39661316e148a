import type { SetAside } from '../model/transcript.ts';
import { navigationOf } from './furniture.ts';

/** Which pages of a briefing a file announces, and which of them it does not hold. */
export interface Pages {
  /** 0 where the file announces none. */
  readonly pages: number;
  readonly missing: readonly number[];
}

/**
 * The pages that page navigation announces. The page that the file itself is comes from “Page 2 of 13”, else from its
 * name (`…_2.htm`, `…-page-2.txt`), else it is the first.
 */
export function pagesOf(setAside: readonly SetAside[], path: string): Pages {
  const navigation = setAside.flatMap(({ text, kind }) =>
    kind === 'navigation' ? (navigationOf(text) ?? []) : [],
  );
  const pages = Math.min(10_000, Math.max(0, ...navigation.map(({ pages: announced }) => announced)));
  if (pages === 0) return { pages: 0, missing: [] };
  const held = new Set(navigation.flatMap(({ page }) => page ?? []));
  if (held.size === 0) held.add(pageInName(path) ?? 1);
  const missing = Array.from({ length: pages }, (_, index) => index + 1).filter((page) => !held.has(page));
  return { pages, missing };
}

/** The page that a file of one page is, and whether its own text says so. */
export function pageOf(
  setAside: readonly SetAside[],
  path: string,
): { readonly page: number; readonly stated: boolean } {
  for (const { text, kind } of setAside) {
    const page = kind === 'navigation' ? navigationOf(text)?.page : undefined;
    if (page !== undefined) return { page, stated: true };
  }
  return { page: pageInName(path) ?? 1, stated: false };
}

/** How much of the end of a path can hold the number of a page. */
const longestEnding = 40;

const pageAtEnd = /[-_ .]*(?:page|seite|_)[-_ ]?(?<page>\d{1,3})(?=\.[a-z]+$)/iu;

function pageInName(path: string): number | undefined {
  const match = pageAtEnd.exec(path.slice(-longestEnding));
  return match?.groups?.['page'] === undefined ? undefined : Number(match.groups['page']);
}

/** A path without the number of the page, the same for all pages of a briefing. */
export function nameWithoutPage(path: string): string {
  return path.slice(0, -longestEnding) + path.slice(-longestEnding).replace(pageAtEnd, '');
}
