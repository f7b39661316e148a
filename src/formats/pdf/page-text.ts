/** A piece of text as a PDF places it: what stands together without a gap. Units are points; y grows upwards. */
export interface Fragment {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the font. */
  readonly size: number;
  /** What the document calls its font. */
  readonly font?: string;
  /** Whether it is set in another font than the body. */
  readonly isSetApart?: boolean;
}

/** Fragments on one baseline, from left to right. */
export interface Row {
  readonly fragments: readonly Fragment[];
  readonly y: number;
  /** Size of most of its characters. */
  readonly size: number;
  /** Whether it begins with the raised number or mark of a footnote, which is not among its fragments. */
  readonly isNote: boolean;
}

/** A piece of text as pdf.js reads it. */
interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName?: string;
}

/** The fragments in what pdf.js says of a page; text that is turned or empty is left out. */
export function fragmentsOf(items: readonly unknown[]): Fragment[] {
  return items.flatMap((item) => {
    if (!isItem(item) || item.str.trim() === '') return [];
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform.map(Number);
    const size = Math.hypot(c, d) || item.height;
    const isUpright = Math.abs(b) < Math.abs(a) / 10;
    if (!isUpright || ![x, y, item.width, size].every((value) => Number.isFinite(value))) return [];
    const { str: text, fontName: font = '' } = item;
    return [{ text, x, y, width: Math.abs(item.width), size: Math.max(size, 1), font }];
  });
}

function isItem(value: unknown): value is Item {
  return (
    typeof value === 'object' &&
    value !== null &&
    'str' in value &&
    typeof value.str === 'string' &&
    'transform' in value &&
    Array.isArray(value.transform)
  );
}

/** The rows of a page, from top to bottom. */
export function rowsOf(fragments: readonly Fragment[]): Row[] {
  const groups: Fragment[][] = [];
  for (const fragment of fragments.toSorted((a, b) => b.y - a.y)) {
    const group = groups.at(-1);
    const first = group?.[0];
    // Raised marks and small capitals stand off the baseline by a part of their line's height.
    const isSame = first && first.y - fragment.y < Math.max(first.size, fragment.size) * 0.45;
    if (group && isSame) group.push(fragment);
    else groups.push([fragment]);
  }
  return groups.map((group) => {
    const longest = group.reduce((a, b) => (b.text.length > a.text.length ? b : a));
    const ordered = group.toSorted((a, b) => a.x - b.x);
    const isText = isNoMark(longest);
    return {
      fragments: ordered.filter(isText),
      y: longest.y,
      size: longest.size,
      isNote: ordered[0] !== undefined && !isText(ordered[0]),
    };
  });
}

/** Whether a fragment is no mark of a footnote: a number, smaller than its line and above it. */
function isNoMark({ size, y }: Fragment): (fragment: Fragment) => boolean {
  return (fragment) =>
    !(
      fragment.size < size * 0.8 &&
      fragment.y > y + size * 0.15 &&
      /^\s*(?:\d{1,3}|[*†‡])\s*$/u.test(fragment.text)
    );
}

/** The text of some fragments: blanks where there is room for one, two where there is room for more. */
export function textOf(fragments: readonly Fragment[]): string {
  let text = '';
  let end: number | undefined;
  for (const fragment of fragments) {
    const gap = end === undefined ? 0 : fragment.x - end;
    const hasBlank = /\s$/u.test(text) || /^\s/u.test(fragment.text);
    if (gap > fragment.size * 0.9 && text !== '') text += hasBlank ? ' ' : '  ';
    else if (gap > fragment.size * 0.15 && text !== '' && !hasBlank) text += ' ';
    text += fragment.text;
    end = fragment.x + fragment.width;
  }
  return text;
}
