import type { Corpus } from '../model/corpus.ts';
import * as sources from './term-sources/index.ts';
import type { TermOptions as SourceOptions, Terms, TermSource } from './term-source.ts';

export type { Terms } from './term-source.ts';

/** A kind of terms. */
export type TermKind = keyof typeof sources;

/** All kinds of terms, in the order of their names. */
export const termKinds: readonly string[] = Object.keys(sources);

/** Which terms are counted, in which units. */
export interface TermOptions extends SourceOptions {
  readonly terms: TermKind;
}

const byKind: Readonly<Record<TermKind, TermSource>> = sources;

/** Where terms of a kind come from. */
export function termSource(kind: TermKind): TermSource {
  return byKind[kind];
}

/** The kind of terms that some options ask for: a dictionary has categories. */
export function termKind({ terms, dictionary }: Pick<TermOptions, 'terms' | 'dictionary'>): TermKind {
  return dictionary ? 'categories' : terms;
}

/** The terms of a corpus by unit; those of n-grams in code-point order. */
export function countTerms(corpus: Corpus, options: TermOptions): Terms {
  return termSource(termKind(options)).count(corpus, options);
}
