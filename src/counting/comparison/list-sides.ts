import type { Terms } from '../terms.ts';
import type { FrequencyList } from './frequency-list.ts';
import type { Sides } from './sides.ts';

/** A target beside a frequency list, which is like one document of the reference. */
export function sidesOfList(terms: Terms, target: Sides, { counts, size }: FrequencyList): Sides {
  const { sizes, sides, documents } = target.parts;
  const place = sizes.length;
  const document = place === 0 ? 0 : documents[place - 1]! + 1;
  return {
    ...target,
    parts: {
      sizes: Float64Array.from([...Array.from(sizes), size]),
      sides: Uint8Array.from([...Array.from(sides), 0]),
      documents: Int32Array.from([...Array.from(documents), document]),
    },
    referenceSize: size,
    referenceDocuments: 0,
    counts(term) {
      const own = target.counts(term);
      const listed = counts.get(terms.text(term)) ?? 0;
      if (listed === 0) return own;
      return { parts: [...Array.from(own.parts), place], counts: [...Array.from(own.counts), listed] };
    },
  };
}
