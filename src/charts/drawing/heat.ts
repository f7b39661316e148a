/** The colours of the least and of the most of something: nearly white, and the colour of marks. */
const heatRange: readonly [string, string] = ['#eef2f8', '#3162a0'];

/** Above this share of the most, text on a square is white. */
export const darkFrom = 0.55;

/** A colour between those of the least and of the most, for a share from 0 to 1. */
export function heat(share: number): string {
  const [light, dark] = heatRange.map(partsOf);
  const parts = light!.map((from, index) => Math.round(from + (dark![index]! - from) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function partsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
