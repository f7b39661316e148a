import type { Spec } from '../../src/model/chart.ts';
import { withView } from '../../src/exports/drawing/view.ts';
import { drawnWidth } from '../../src/text/fonts/advance.ts';
import { sizeOf, svgOfView } from '../../src/exports/drawing/printed-svg.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A text of a drawing and the rectangle that it fills, which may be turned, in CSS pixels of the whole figure. */
interface Label {
  readonly text: string;
  /** Its corners, one after the other. */
  readonly corners: readonly Point[];
  /** Whether it had to be shortened to be drawn. */
  readonly isCut: boolean;
}

/** What is wrong with the labels of a drawing: which overlap, are cut off, or stand outside the figure. */
export async function faultsOfLabels(spec: Spec): Promise<string[]> {
  const { labels, width, height } = await labelsOf(spec);
  const isOutside = ({ x, y }: Point): boolean =>
    x < -slack || x > width + slack || y < -slack || y > height + slack;
  const outside = labels.filter(({ corners }) => corners.some(isOutside));
  return [
    ...labels.filter(({ isCut }) => isCut).map(({ text }) => `cut off: ${text}`),
    ...outside.map(({ text }) => `outside: ${text}`),
    ...labels.flatMap((label, index) =>
      labels
        .slice(index + 1)
        .filter((other) => overlap(label, other))
        .map((other) => `overlap: ${label.text} / ${other.text}`),
    ),
  ];
}

/** Pixels that two boxes may share, or a box may reach out: boxes of letters are taller than most letters. */
const slack = 1;

/** Whether two rectangles share more than a little: whether no side of either has the other beyond it. */
function overlap(a: Label, b: Label): boolean {
  return [...sidesOf(a), ...sidesOf(b)].every((side) => {
    const [ofA, ofB] = [a, b].map(({ corners }) => corners.map(({ x, y }) => x * side.x + y * side.y));
    return (
      Math.min(Math.max(...ofA!), Math.max(...ofB!)) - Math.max(Math.min(...ofA!), Math.min(...ofB!)) > slack
    );
  });
}

/** The two directions of a rectangle, of length 1. */
function sidesOf({ corners }: Label): Point[] {
  return [0, 1].map((at) => {
    const [from, to] = [corners[at]!, corners[at + 1]!];
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  });
}

interface Item {
  readonly x?: number;
  readonly y?: number;
  readonly opacity?: number;
  readonly angle?: number;
  readonly align?: string;
  readonly fontSize?: number;
  readonly text?: string | number | readonly string[];
  readonly limit?: number;
  readonly bounds: { readonly x1: number; readonly x2: number; readonly y1: number; readonly y2: number };
  readonly items?: readonly Mark[];
}

interface Mark {
  readonly marktype: string;
  readonly items: readonly Item[];
}

async function labelsOf(spec: Spec): Promise<{ labels: Label[]; width: number; height: number }> {
  return withView(spec, async (view) => {
    const size = sizeOf(await svgOfView(view, spec));
    const { left = 0, top = 0 } = view.padding() as { left?: number; top?: number };
    const { root } = view.scenegraph() as unknown as { root: Mark };
    return { labels: [...labelsIn(root, left, top)], ...size };
  });
}

function* labelsIn({ marktype, items }: Mark, x: number, y: number): Iterable<Label> {
  for (const item of items) {
    if (marktype === 'text' && item.opacity !== 0 && String(item.text ?? '') !== '') {
      const { limit = 0, bounds } = item;
      const isCut = limit > 0 && bounds.x2 - bounds.x1 >= limit;
      yield {
        text: String(item.text),
        corners: cornersOf(item).map((at) => ({ x: at.x + x, y: at.y + y })),
        isCut,
      };
    }
    if (marktype !== 'group') continue;
    for (const mark of item.items ?? []) yield* labelsIn(mark, x + (item.x ?? 0), y + (item.y ?? 0));
  }
}

/** The corners of a text: those of its box, or of a box of its width and height that is turned about its place. */
function cornersOf({ bounds: { x1, x2, y1, y2 }, angle = 0, x = 0, y = 0, ...item }: Item): Point[] {
  if (angle % 90 === 0) {
    return [
      { x: x1, y: y1 },
      { x: x2, y: y1 },
      { x: x2, y: y2 },
      { x: x1, y: y2 },
    ];
  }
  const { fontSize = 11, align = 'left' } = item;
  const width = drawnWidth(String(item.text), fontSize);
  const start = { left: 0, center: -width / 2, right: -width }[align] ?? 0;
  const turn = (angle * Math.PI) / 180;
  return [
    [start, -fontSize / 2],
    [start + width, -fontSize / 2],
    [start + width, fontSize / 2],
    [start, fontSize / 2],
  ].map(([along = 0, across = 0]) => ({
    x: x + along * Math.cos(turn) - across * Math.sin(turn),
    y: y + along * Math.sin(turn) + across * Math.cos(turn),
  }));
}
