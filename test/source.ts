import { createHash } from 'node:crypto';
import type { Source } from '../src/model/transcript.ts';

/** A source made in a test. */
export function sourceOf(text: string, path = 'test.txt'): Source {
  const bytes = new TextEncoder().encode(text);
  return { path, bytes, text, sha256: createHash('sha256').update(bytes).digest('hex') };
}
