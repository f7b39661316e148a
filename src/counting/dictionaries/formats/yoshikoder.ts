import { SaxesParser } from 'saxes';
import { badDictionary } from '../../../errors/catalogue.ts';
import type { DictionaryFormat } from '../dictionary-file.ts';

/** Yoshikoder's dictionaries: XML with a `cnode` a category and a `pnode` a rule; the outermost category names the whole. */
export const yoshikoder: DictionaryFormat = {
  id: 'yoshikoder',
  title: 'Yoshikoder (.ykd)',
  doc: 'XML: a “cnode” is a category, a “pnode” a rule.',
  fits: ({ path, text }) => (/\.ykd$/iu.test(path) ? 1 : /<cnode\b/u.test(text.slice(0, 5000)) ? 0.9 : 0),
  read({ path, text }, { category, rule, fault }) {
    const parser = new SaxesParser({ xmlns: false, fileName: path });
    const names: string[] = [];
    parser.on('error', ({ message }) => {
      throw badDictionary(path, parser.line, message.replace(/^(?:[^:]*:)?\d+:\d+: /u, ''));
    });
    parser.on('opentag', ({ name: tag, attributes }) => {
      const { name = '', score } = attributes;
      if (tag === 'cnode') names.push(name);
      if (tag === 'cnode' && names.length > 1) category(names.slice(1));
      if (tag !== 'pnode') return;
      const { line } = parser;
      const of = category(names.length > 1 ? names.slice(1) : names);
      const weight = score === undefined || score === '' ? 1 : Number(score);
      if (Number.isFinite(weight)) rule(of, name, weight, line);
      else
        fault({
          code: 'bad-weight',
          rule: name,
          message: `The score is no number: ${score}`,
          line,
          category: of,
        });
    });
    parser.on('closetag', ({ name }) => {
      if (name === 'cnode') names.pop();
    });
    parser.write(text.replace(/^\uFEFF/u, '')).close();
  },
};
