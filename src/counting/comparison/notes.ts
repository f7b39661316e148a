import type { ChosenMeasure } from './compared.ts';
import type { Sides } from './sides.ts';

/** Few enough documents that a test over them can find next to nothing. */
const few = 5;

interface NoteOptions {
  /** How many p there are. */
  readonly tests: number;
  readonly adjust: string;
  readonly permutations: number;
}

/** What a reader of a table of keyness has to know. */
export function keynessNotes(
  measure: ChosenMeasure,
  comparisons: readonly { readonly sides: Sides; readonly name: string }[],
  { tests, adjust, permutations }: NoteOptions,
): string[] {
  return [
    `${tests} tests; ${adjust === 'none' ? 'p is not adjusted for their number' : `p_adjusted by ${adjust}`}.`,
    ...comparisons.slice(0, mostShown).map(({ sides, name }) => sizesNote(sides, name)),
    ...(comparisons.length > mostShown ? [`… and ${comparisons.length - mostShown} more comparisons.`] : []),
    ...unitNote(measure, permutations === 0, comparisons),
    ...(permutations > 0 && isPermuted(measure)
      ? [`p from ${permutations} random permutations of documents; none is below 2/${permutations + 1}.`]
      : []),
    ...(measure.program?.quirks.map((quirk) => `${measure.program?.title}: ${quirk}`) ?? []),
  ];
}

function isPermuted({ id, unit }: ChosenMeasure): boolean {
  return unit === 'none' || id === 'permutation';
}

const mostShown = 10;

function sizesNote(sides: Sides, name: string): string {
  const { targetDocuments, referenceDocuments, targetSize, referenceSize } = sides;
  const reference = referenceDocuments === 0 ? 'a list' : `${referenceDocuments} documents`;
  const sizes = `${name}target ${targetDocuments} documents, ${targetSize} words; reference ${reference}, ${referenceSize} words`;
  const smaller = Math.min(targetDocuments, referenceDocuments || Infinity);
  if (smaller > few) return `${sizes}.`;
  return `${sizes}. With ${few} or fewer documents on a side, a test over documents finds only what is in nearly all of them.`;
}

function unitNote(
  { id, unit }: ChosenMeasure,
  isClosed: boolean,
  comparisons: readonly { readonly sides: Sides }[],
): string[] {
  if (isClosed && (unit === 'none' || id === 'combined')) {
    return comparisons.some(({ sides }) => sides.parts.documents.length > documentCount(sides))
      ? ['p takes documents as units, by their rates alone, since some have words on both sides.']
      : [
          'p takes documents as units: of their rates, ranks and scattered occurrences together, or of rates alone where documents are few.',
        ];
  }
  if (unit !== 'tokens') return ['p takes documents as units.'];
  return [
    'p takes every word as independent of the others, which words of one document are not: far too many are below .05. The measure permutation takes documents as units.',
  ];
}

function documentCount({ parts: { documents } }: Sides): number {
  return new Set(Array.from(documents)).size;
}
