import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findMentions } from '../src/annotate/mentions.ts';
import { wink } from '../src/annotate/tokenizers/wink.ts';
import { corpusOf } from '../src/corpus/build.ts';
import type { LexiconEntry } from '../src/model/lexicon.ts';
import { readTranscripts } from '../src/pipeline.ts';
import { people } from './entities/people.ts';
import { chanceOf } from './families/planting.ts';

// What a lexicon of 20,000 entries costs beside tokenizing: CPU time of one process. Tokenizing is measured with a tokenizer that
// has met no chunk yet, as in every run of a command, and again with one that knows them all; mentions are the best of five.
// A tenth of the entries are pairs of names that the corpus has, with the second as short form; the others are invented.
// Run: npx tsc -p bench && node dist/bench/bench/lexicon.js [FOLDER]

const [folder = '../shared/corpora/whitehouse'] = process.argv.slice(2);
const entryCount = 20_000;

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:md|txt)$/u.test(file))
  .sort()
  .filter((_, index) => index % 3 === 0);
const { transcripts } = await readTranscripts(
  files.map((path) => {
    const bytes = readFileSync(join(folder, path));
    return { path, bytes, text: bytes.toString('utf8'), sha256: '' };
  }),
);
const tokenizer = await wink.load();
let corpus = corpusOf([], { tokenizer, sentences: false });
const cold = timeOf(() => {
  corpus = corpusOf(transcripts, { tokenizer, sentences: false });
});
const lexicon = { id: 'large', title: 'Large', case: 'keep' as const, entries: largeLexicon() };

const warm = best(() => corpusOf(transcripts, { tokenizer, sentences: false }));
const finding = best(() => findMentions(corpus, [lexicon], tokenizer));
const { length } = findMentions(corpus, [lexicon], tokenizer).entity;
console.log(
  `${corpus.tokens.length} tokens, ${lexicon.entries.length} entries, ${length} mentions: tokenizing ${cold.toFixed(0)} ms, again ${warm.toFixed(0)} ms, ` +
    `mentions ${finding.toFixed(0)} ms, ${((100 * finding) / cold).toFixed(1)} %`,
);

function largeLexicon(): LexiconEntry[] {
  const chance = chanceOf(1);
  const all = new Set(corpus.vocabulary.forms);
  // Names: words that the corpus never has in small letters.
  const capitals = [...all].filter(
    (form) => /^\p{Lu}\p{Ll}{2,}$/u.test(form) && !all.has(form.toLowerCase()),
  );
  const names = new Set<string>();
  while (names.size < entryCount / 10) names.add(`${chance.one(capitals)} ${chance.one(capitals)}`);
  const real = Array.from(names, (name): LexiconEntry => ({
    name,
    kind: 'person',
    forms: [],
    short: [name.split(' ')[1] ?? name],
    titles: [],
    offices: [{ title: 'Senator' }],
  }));
  const invented = Array.from({ length: (entryCount * 9) / 10 / 100 }, (_, seed) =>
    people(100, chanceOf(seed)),
  );
  return [
    ...real,
    ...invented.flat().map(({ entry }, index) => ({ ...entry, name: `${entry.name} ${index}` })),
  ];
}

/** CPU time in milliseconds. */
function timeOf(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function best(run: () => unknown): number {
  return Math.min(...Array.from({ length: 5 }, () => timeOf(run)));
}
