import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { briefingsInThreads } from '../../src/node/report-threads.ts';
import {
  briefing,
  context,
  exampleCorpus,
  filesOf,
  hostileBriefing,
  laterBriefing,
} from '../reporting/example.ts';

// Threads run the build.
const built = join(import.meta.dirname, '../../dist/node/report-threads.js');

describe.skipIf(!existsSync(built))('briefingsInThreads', () => {
  it('makes the same bytes as one thread, notices included', async () => {
    const nine = Array.from({ length: 3 }, () => [briefing, laterBriefing, hostileBriefing]).flat();
    const corpus = await exampleCorpus(nine);
    const documents = corpus.documents.map((document) => ({
      ...document,
      notices: [
        Object.assign(new Error('looks odd'), { code: 'made/up', place: { path: document.path, line: 3 } }),
      ],
    }));
    const threads = await threadsOfBuild();
    const apart = threads(2, nine.length, false);
    expect(apart).toBeDefined();
    const files = await filesOf({ ...corpus, documents }, { ...context, ...(apart && { apart }) });
    expect([...files]).toEqual([...(await filesOf({ ...corpus, documents }))]);
  });

  it('has one thread do all where there is little to do, or one was asked for', async () => {
    const threads = await threadsOfBuild();
    expect(threads(2, 3, true)).toBeUndefined();
    expect(threads(1, 1000, true)).toBeUndefined();
  });
});

async function threadsOfBuild(): Promise<typeof briefingsInThreads> {
  const module = (await import(pathToFileURL(built).href)) as {
    briefingsInThreads: typeof briefingsInThreads;
  };
  return module.briefingsInThreads;
}
