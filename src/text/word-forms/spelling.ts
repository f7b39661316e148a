/** Words that end as the British spellings do, and are spelled so everywhere. */
const sameEverywhere: ReadonlySet<string> = new Set(
  `advertise advise arise compromise comprise despise devise disguise enterprise excise exercise expertise franchise
  improvise merchandise otherwise paradise precise premise promise raise revise rise supervise surmise surprise televise
  treatise likewise wise concise noise praise cruise bruise poise turquise appraise
  four hour tour pour sour flour scour devour contour detour your our troubadour velour paramour`
    .trim()
    .split(/\s+/u),
);

const wholeWords: ReadonlyMap<string, string> = new Map([
  ['programme', 'program'],
  ['programmes', 'programs'],
  ['cheque', 'check'],
  ['grey', 'gray'],
  ['judgement', 'judgment'],
  ['acknowledgement', 'acknowledgment'],
  ['ageing', 'aging'],
  ['plough', 'plow'],
  ['tyre', 'tire'],
  ['kerb', 'curb'],
  ['sceptical', 'skeptical'],
  ['manoeuvre', 'maneuver'],
  ['aluminium', 'aluminum'],
]);

/** British ending → American; the first that fits is taken. The stem has at least three letters. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/^(.{3,})is(e|es|ed|er|ers|ing|ation|ations)$/u, '$1iz$2'],
  [/^(.{3,})ys(e|es|ed|er|ers|ing)$/u, '$1yz$2'],
  [/^(.{2,}[^aeiou])our(|s|ed|ing|able|hood|hoods|ful|ite|ites|ly)$/u, '$1or$2'],
  [/^(.{2,}t)re(|s|d)$/u, '$1er$2'],
  [/^(.{3,})ogue(|s)$/u, '$1og$2'],
  [/^(.{3,}[aeiou])ll(ed|ing|er|ers)$/u, '$1l$2'],
  [/^(def|off|pret|lic)ence(|s)$/u, '$1ense$2'],
];

/**
 * A type as one of several spellings of its word, so that `organise` and `organize`, `harbour` and `harbor`, `centre` and
 * `center` have the same. It is a key for comparing and no word to be shown: some words that end alike are changed with them.
 */
export function spellingKey(type: string): string {
  const whole = wholeWords.get(type);
  if (whole !== undefined) return whole;
  if (isSameEverywhere(type)) return type;
  for (const [ending, replacement] of endings) {
    if (ending.test(type)) return type.replace(ending, replacement);
  }
  return type;
}

function isSameEverywhere(type: string): boolean {
  return [type, type.replace(/s$/u, ''), type.replace(/d$/u, ''), type.replace(/(?:ing|rs?)$/u, 'e')].some(
    (base) => sameEverywhere.has(base),
  );
}
