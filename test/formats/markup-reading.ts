import type { Format } from '../../src/model/format.ts';
import type { Manuscript } from '../../src/model/transcript.ts';
import { segment, type Segmented } from '../../src/segmentation/segment.ts';
import { sourceOf } from '../source.ts';

/** The manuscripts that a format makes of a text, however it hands them out. */
export async function manuscriptsOf(format: Format, text: string, path: string): Promise<Manuscript[]> {
  const parsed = format.parse(sourceOf(text, path));
  if (!(Symbol.asyncIterator in parsed)) return [await parsed];
  const manuscripts: Manuscript[] = [];
  for await (const manuscript of parsed) manuscripts.push(manuscript);
  return manuscripts;
}

/** What the manuscripts come to when they are segmented. */
export async function segmented(format: Format, text: string, path = 'test.txt'): Promise<Segmented[]> {
  return (await manuscriptsOf(format, text, path)).map((manuscript) => segment(manuscript, path));
}
