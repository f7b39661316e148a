import { boundary, type Corpus, formKind } from '../src/model/corpus.ts';
import * as measures from '../src/measures/index.ts';
import { compute } from '../src/pipeline.ts';

// CPU time of `dispersion` and `diversity` on made-up speech, beside `frequency` of the same corpus in the same process.
// Run: npx tsc -p bench && node dist/bench/bench/dispersion-diversity.js [TOKENS [TYPES [DOCUMENTS]]]

const [size = 7_500_000, types = 100_000, documents = 1153] = process.argv.slice(2).map(Number);
const corpus = madeUpCorpus();
let last = process.cpuUsage();

lap('corpus');
lap(`frequency: ${compute(measures.frequency, corpus).rowCount} rows`);
for (const over of ['documents', 'parts'] as const) {
  lap(`dispersion over ${over}: ${compute(measures.dispersion, corpus, { over }).rowCount} rows`);
}
const bigrams = { ngrams: { from: 1, to: 2 }, minCount: 5 };
lap(`frequency of 1- and 2-grams: ${compute(measures.frequency, corpus, bigrams).rowCount} rows`);
lap(`dispersion of 1- and 2-grams: ${compute(measures.dispersion, corpus, bigrams).rowCount} rows`);
lap(`diversity: ${compute(measures.diversity, corpus).rowCount} rows`);
lap(`diversity at one length: ${compute(measures.diversity, corpus, { sample: 1000 }).rowCount} rows`);

/** Words by Zipf's law, in documents of 0.5 to 1.5 times the mean length, with a full stop every twenty words. */
function madeUpCorpus(): Corpus {
  const random = generator();
  const tokens = new Int32Array(size);
  const boundaries = new Uint8Array(size);
  const tokenStart = Int32Array.from({ length: documents + 1 }, (_, document) =>
    document === 0 || document === documents
      ? (document / documents) * size
      : Math.floor(((document + random() - 0.5) / documents) * size),
  );
  for (let token = 0; token < size; token++) {
    tokens[token] = token % 20 === 19 ? types : Math.min(types - 1, Math.floor(types ** random()) - 1);
  }
  for (const start of tokenStart.subarray(0, documents)) boundaries[start] = boundary.document;
  const forms = [...Array.from({ length: types }, (_, type) => `w${type.toString(36)}`), '.'];
  const kindOfForm = new Uint8Array(types + 1).fill(formKind.word);
  kindOfForm[types] = formKind.breaking;
  const documentOfTurn = Int32Array.from({ length: documents }, (_, document) => document);
  const names = Array.from(documentOfTurn, (document) => ({ document: `d${document}`, metadata: {} }));
  return {
    documents: names as unknown as Corpus['documents'],
    turns: names.map(() => ({ number: 1 })) as unknown as Corpus['turns'],
    documentOfTurn,
    speakerOfTurn: documentOfTurn,
    speakers: names.map(({ document }) => document),
    tokenStart,
    tokens,
    boundaries,
    vocabulary: { forms, types: forms, typeOfForm: Int32Array.from(forms, (_, form) => form), kindOfForm },
    tokenizer: { id: 'made-up', version: '1' },
  };
}

/** A linear congruential generator: the same corpus every time. */
function generator(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function lap(what: string): void {
  const { user, system } = process.cpuUsage(last);
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  console.log(`${((user + system) / 1e6).toFixed(2).padStart(7)} s of processor  ${memory} MB  ${what}`);
  last = process.cpuUsage();
}
