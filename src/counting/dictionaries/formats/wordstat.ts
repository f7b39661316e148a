import type { DictionaryFormat } from '../dictionary-file.ts';

const decimal = /^[-+]?(?:\d+(?:[.,]\d+)?|[.,]\d+)$/u;

/** A rule and the weight in brackets that it ends in; undefined for a category. */
function weighted(text: string): { readonly rule: string; readonly weight: string } | undefined {
  if (!text.endsWith(')')) return undefined;
  const at = text.lastIndexOf('(');
  const [rule, weight] = [text.slice(0, Math.max(0, at)).trimEnd(), text.slice(at + 1, -1)];
  return rule !== '' && decimal.test(weight) ? { rule, weight } : undefined;
}

/**
 * WordStat's dictionaries: categories and rules by indentation; a rule ends in its weight in brackets, words of a phrase are
 * joined by `_`. Rules of nearness (`@…`, `NEAR`) are not supported.
 */
export const wordstat: DictionaryFormat = {
  id: 'wordstat',
  title: 'WordStat (.cat)',
  doc: 'Lines by indentation: categories, and in them rules with their weights in brackets.',
  fits: ({ path, text }) => (/\.cat$/iu.test(path) ? 1 : /^\t+\S.*\(\d+\)\s*$/mu.test(text) ? 0.5 : 0),
  read({ text }, { category, rule, fault }) {
    const path: string[] = [];
    for (const [index, line] of text.split(/\r\n?|\n/u).entries()) {
      const trimmed = line.trim();
      if (trimmed === '') continue;
      const depth = Math.min(depthOf(line), path.length);
      const { rule: words, weight } = weighted(trimmed) ?? {};
      const place = { rule: trimmed, line: index + 1 };
      if (words === undefined || weight === undefined) {
        if (isNearness(trimmed)) fault({ code: 'unsupported', message: nearness, ...place });
        else {
          path.splice(depth, path.length, trimmed);
          category(path.slice());
        }
      } else if (depth === 0) {
        fault({ code: 'no-category', message: 'Stands in no category; left out', ...place });
      } else if (isNearness(words)) {
        fault({ code: 'unsupported', message: nearness, ...place, category: category(path.slice(0, depth)) });
      } else {
        const number = Number(weight.replace(',', '.'));
        rule(category(path.slice(0, depth)), words.replaceAll('_', ' '), number, index + 1);
      }
    }
  },
};

const nearness = 'A rule of nearness or of other rules, which is not supported; left out';

function isNearness(words: string): boolean {
  return words.startsWith('@') || /[[\]#]|\b(?:NEAR|BEFORE|AFTER|AND|OR|NOT)\b.*[[\]#]/u.test(words);
}

/** How far a line is indented: a tab, or two blanks, a step. */
function depthOf(line: string): number {
  const blanks = /^[\t ]*/u.exec(line)?.[0] ?? '';
  const tabs = blanks.split('\t').length - 1;
  return tabs > 0 ? tabs : Math.floor(blanks.length / 2);
}
