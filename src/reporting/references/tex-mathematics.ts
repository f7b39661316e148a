/** Signs of formulas that no text font has, as LaTeX has them in its mathematics. */
const signs = new Map([
  ['−', '-'],
  ['·', String.raw`\cdot `],
  ['×', String.raw`\times `],
  ['±', String.raw`\pm `],
  ['∓', String.raw`\mp `],
  ['√', String.raw`\surd `],
  ['∞', String.raw`\infty `],
  ['∂', String.raw`\partial `],
  ['∫', String.raw`\int `],
  ['≈', String.raw`\approx `],
  ['≠', String.raw`\neq `],
  ['≤', String.raw`\leq `],
  ['≥', String.raw`\geq `],
  ['→', String.raw`\rightarrow `],
  ['←', String.raw`\leftarrow `],
  ['∈', String.raw`\in `],
  ['∩', String.raw`\cap `],
  ['∪', String.raw`\cup `],
  ['∑', String.raw`\sum `],
  ['∏', String.raw`\prod `],
  ['⌈', String.raw`\lceil `],
  ['⌉', String.raw`\rceil `],
  ['⌊', String.raw`\lfloor `],
  ['⌋', String.raw`\rfloor `],
  ['′', String.raw`'`],
  ['Τ', 'T'],
  ['Ρ', 'P'],
  ['Α', 'A'],
  ['Β', 'B'],
  ['½', String.raw`\frac{1}{2}`],
  ['¼', String.raw`\frac{1}{4}`],
  ['¾', String.raw`\frac{3}{4}`],
  ...greek(
    'αβγδεζηθικλμνξπρστυφχψω',
    'alpha beta gamma delta varepsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon varphi chi psi omega',
  ),
  ...greek('ΓΔΘΛΞΠΣΦΨΩ', 'Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi Omega'),
]);

/** Text for LaTeX, already escaped, with signs of formulas as mathematics; other letters stay as they are. */
export function texMathematics(text: string): string {
  return text
    .replaceAll(/(\p{L})\u0304/gu, String.raw`$\bar{$1}$`)
    .replaceAll(/\P{ASCII}+/gu, (run) => Array.from(run, mathematics).join('').replaceAll('$$', ''));
}

function mathematics(sign: string): string {
  const known = signs.get(sign) ?? raisedOrLowered(sign);
  return known === undefined ? sign : `$${known}$`;
}

const raised = /[²³¹⁰-ⁿʰ-ʸᴬ-ᵡᶜ-ᶻ]/u;
const lowered = /[₀-ₜᵢ-ᵪⱼ]/u;

/** A raised or lowered sign, on an empty base: two of them in a row would be an error else. */
function raisedOrLowered(sign: string): string | undefined {
  const how = lowered.test(sign) ? '_' : raised.test(sign) ? '^' : undefined;
  if (how === undefined) return undefined;
  const plain = sign.normalize('NFKD');
  return `{}${how}{${signs.get(plain) ?? plain}}`;
}

function* greek(letters: string, names: string): Iterable<[string, string]> {
  const commands = names.split(' ');
  for (const [index, letter] of Array.from(letters).entries()) yield [letter, `\\${commands[index] ?? ''} `];
}
