import { describe } from 'vitest';
import { tei } from '../../src/formats/tei.ts';
import { testPairs } from './reading.ts';

describe('tei', () => {
  testPairs(tei);
});
