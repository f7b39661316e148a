import { describe } from 'vitest';
import { europarl } from '../../src/formats/europarl.ts';
import { testPairs } from './reading.ts';

describe('europarl', () => {
  testPairs(europarl);
});
