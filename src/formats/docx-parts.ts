/** A part of a Word document: paragraph, run, text, table and so on, with all that a reader of transcripts asks of it. */
export interface Part {
  readonly type: string;
  readonly children: readonly Part[];
  /** The characters of a text. */
  readonly value: string;
  /** Name of a paragraph's style, as the word processor shows it; empty where it has none. */
  readonly styleName: string;
  readonly isBold: boolean;
  readonly isAllCaps: boolean;
}

/** Word nests a handful of elements; more is an attack on whoever walks them. */
const deepest = 200;

/** A part of what mammoth read, whose types say nothing of it; what is nested too deep is cut off. */
export function partOf(value: unknown, depth = 0): Part {
  const known: ReadonlyMap<string, unknown> =
    typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : new Map();
  const text = (key: string): string => {
    const field = known.get(key);
    return typeof field === 'string' ? field : '';
  };
  const children = known.get('children');
  return {
    type: text('type'),
    value: text('value'),
    styleName: text('styleName'),
    isBold: known.get('isBold') === true,
    isAllCaps: known.get('isAllCaps') === true,
    children:
      Array.isArray(children) && depth < deepest
        ? children.map((child: unknown) => partOf(child, depth + 1))
        : [],
  };
}

/** The parts of one type inside another, in order. */
export function partsIn(part: Part, type: string): Part[] {
  return part.children.flatMap((child) => (child.type === type ? [child] : partsIn(child, type)));
}
