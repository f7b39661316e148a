// Which slogans does each government use, who says each first, and who takes it up?
//
//   npm run notebooks
//
// Only the public library is used, on texts in memory; what comes out is written to reports/who-says-it-first.md and .vl.json.

import { readdir, readFile, writeFile } from 'node:fs/promises';
import {
  buildCorpus,
  charts,
  compute,
  entities,
  mentions,
  parseLexicon,
  readTranscript,
  sourceFromText,
  withDefaults,
} from 'rostrum';

// 1. Read the briefings, and the lexicon of their slogans.
const folder = new URL('../corpora/two-governments/', import.meta.url);
const names = (await readdir(new URL('briefings/', folder))).sort();
const transcripts = await Promise.all(
  names.map(async (name) => {
    const text = await readFile(new URL(`briefings/${name}`, folder), 'utf8');
    return readTranscript(sourceFromText(text, { path: name }));
  }),
);
const lexicon = parseLexicon(await readFile(new URL('lexicon.yaml', folder), 'utf8'), 'lexicon.yaml');
const corpus = await buildCorpus(transcripts, { lexicons: [lexicon] });

// 2. Every mention of a slogan, in order of time.
const slogans = compute(entities, corpus, { kind: ['slogan'] });
const said = rowsOf(compute(mentions, corpus, { kind: ['slogan'] }));

// 3. For each slogan: when it came up, who said it first, and who took it up.
const lines = rowsOf(slogans).map(({ entity, count, documents, forms }) => {
  const uses = said.filter((mention) => mention.entity === entity);
  const [first] = uses;
  const others = [...new Set(uses.map(({ speaker }) => speaker))].filter(
    (speaker) => speaker !== first?.speaker,
  );
  return `| ${entity} | ${count} | ${documents} | ${first?.date} | ${first?.speaker} | ${others.join(', ') || '–'} | ${forms} |`;
});

// 4. Write it down, with the chart of the counts.
const report = `# Who says it first?

Slogans of the sample corpus (${corpus.documents.length} briefings), in order of frequency. “Taken up by” lists every other speaker who used one, in order of time.

| slogan | count | briefings | first on | first by | taken up by | forms |
| --- | ---: | ---: | --- | --- | --- | --- |
${lines.join('\n')}
`;
const { topEntities } = charts;
const spec = topEntities.draw(slogans, withDefaults(topEntities.options, {}));
await writeFile(new URL('../reports/who-says-it-first.md', import.meta.url), report);
await writeFile(
  new URL('../reports/who-says-it-first.vl.json', import.meta.url),
  `${JSON.stringify(spec, undefined, 2)}\n`,
);
console.log('reports/who-says-it-first.md');

/** The rows of a table as objects. */
function rowsOf({ columns, values, rowCount }) {
  return Array.from({ length: rowCount }, (_, row) =>
    Object.fromEntries(columns.map(({ id }, column) => [id, values[column][row]])),
  );
}
