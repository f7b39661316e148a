import { describe } from 'vitest';
import { html } from '../../src/formats/html.ts';
import { testPairs } from './reading.ts';

describe('html', () => {
  testPairs(html);
});
