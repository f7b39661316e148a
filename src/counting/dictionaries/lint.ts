import { typeOf } from '../../text/words.ts';
import type { Dictionary, DictionaryFault, DictionaryRule } from './dictionary-file.ts';
import { wordIndex } from './word-index.ts';

/**
 * All that is worth a second look in a dictionary: what could not be read, rules that are there twice, that a wildcard of their
 * category covers, that stand in several categories, that are very wide. In order of lines.
 */
export function lintDictionary(dictionary: Dictionary): DictionaryFault[] {
  const { faults } = dictionary;
  const found = [...faults, ...repeated(dictionary), ...shadowed(dictionary), ...wide(dictionary)];
  return found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** The rules that no text of a corpus matches, given the rules that some do. */
export function deadRules({ rules }: Dictionary, used: ReadonlySet<number>): DictionaryFault[] {
  return rules.flatMap((rule, index) =>
    used.has(index) ? [] : [faultOf(rule, 'dead', 'No hit in the input')],
  );
}

function faultOf(
  { category, pattern, line }: DictionaryRule,
  code: DictionaryFault['code'],
  message: string,
): DictionaryFault {
  return { code, line, category, rule: pattern, message };
}

/** Rules that stand twice in one category, or in several. */
function repeated({ rules, categories }: Dictionary): DictionaryFault[] {
  const first = new Map<string, DictionaryRule[]>();
  const found: DictionaryFault[] = [];
  for (const rule of rules) {
    const key = typeOf(rule.pattern);
    const known = first.get(key);
    if (!known) {
      first.set(key, [rule]);
      continue;
    }
    const twin = known.find(({ category }) => category === rule.category);
    if (twin) {
      const differs = twin.weight === rule.weight ? '' : ', with another weight; the first counts';
      found.push(faultOf(rule, 'duplicate', `Stands twice in its category${at(twin)}${differs}`));
    } else {
      const names = known.map(({ category }) => categories[category]!.join(' > ')).join(', ');
      found.push(faultOf(rule, 'overlap', `Stands in another category as well: ${names}${at(known[0]!)}`));
      known.push(rule);
    }
  }
  return found;
}

function at({ line }: DictionaryRule): string {
  return line === undefined ? '' : ` (line ${line})`;
}

/** Single words that a wildcard at the end of another word of their category covers. */
function shadowed({ rules, categories }: Dictionary): DictionaryFault[] {
  const ofCategory: DictionaryRule[][] = categories.map(() => []);
  for (const rule of rules) if (!rule.pattern.includes(' ')) ofCategory[rule.category]!.push(rule);
  return ofCategory.flatMap((own) => {
    const wildcards = [
      ...new Map(
        own.filter(({ pattern }) => /^[^*]+\*$/u.test(pattern)).map((rule) => [typeOf(rule.pattern), rule]),
      ),
    ];
    const index = wordIndex(wildcards.map(([word]) => word));
    return own.flatMap((rule) => {
      const word = typeOf(rule.pattern);
      if (/\*./u.test(word)) return [];
      const number = index.matches(word.replace('*', '')).find((other) => wildcards[other]![0] !== word);
      const cover = number === undefined ? undefined : wildcards[number]![1];
      if (!cover) return [];
      const weight = cover.weight === rule.weight ? '' : '; of the two, the first in the file counts';
      return [faultOf(rule, 'shadowed', `“${cover.pattern}”${at(cover)} finds all that it finds${weight}`)];
    });
  });
}

/** Wildcards behind one or two letters, or before so few. */
function wide({ rules }: Dictionary): DictionaryFault[] {
  return rules.flatMap((rule) => {
    const isWide = rule.pattern
      .split(' ')
      .some((word) => word.length > 1 && word.includes('*') && word.replaceAll('*', '').length <= 2);
    return isWide ? [faultOf(rule, 'wide', 'So few letters beside a star find very many words')] : [];
  });
}
