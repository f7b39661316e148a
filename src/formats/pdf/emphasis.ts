import type { Fragment, Row } from './page-text.ts';

/** Share of a document's text that its body font has to hold; where none does, fonts tell nothing. */
const bodyShare = 0.6;

/** The rows of all pages, with what is set in another font than the body marked: names in bold, directions in italics. */
export function withEmphasis(pages: readonly (readonly Row[])[]): readonly (readonly Row[])[] {
  const body = bodyFont(pages);
  if (body === undefined) return pages;
  const marked = (fragment: Fragment): Fragment =>
    fragment.font === body ? fragment : { ...fragment, isSetApart: true };
  return pages.map((rows) =>
    rows.map((row) =>
      row.fragments.every(({ font }) => font === body)
        ? row
        : { ...row, fragments: row.fragments.map(marked) },
    ),
  );
}

function bodyFont(pages: readonly (readonly Row[])[]): string | undefined {
  const sizes = new Map<string, number>();
  let all = 0;
  for (const { font = '', text } of pages.flat().flatMap(({ fragments }) => fragments)) {
    sizes.set(font, (sizes.get(font) ?? 0) + text.length);
    all += text.length;
  }
  const [most] = [...sizes].toSorted((a, b) => b[1] - a[1]);
  return most && most[1] >= all * bodyShare ? most[0] : undefined;
}

/** The fragments at the start of a line that are set in another font than the body. */
export function leadingEmphasis(fragments: readonly Fragment[]): readonly Fragment[] {
  const end = fragments.findIndex(({ isSetApart, text }) => isSetApart !== true && text.trim() !== '');
  return end < 0 ? fragments : fragments.slice(0, end);
}

/** Whether all of a line is set in another font than the body. */
export function isEmphasised({ fragments }: { readonly fragments: readonly Fragment[] }): boolean {
  return fragments.length > 0 && leadingEmphasis(fragments).length === fragments.length;
}
