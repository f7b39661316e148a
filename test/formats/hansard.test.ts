import { describe } from 'vitest';
import { hansard } from '../../src/formats/hansard.ts';
import { testPairs } from './reading.ts';

describe('hansard', () => {
  testPairs(hansard);
});
