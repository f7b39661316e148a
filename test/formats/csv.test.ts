import { describe } from 'vitest';
import { csv } from '../../src/formats/csv.ts';
import { testPairs } from './pairs.ts';

describe('csv', () => {
  testPairs(csv);
});
