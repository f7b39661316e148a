import { outOfRange, unknownChoice } from '../errors/catalogue.ts';
import type { IntegerRange, Option } from '../model/option.ts';

/**
 * What an option's text on the command line stands for; of a list, one item.
 *
 * @throws option/out-of-range, option/unknown-choice
 */
export function optionValue(name: string, option: Option, text: string): number | string | IntegerRange {
  switch (option.kind) {
    case 'integer':
      return numberAtLeast(name, text, { minimum: option.minimum, whole: true });
    case 'number':
      return numberAtLeast(name, text, { minimum: option.minimum, whole: false });
    case 'range':
      return range(name, text, option.minimum);
    case 'choice':
      if (!option.choices.includes(text)) throw unknownChoice(name, text, option.choices);
      return text;
    default:
      return text;
  }
}

interface Bounds {
  readonly minimum: number;
  readonly whole: boolean;
}

function numberAtLeast(name: string, text: string, { minimum, whole }: Bounds): number {
  const pattern = whole ? /^[+-]?\d+$/u : /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;
  const value = pattern.test(text) ? Number(text) : Number.NaN;
  const isExact = Number.isFinite(value) && (!whole || Number.isSafeInteger(value));
  if (isExact && value >= minimum) return value;
  throw outOfRange(name, text, `a ${whole ? 'whole ' : ''}number from ${minimum} up`);
}

function range(name: string, text: string, minimum: number): IntegerRange {
  const groups = /^(?<from>\d{1,9})(?:-(?<to>\d{1,9}))?$/u.exec(text)?.groups;
  const from = Number(groups?.['from'] ?? Number.NaN);
  const to = Number(groups?.['to'] ?? from);
  if (from >= minimum && from <= to) return { from, to };
  throw outOfRange(name, text, `a number or a range such as 1-5, from ${minimum} up`);
}
