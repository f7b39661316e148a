import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { families as measure } from '../src/measures/families.ts';
import { buildCorpus, compute, readTranscripts } from '../src/pipeline.ts';
import { isFunctionWord } from '../src/counting/families/function-words.ts';
import { eighth } from './families/eighth.ts';
import { fifth } from './families/fifth.ts';
import { first } from './families/first.ts';
import { fourth } from './families/fourth.ts';
import { ninth } from './families/ninth.ts';
import { chanceOf, planted, type Generator } from './families/planting.ts';
import { inside, type Score, scoreOf } from './families/score.ts';
import { second } from './families/second.ts';
import { seventh } from './families/seventh.ts';
import { sixth } from './families/sixth.ts';
import { third } from './families/third.ts';

// How well families of formulas are found that were planted into shuffled real sentences: 60 families of 1 to 6 variants,
// each used 3 to 40 times; precision and recall over pairs of variants.
// Run: npx tsc -p bench && node dist/bench/bench/families.js [FOLDER] [SEEDS] [--faults] [--only=NAME,…]

const [folder = '../shared/corpora/whitehouse', seeds = '5'] = process.argv
  .slice(2)
  .filter((text) => !text.startsWith('--'));
const only = process.argv.find((text) => text.startsWith('--only='))?.slice('--only='.length);
const showsFaults = process.argv.includes('--faults');
const showsCore = process.argv.includes('--core');
const sentenceCount = 20_000;
const documentCount = 40;

const presented = { first, second, third, fourth, fifth };
const bare = { sixth, seventh, eighth, ninth };
const sentences = await realSentences();
const words = frequentWords();
for (const [name, generator] of Object.entries({ ...presented, ...bare })) {
  if (only !== undefined && !only.split(',').includes(name)) continue;
  for (let seed = 1; seed <= Number(seeds); seed++) await run(name, generator, seed);
}

async function realSentences(): Promise<string[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:md|txt|xml)$/u.test(file))
    .sort()
    .filter((_, index, { length }) => index % Math.ceil(length / 100) === 0);
  const { transcripts } = await readTranscripts(
    files.map((file) => {
      const bytes = readFileSync(join(folder, file));
      return { path: file, bytes, text: bytes.toString('utf8'), sha256: '' };
    }),
  );
  const all = transcripts.flatMap(({ turns }) =>
    turns.flatMap(({ text }) => text.match(/[A-Z][^.?!\n]{30,240}[.?!](?=\s|$)/gu) ?? []),
  );
  return all;
}

/** The words of content in the sentences, the most frequent first. */
function frequentWords(): string[] {
  const counts = new Map<string, number>();
  for (const word of sentences.flatMap(
    (sentence) => sentence.match(/(?<![\p{L}'’])[a-z]{3,}(?![\p{L}'’])/gu) ?? [],
  )) {
    if (!isFunctionWord(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word);
}

async function run(name: string, generator: Generator, seed: number): Promise<void> {
  const chance = chanceOf(seed);
  const truth = generator(chance, 60, words);
  const documents = planted(chance.some(sentences, sentenceCount), truth, chance, {
    documents: documentCount,
    placing: name in bare ? 'bare' : 'presented',
  });
  const sources = documents.map((turns, index) => {
    const text = turns
      .map((lines, turn) => `SPEAKER ${'ABCDEFGH'.charAt(turn % 8)}: ${lines.join(' ')}`)
      .join('\n\n');
    const month = String(1 + Math.floor(index / 28)).padStart(2, '0');
    const path = `2021-${month}-${String(1 + (index % 28)).padStart(2, '0')}-planted.txt`;
    return { path, bytes: Buffer.from(text), text, sha256: '' };
  });
  const { transcripts } = await readTranscripts(sources);
  const corpus = await buildCorpus(transcripts, { needs: ['tokens'] });
  const table = compute(measure, corpus, { variants: true });
  const column = (id: string): ArrayLike<unknown> =>
    table.values[table.columns.findIndex((each) => each.id === id)]!;
  const [heads, texts, counts] = [column('head'), column('variant'), column('count')];
  const found = Array.from({ length: table.rowCount }, (_, row) => ({
    family: String(heads[row]),
    text: String(texts[row]),
    count: Number(counts[row]),
  }));
  const whole = scoreOf(truth, found);
  const core = scoreOf(truth, found, inside);
  console.log(
    `${name} words, seed ${seed}: ${figures(whole)}; without function words at the edges ${figures(core)}; ${corpus.tokens.length} tokens`,
  );
  if (showsFaults) for (const fault of (showsCore ? core : whole).faults) console.log(`    ${fault}`);
}

function figures({ precision, recall }: Score): string {
  return `${precision.toFixed(3)} / ${recall.toFixed(3)}`;
}
