import { describe } from 'vitest';
import { json } from '../../src/formats/json.ts';
import { testPairs } from './pairs.ts';

describe('json', () => {
  testPairs(json);
});
