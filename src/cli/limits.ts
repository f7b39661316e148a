import { badLimit, unknownName } from '../errors/catalogue.ts';
import { limitKeys, type Limits } from '../model/limits.ts';
import { flagName } from './command.ts';
import { optionValue } from './option-value.ts';

const nameOf = (key: keyof Limits): string => flagName(key).replace(/^max-/u, '');

/** Limits by the names that `--max` knows them by, e.g. `page-seconds`. */
export const limitNames: readonly string[] = limitKeys.map(nameOf);

/**
 * What `--max` says: names of limits, and numbers.
 *
 * @throws option/bad-limit, option/out-of-range, and limit/unknown for a name that is none
 */
export function limitsOf(given: readonly string[]): Partial<Limits> {
  const pairs = given.map((pair): [string, number] => {
    const sign = pair.indexOf('=');
    if (sign <= 0 || sign === pair.length - 1) throw badLimit(pair);
    const name = pair.slice(0, sign);
    const key = limitKeys.find((known) => nameOf(known) === name);
    if (key === undefined) throw unknownName('limit', name, limitNames);
    const value = optionValue(`max ${name}`, number, pair.slice(sign + 1));
    return [key, Number(value)];
  });
  return Object.fromEntries(pairs);
}

const number = { kind: 'number', default: undefined, minimum: 0, doc: '' } as const;
