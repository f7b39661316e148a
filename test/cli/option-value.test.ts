import { describe, expect, it } from 'vitest';
import { optionValue } from '../../src/cli/option-value.ts';
import type { Option } from '../../src/model/option.ts';

const integer: Option = { kind: 'integer', default: 1, minimum: 1, doc: '' };
const number: Option = { kind: 'number', default: 1, minimum: 0, doc: '' };
const range: Option = { kind: 'range', default: { from: 1, to: 1 }, minimum: 1, doc: '' };

describe('optionValue', () => {
  it.each([
    [integer, '12', 12],
    [number, '.5', 0.5],
    [number, '1e3', 1000],
    [range, '3', { from: 3, to: 3 }],
    [range, '1-5', { from: 1, to: 5 }],
  ] as const)('of %o and %s is %o', (option, text, value) => {
    expect(optionValue('x', option, text)).toEqual(value);
  });

  it.each([
    [integer, '0'],
    [integer, '1.5'],
    [integer, '1e3'],
    [integer, '0x10'],
    [integer, ''],
    [integer, ' 1'],
    [integer, '99999999999999999999'],
    [number, '-1'],
    [number, 'Infinity'],
    [number, 'NaN'],
    [range, '5-1'],
    [range, '0-2'],
    [range, '1-'],
    [range, '-3'],
    [range, '1-2-3'],
  ] as const)('refuses %o with %j', (option, text) => {
    expect(() => optionValue('x', option, text)).toThrow(/^--x must be a .*, not /u);
  });
});
