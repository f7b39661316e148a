import { expect, it } from 'vitest';
import { counted, grouped, shownOf } from '../../src/text/counted.ts';

it('groups whole numbers by thousands', () => {
  expect([0, 999, 1000, 1_234_567].map((value) => grouped(value))).toEqual([
    '0',
    '999',
    '1,000',
    '1,234,567',
  ]);
});

it('puts a noun behind a number', () => {
  expect([counted(1, 'entity', 'entities'), counted(2000, 'turn')]).toEqual(['1 entity', '2,000 turns']);
});

it('says how much is shown, and nothing more where it is all', () => {
  expect([shownOf(2, 7, 'row'), shownOf(7, 7, 'row')]).toEqual(['2 of 7 rows', '7 rows']);
});
