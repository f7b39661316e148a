import * as fc from 'fast-check';
import type { Corpus, Mentions } from '../../../src/model/corpus.ts';
import { corpusOf, type Doc } from '../../corpus-of.ts';

const words = ['x', 'y', 'peace', 'Peace', 'it’s', '…', '—', 'é', '😀', '.', '\n\n'];
const speakers = ['A', 'B', 'Q', "O'Neil", 'Żaneta', ''];
const dates = ['2019', '2020-02', '2020-02-29', '2021-12-31', '2022-01-01', undefined];

/** Made-up documents: empty turns, undated documents and speakers without a name among them. */
export function documents(): fc.Arbitrary<Doc[]> {
  const text = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((chosen) => chosen.join(' ').trim());
  const turns = fc.array(fc.tuple(fc.constantFrom(...speakers), text), { maxLength: 6 });
  const place = fc.constantFrom('Hall', 'Höhe', undefined);
  const document = fc.record({ turns, date: fc.constantFrom(...dates), place });
  return fc.array(
    document.map(({ turns: own, date, place: at }) => ({
      turns: own,
      ...(date !== undefined && { date }),
      ...(at !== undefined && { place: at }),
    })),
    { maxLength: 5 },
  );
}

/** A corpus in which each `x` is a mention, and each `x y` another around it. */
export function withMentions(corpus: Corpus): Corpus {
  const { types, typeOfForm } = corpus.vocabulary;
  const typeAt = (token: number): string => types[typeOfForm[corpus.tokens[token] ?? -1] ?? -1] ?? '';
  const found: [entity: number, start: number, end: number, depth: number][] = [];
  for (let turn = 0; turn < corpus.turns.length; turn++) {
    const end = corpus.tokenStart[turn + 1]!;
    for (let token = corpus.tokenStart[turn]!; token < end; token++) {
      if (typeAt(token) !== 'x') continue;
      const isLong = token + 1 < end && typeAt(token + 1) === 'y';
      if (isLong) found.push([1, token, token + 2, 0]);
      found.push([0, token, token + 1, isLong ? 1 : 0]);
    }
  }
  const mentions: Mentions = {
    entity: Int32Array.from(found, ([entity]) => entity),
    start: Int32Array.from(found, ([, start]) => start),
    end: Int32Array.from(found, ([, , end]) => end),
    depth: Uint8Array.from(found, ([, , , depth]) => depth),
    ambiguous: new Uint8Array(found.length),
    entities: [
      { name: 'X', kind: 'person', lexicon: 'made up' },
      { name: 'X Y', kind: 'party', lexicon: 'made up' },
    ],
  };
  return { ...corpus, mentions };
}

/** A corpus of some documents, and a choice of its turns. */
export function corpusAndChoice(): fc.Arbitrary<{ corpus: Corpus; keep: Uint8Array }> {
  return documents().chain((made) => {
    const corpus = withMentions(corpusOf(made));
    const length = corpus.turns.length;
    const bits = fc.array(fc.nat(1), { minLength: length, maxLength: length });
    return bits.map((kept) => ({ corpus, keep: Uint8Array.from(kept) }));
  });
}
