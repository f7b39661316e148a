import { describe } from 'vitest';
import { tsv } from '../../src/formats/tsv.ts';
import { testPairs } from './pairs.ts';

describe('tsv', () => {
  testPairs(tsv);
});
