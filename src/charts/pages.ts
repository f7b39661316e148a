import type { Layout, Page } from '../model/page.ts';
import { labelSize } from './theme.ts';

const doubleColumn: Page = {
  id: 'double-column',
  doc: 'The whole width of a page of a journal: 174 mm, labels of 8 pt.',
  width: 174,
  height: 234,
  labelSize: 8,
};

/** What figures are made for, as journals, slides and pages of the web have it. */
export const pages: readonly Page[] = [
  {
    id: 'single-column',
    doc: 'One of two columns of a journal: 84 mm wide, labels of 7 pt.',
    width: 84,
    height: 234,
    labelSize: 7,
  },
  doubleColumn,
  {
    id: 'slide',
    doc: 'A slide of 16:9: 254 mm wide, labels of 14 pt.',
    width: 254,
    height: 143,
    labelSize: 14,
  },
  {
    id: 'web',
    doc: 'A page of the web: 180 mm wide, labels of 9 pt.',
    width: 180,
    height: 2000,
    labelSize: 9,
  },
];

/** The page that a figure is made for where nothing else is said. */
export const defaultPage = 'double-column';

/** The page of a name; the one where nothing is said for a name that is none. */
export function pageOf(id: string): Page {
  return pages.find((page) => page.id === id) ?? doubleColumn;
}

const millimetresPerPoint = 25.4 / 72;

/** How wide a figure for a page is in the pixels that charts are laid out in, whose labels all have one size. */
export function layoutOf({ width, labelSize: points }: Page): Layout {
  return { width: Math.round((width * labelSize) / (points * millimetresPerPoint)) };
}
