import type { DictionaryFormat } from '../dictionary-file.ts';

/** Lexicoder's dictionaries: a line `+CATEGORY`, then a rule a line. Blanks around a rule, which bound words there, go. */
export const lexicoder: DictionaryFormat = {
  id: 'lexicoder',
  title: 'Lexicoder (.lc3)',
  doc: 'A line “+CATEGORY” opens a category, every other line is a rule.',
  fits: ({ path, text }) => (/\.lc[23]?$/iu.test(path) ? 1 : /^\s*\+\S/u.test(text) ? 0.6 : 0),
  read({ text }, { category, rule, fault }) {
    let current: number | undefined;
    for (const [index, line] of text.split(/\r\n?|\n/u).entries()) {
      const trimmed = line.trim();
      if (trimmed === '') continue;
      const place = { rule: trimmed, line: index + 1 };
      if (trimmed.startsWith('+')) {
        current = category([trimmed.slice(1).trim()]);
      } else if (current === undefined) {
        fault({ code: 'no-category', message: 'Stands before the first category; left out', ...place });
      } else {
        rule(current, trimmed, 1, index + 1);
      }
    }
  },
};
