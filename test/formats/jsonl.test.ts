import { describe } from 'vitest';
import { jsonl } from '../../src/formats/jsonl.ts';
import { testPairs } from './pairs.ts';

describe('jsonl', () => {
  testPairs(jsonl);
});
