import { describe } from 'vitest';
import { subtitles } from '../../src/formats/subtitles.ts';
import { testPairs } from './pairs.ts';

describe('subtitles', () => {
  testPairs(subtitles);
});
