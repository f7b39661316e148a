import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storeKeeper } from '../../src/corpus/stored.ts';
import { documentTokenizer } from '../../src/corpus/file/tokenized.ts';
import { selectTurns } from '../../src/corpus/selection/select-turns.ts';
import { frequency, type FrequencyOptions } from '../../src/measures/frequency.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Groups } from '../../src/model/groups.ts';
import type { Threads } from '../../src/model/threads.ts';
import { type Cell, type Table } from '../../src/model/table.ts';
import { corpusOf, type Said, toyTokenizer } from '../corpus-of.ts';
import { storeOf } from '../store-of.ts';
import { speech } from './made-up.ts';

/** The corpus of made-up documents with its tokens in a file, and so many bytes of memory. */
function storedCorpusOf(documents: readonly Said[][], room: number): Corpus {
  const keeper = storeKeeper(storeOf(room));
  const readers = [0, 1].map(() => documentTokenizer(toyTokenizer, { sentences: false }));
  const told = [0, 0];
  // Put away backwards and by two readers, as threads may do it.
  const stored = corpusOf(documents)
    .documents.toReversed()
    .map((transcript, index) => {
      const reader = index % 2;
      const tokenized = readers[reader]!.tokenize(transcript);
      const forms = readers[reader]!.formsFrom(told[reader]!);
      told[reader]! += forms.length;
      keeper.addForms(reader, forms);
      return keeper.keep(tokenized, reader);
    });
  return keeper.corpusOf(stored, { id: 'toy', version: '1' });
}

const options = fc.record<FrequencyOptions>({
  ngrams: fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 6 }))
    .map(([from, more]) => ({ from, to: from + more })),
  minCount: fc.integer({ min: 1, max: 4 }),
  minDocuments: fc.integer({ min: 1, max: 3 }),
  stopwords: fc.constantFrom('none', 'en'),
  across: fc.constantFrom('none', 'sentence', 'turn'),
  punctuation: fc.boolean(),
});

function bySpeaker({ speakerOfTurn, speakers }: Corpus): Groups {
  return { groupOfTurn: speakerOfTurn, values: speakers, kind: 'text' };
}

/** From a byte, where every word has a pass of its own and is divided as far as it goes, to more than enough. */
const rooms = fc.constantFrom(1, 100, 300, 1000, 5000, 1e9);

function rowsOf({ values, rowCount }: Table): Cell[][] {
  return Array.from({ length: rowCount }, (_, row) => values.map((column) => column[row]));
}

describe('a corpus whose tokens are in a file', () => {
  it('has the same table, whatever the memory', () => {
    fc.assert(
      fc.property(speech(), options, rooms, (documents, chosen, room) => {
        const whole = frequency.compute(corpusOf(documents), chosen);
        const stored = frequency.compute(storedCorpusOf(documents, room), chosen);
        expect(rowsOf(stored)).toEqual(rowsOf(whole));
      }),
      { numRuns: 300 },
    );
  });

  it('has the same groups', () => {
    fc.assert(
      fc.property(speech(), options, rooms, (documents, chosen, room) => {
        const [whole, stored] = [corpusOf(documents), storedCorpusOf(documents, room)];
        const tableOf = (corpus: Corpus): Table =>
          frequency.computeGroups!(corpus, chosen, bySpeaker(corpus));
        expect(rowsOf(tableOf(stored))).toEqual(rowsOf(tableOf(whole)));
      }),
      { numRuns: 200 },
    );
  });

  it('has the same selections', () => {
    const kept = fc.array(fc.boolean(), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(speech(), options, rooms, kept, (documents, chosen, room, keep) => {
        const tableOf = (corpus: Corpus): Table => {
          const flags = Uint8Array.from(corpus.turns, (_, turn) => (keep[turn] ? 1 : 0));
          return frequency.compute(selectTurns(corpus, flags), chosen);
        };
        const whole = tableOf(corpusOf(documents));
        expect(rowsOf(tableOf(storedCorpusOf(documents, room)))).toEqual(rowsOf(whole));
      }),
      { numRuns: 200 },
    );
  });

  it('is counted alike by several threads', () => {
    const text = 'peace of mind of all peace of mind and of all '.repeat(20_000);
    const documents: Said[][] = [[['A', text]], [['B', text]]];
    const chosen = { ...defaults, ngrams: { from: 1, to: 4 } };
    const threads: Threads = {
      count: 2,
      run: ({ part }, task, parts) =>
        Array.from({ length: parts }, (_, index) => part(task, parts - 1 - index)).toReversed(),
    };
    const whole = rowsOf(frequency.compute(corpusOf(documents), chosen));
    for (const room of [8_000_000, 1e9]) {
      const stored = { ...storedCorpusOf(documents, room), threads };
      expect(rowsOf(frequency.compute(stored, chosen))).toEqual(whole);
    }
  });
});

const defaults: FrequencyOptions = {
  ngrams: { from: 1, to: 1 },
  minCount: 1,
  minDocuments: 1,
  stopwords: 'none',
  across: 'none',
  punctuation: false,
};
