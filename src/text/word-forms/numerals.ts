const words =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty`.split(/\s+/u);
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ordinals =
  `zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
  fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`.split(/\s+/u);
const roman = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

const digitsByWord: ReadonlyMap<string, string> = new Map([
  ...words.map((word, value) => [word, String(value)] as const),
  ...tens.map((word, index) => [word, String((index + 2) * 10)] as const),
  ...ordinals.map((word, value) => [word, `${value}th`] as const),
  ...roman.flatMap((word, value) =>
    value > 1 && value !== 5 && value !== 10 ? [[word, String(value)] as const] : [],
  ),
  ['hundred', '100'],
  ['thousand', '1000'],
]);

/**
 * A numeral in digits, whether it is written as a word, in digits or in Roman numerals: `three`, `3` and `III` have the same.
 *
 * @returns undefined for what is no numeral
 */
export function numeralKey(type: string): string | undefined {
  const known = digitsByWord.get(type);
  if (known !== undefined) return known;
  const ordinal = /^(?<digits>\d{1,3})(?:st|nd|rd|th)$/u.exec(type)?.groups?.['digits'];
  if (ordinal !== undefined) return `${ordinal}th`;
  if (/^\d[\d.,]*$/u.test(type)) return type.replaceAll(',', '');
  return type.includes('-') ? compoundKey(type) : undefined;
}

/** `seventy-second` and `twenty-one`. */
function compoundKey(type: string): string | undefined {
  const [ten = '', unit = '', ...more] = type.split('-');
  const value = tens.indexOf(ten);
  if (value < 0 || more.length > 0) return undefined;
  const one = [words, ordinals].findIndex((list) => list.indexOf(unit) > 0 && list.indexOf(unit) < 10);
  if (one < 0) return undefined;
  return `${(value + 2) * 10 + [words, ordinals][one]!.indexOf(unit)}${one === 1 ? 'th' : ''}`;
}
