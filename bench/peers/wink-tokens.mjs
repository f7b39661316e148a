// Tokens of each text by wink-nlp's readDoc: node wink-tokens.mjs OUT.csv FOLDER…

import { readFileSync, writeFileSync } from 'node:fs';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { textFiles } from './text-files.mjs';

const [out, ...folders] = process.argv.slice(2);
const nlp = winkNLP(model, []);
const rows = textFiles(folders).map(
  (file) => `${file},${nlp.readDoc(readFileSync(file, 'utf8')).tokens().length()}`,
);
writeFileSync(out, `path,tokens\n${rows.join('\n')}\n`);
