import { describe } from 'vitest';
import { bundestag } from '../../src/formats/bundestag.ts';
import { testPairs } from './reading.ts';

describe('bundestag', () => {
  testPairs(bundestag);
});
