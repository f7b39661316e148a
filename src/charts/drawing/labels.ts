/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A label with the places where it may stand, the best first. */
interface Wanted {
  readonly label: string;
  readonly choices: readonly Box[];
}

/** Labels in the first of their places that lies inside the plot and covers none before it; what has none is left out. */
export function freePlaces(
  wanted: readonly Wanted[],
  plot: Pick<Box, 'width' | 'height'>,
): { readonly label: string; readonly box: Box }[] {
  const placed: { label: string; box: Box }[] = [];
  for (const { label, choices } of wanted) {
    const box = choices.find(
      (choice) => isInside(choice, plot) && !placed.some((other) => overlap(choice, other.box)),
    );
    if (box) placed.push({ label, box });
  }
  return placed;
}

function isInside({ left, top, width, height }: Box, plot: Pick<Box, 'width' | 'height'>): boolean {
  return left >= 0 && top >= 0 && left + width <= plot.width && top + height <= plot.height;
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}
