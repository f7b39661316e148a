import { describe } from 'vitest';
import { rss } from '../../src/formats/rss.ts';
import { testPairs } from './reading.ts';

describe('rss', () => {
  testPairs(rss);
});
