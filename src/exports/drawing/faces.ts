import type { Spec } from '../../model/chart.ts';
import type { FontFace, Printing } from '../../model/export.ts';
import { withoutGlyph } from '../../text/fonts/advance.ts';

/** An extra font that a drawing needs, and the characters that it is needed for. */
interface NeededFace extends FontFace {
  readonly characters?: readonly string[];
}

/** What a chart is printed on, with the fonts that it needs and no others. */
export interface DrawnPrinting extends Printing {
  readonly faces: readonly NeededFace[];
}

/**
 * The printing of a specification: of the extra fonts only those that have something that ours lack, each for what the ones
 * before it have not, so that a font that is not needed changes nothing.
 */
export async function printingFor(spec: Spec, printing: Printing): Promise<DrawnPrinting> {
  let left: readonly string[] = withoutGlyph(JSON.stringify(spec));
  const faces: NeededFace[] = [];
  for (const face of printing.faces) {
    if (!face.among) {
      faces.push(face);
      continue;
    }
    const characters = left.length === 0 ? [] : await face.among(left);
    if (characters.length === 0) continue;
    faces.push({ ...face, characters });
    left = left.filter((character) => !characters.includes(character));
  }
  return { ...printing, faces };
}

/** The characters of a text that no font has. */
export function missingIn(text: string, faces: readonly NeededFace[]): string[] {
  const known = new Set(faces.flatMap(({ characters = [] }) => characters));
  return withoutGlyph(text).filter((character) => !known.has(character));
}
