import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Format } from '../../src/model/format.ts';
import type { Manuscript } from '../../src/model/transcript.ts';
import { segment } from '../../src/segmentation/segment.ts';
import { sourceOf } from '../source.ts';

/** A test for each pair of files in a format's folder: the input (`x.csv`, `x.in.json`), and beside it what must come out. */
export function testPairs(format: Format): void {
  const folder = join('test/formats', format.id);
  const inputs = readdirSync(folder).filter((name) => !name.endsWith('.json') || name.endsWith('.in.json'));
  it.each(inputs)('reads %s', async (name) => {
    const source = sourceOf(readFileSync(join(folder, name), 'utf8'), name);
    const found = [];
    for (const manuscript of await manuscriptsOf(format, source)) found.push(told(manuscript, name));
    await expect(`${JSON.stringify(found, undefined, 2)}\n`).toMatchFileSnapshot(
      join(format.id, `${name.replace(/(?:\.in)?\.[a-z]+$/u, '')}.json`),
    );
  });
}

/** The manuscripts that a format makes of a source, however it hands them out. */
async function manuscriptsOf(format: Format, source: ReturnType<typeof sourceOf>): Promise<Manuscript[]> {
  const parsed = format.parse(source);
  if (!(Symbol.asyncIterator in parsed)) return [await parsed];
  const manuscripts: Manuscript[] = [];
  for await (const manuscript of parsed) manuscripts.push(manuscript);
  return manuscripts;
}

function told(manuscript: Manuscript, path: string): object {
  const { metadata, turns, setAside, notices } = segment(manuscript, path);
  return {
    document: manuscript.document,
    metadata,
    turns: turns.map(({ line, rule, label, text }) => ({ line, rule, label, text })),
    marks: manuscript.lines.flatMap(({ speaker }) => speaker ?? []),
    setAside: setAside.map(({ line, kind, text }) => `${line} ${kind}: ${text}`),
    notices: notices.map(({ code, message, place }) => `${place?.line ?? '–'} ${code}: ${message}`),
  };
}
