import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entities as measure } from '../src/measures/entities.ts';
import { buildCorpus, compute, readTranscripts } from '../src/pipeline.ts';
import { people, type Person } from './entities/people.ts';
import { strangers } from './entities/strangers.ts';
import { type Chance, chanceOf } from './families/planting.ts';

// How well 80 invented people are found under several names that were planted into shuffled real sentences: full names, initials,
// titles, possessives, courtesies, surnames alone where one bearer is about. Precision and recall over mentions by document.
// Run: npx tsc -p bench && node dist/bench/bench/entities.js [FOLDER] [SEEDS] [--faults]

const [folder = '../shared/corpora/whitehouse', seeds = '5'] = process.argv
  .slice(2)
  .filter((text) => !text.startsWith('--'));
const showsFaults = process.argv.includes('--faults');
const documentCount = 60;
const peopleOfDocument = 6;

const sentences = await realSentences();
for (const [name, makers] of Object.entries({ people, strangers })) {
  for (let seed = 1; seed <= Number(seeds); seed++) await run(name, makers, seed);
}

async function realSentences(): Promise<string[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:md|txt)$/u.test(file))
    .sort()
    .filter((_, index) => index % 20 === 0);
  const { transcripts } = await readTranscripts(
    files.map((file) => sourceOf(file, readFileSync(join(folder, file)))),
  );
  return transcripts.flatMap(({ turns }) =>
    turns.flatMap(({ text }) => text.match(/[A-Z][^.?!\n]{30,240}[.?!](?=\s|$)/gu) ?? []),
  );
}

function sourceOf(
  path: string,
  bytes: Buffer,
): Parameters<typeof readTranscripts>[0] extends Iterable<infer S> ? S : never {
  return { path, bytes, text: bytes.toString('utf8'), sha256: '' };
}

interface Planted {
  readonly text: string;
  /** Name of a person → mentions. */
  readonly truth: ReadonlyMap<string, number>;
}

function documentWith(about: readonly Person[], chance: Chance): Planted {
  const truth = new Map<string, number>();
  const lines = chance.some(sentences, 150);
  for (const person of about) {
    const isAlone = about.every((other) => other === person || other.surname !== person.surname);
    const forms = [chance.one([...person.full, ...person.titled])];
    for (let times = chance.between(0, 5); times > 0; times--) {
      const surname = chance.one([person.surname, `Mr. ${person.surname}`, `Ms. ${person.surname}`]);
      forms.push(
        isAlone
          ? chance.one([...person.full, ...person.titled, surname, surname])
          : chance.one([...person.full, ...person.titled]),
      );
    }
    truth.set(person.entry.name, forms.length);
    for (const form of forms) lines.push(sentenceWith(chance.one(sentences), form, chance));
  }
  const turns = chance
    .shuffled(lines)
    .map((line, index) => `SPEAKER ${'ABCDEFGH'.charAt(index % 8)}: ${line}`);
  return { text: turns.join('\n\n'), truth };
}

/** A sentence with a name in it: in front, behind, in the middle, possessive, addressed. */
function sentenceWith(sentence: string, name: string, chance: Chance): string {
  const bare = sentence.slice(0, -1);
  const small = bare.charAt(0).toLowerCase() + bare.slice(1);
  const words = bare.split(' ');
  const at = words.findIndex((word, index) => index > 3 && word.endsWith(','));
  return chance.one([
    `${name} said that ${small}.`,
    `${bare}, according to ${name}.`,
    `As ${name}’s office put it, ${small}.`,
    `Thank you, ${name}. ${sentence}`,
    at < 0
      ? `${bare}, and ${name} agrees.`
      : `${words.slice(0, at + 1).join(' ')} as ${name} told us, ${words.slice(at + 1).join(' ')}.`,
  ]);
}

async function run(name: string, makers: typeof people, seed: number): Promise<void> {
  const chance = chanceOf(seed);
  const all = makers(80, chance);
  const planted = Array.from({ length: documentCount }, () =>
    documentWith(chance.some(all, peopleOfDocument), chance),
  );
  const sources = planted.map(({ text }, index) => {
    const month = String(1 + Math.floor(index / 28)).padStart(2, '0');
    return sourceOf(
      `2021-${month}-${String(1 + (index % 28)).padStart(2, '0')}-planted.txt`,
      Buffer.from(text),
    );
  });
  const { transcripts } = await readTranscripts(sources);
  const lexicon = {
    id: 'planted',
    title: 'Planted',
    case: 'keep' as const,
    entries: all.map(({ entry }) => entry),
  };
  const corpus = await buildCorpus(transcripts, { lexicons: [lexicon], needs: ['tokens', 'mentions'] });
  const { right, found, wanted, faults } = scoreOf(planted, corpus);
  console.log(
    `${name}, seed ${seed}: precision ${(right / found).toFixed(4)}, recall ${(right / wanted).toFixed(4)}, ${wanted} mentions planted`,
  );
  if (showsFaults) for (const fault of faults) console.log(`    ${fault}`);
}

/** Mentions by document and person: those of both sides, those found, those planted. */
function scoreOf(
  planted: readonly Planted[],
  corpus: Awaited<ReturnType<typeof buildCorpus>>,
): { right: number; found: number; wanted: number; faults: string[] } {
  const table = compute(measure, corpus, {});
  const names = table.values[0]!;
  const counts = planted.map(() => new Map<string, number>());
  for (let row = 0; row < table.rowCount; row++) {
    for (const { start } of table.evidence?.(row) ?? []) {
      const turn = corpus.tokenStart.findLastIndex((token) => token <= start);
      const own = counts[indexOf(corpus, turn)]!;
      own.set(String(names[row]), (own.get(String(names[row])) ?? 0) + 1);
    }
  }
  let [right, found, wanted] = [0, 0, 0];
  const faults: string[] = [];
  for (const [index, { truth }] of planted.entries()) {
    for (const name of new Set([...truth.keys(), ...counts[index]!.keys()])) {
      const [here, true_] = [counts[index]!.get(name) ?? 0, truth.get(name) ?? 0];
      right += Math.min(here, true_);
      found += here;
      wanted += true_;
      if (here !== true_) faults.push(`document ${index}: ${name}: ${here} instead of ${true_}`);
    }
  }
  return { right, found, wanted, faults };
}

/** Number of the planted document that a turn is of: documents are in order of their dates, as they were made. */
function indexOf({ documentOfTurn }: { readonly documentOfTurn: Int32Array }, turn: number): number {
  return documentOfTurn[turn]!;
}
