import { unknownFamily } from '../../errors/catalogue.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { FileText } from '../../model/option.ts';
import type { TokenRange } from '../../model/table.ts';
import { byCodePoint } from '../../text/order.ts';
import { en } from '../../text/stopwords/index.ts';
import { typeOf } from '../../text/words.ts';
import { decide } from './decide.ts';
import { parseDecisions } from './decisions.ts';
import { type NamedFamily, usualFamilies } from './formula-families.ts';

/** The places of a family, ascending, and what its decisions have to tell. */
export interface FoundFamily {
  readonly head: string;
  readonly places: readonly TokenRange[];
  readonly notes: readonly string[];
}

/**
 * The family of a corpus that has a name for its head, or else among its variants.
 *
 * @throws family/unknown where none has; what `parseDecisions` throws
 */
export function findFamily(corpus: Corpus, name: string, decisions: FileText | undefined): FoundFamily {
  const all = usualFamilies(corpus, 'none');
  const { families, notes } = decide(all.families, decisions ? parseDecisions(decisions) : []);
  const sought = typeOf(name.trim()).replaceAll(/\s+/gu, ' ');
  const found =
    families.find(({ head }) => head === sought) ??
    families.find(({ variants }) => variants.some(({ text }) => text === sought));
  if (!found) throw unknownFamily(name, alike(sought, families));
  const places = found.variants
    .flatMap((variant) => all.rangesOf(variant))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  return { head: found.head, places, notes };
}

/** How many families are named to somebody who asked for one that is not there. */
const mostNamed = 5;

/** The heads of families that have most words of a name, the most frequent first. */
function alike(sought: string, families: readonly NamedFamily[]): string[] {
  const words = new Set(sought.split(' ').filter((word) => !en.has(word)));
  return families
    .map(({ head, variants }) => ({
      head,
      shared: head.split(' ').filter((word) => words.has(word)).length,
      uses: variants.reduce((sum, { starts }) => sum + starts.length, 0),
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || b.uses - a.uses || byCodePoint(a.head, b.head))
    .slice(0, mostNamed)
    .map(({ head }) => head);
}
