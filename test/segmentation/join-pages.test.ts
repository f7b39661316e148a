import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../src/model/transcript.ts';
import { buildCorpus, compute, readTranscript } from '../../src/pipeline.ts';
import { check } from '../../src/measures/index.ts';
import { manifestJson } from '../../src/reporting/manifest.ts';
import { joinPages } from '../../src/segmentation/join-pages.ts';
import { sourceOf } from '../source.ts';

const title = 'Press conference on the harbour | March 6, 2021';

const first = `${title}

Ada Lee:

Good morning.

The levy will rise in May, and not before the council of the

< 1 2 3 >
`;

const second = `${title}

two towns has met.

Bo Chen:

When is that?

< 1 2 3 >
`;

const third = `${title}

In April, I believe.

Ada Lee:

In April.

< 1 2 3 >
`;

describe('joinPages', () => {
  it('makes one document of pages under one name, whatever the order', async () => {
    const pages = await read({ 'in/talk_3.htm': third, 'in/talk_2.htm': second, 'in/talk.htm': first });
    const [joined, ...others] = joinPages(pages);
    expect(others).toEqual([]);
    expect(joined).toMatchObject({
      document: 'talk',
      path: 'in/talk.htm',
      pages: 3,
      missingPages: [],
      metadata: { title: 'Press conference on the harbour', date: '2021-03-06' },
      parts: [
        { path: 'in/talk.htm', page: 1 },
        { path: 'in/talk_2.htm', page: 2 },
        { path: 'in/talk_3.htm', page: 3 },
      ],
      notices: [],
    });
    expect(
      joined?.turns.map(({ number, page, line, label, text }) => [number, page, line, label, text]),
    ).toEqual([
      [
        1,
        1,
        3,
        'Ada Lee',
        'Good morning.\n\nThe levy will rise in May, and not before the council of the two towns has met.',
      ],
      [2, 2, 5, 'Bo Chen', 'When is that?\n\nIn April, I believe.'],
      [3, 3, 5, 'Ada Lee', 'In April.'],
    ]);
  });

  it('says on which page of another file a paragraph begins', async () => {
    const [joined] = joinPages(await read({ 'talk.htm': first, 'talk_2.htm': second, 'talk_3.htm': third }));
    expect(joined?.turns[1]?.paragraphs.map(({ line, page }) => [line, page])).toEqual([
      [7, undefined],
      [3, 3],
    ]);
  });

  it('counts the words of a turn that runs over a page anew', async () => {
    const [joined] = joinPages(await read({ 'talk.htm': first, 'talk_2.htm': second }));
    expect(joined?.turns.map(({ words }) => words)).toEqual([19, 3]);
  });

  it('tells the pages that are still missing, and does not join across them', async () => {
    const [joined] = joinPages(await read({ 'talk.htm': first, 'talk_3.htm': third }));
    expect(joined?.missingPages).toEqual([2]);
    expect(joined?.notices.map(({ code }) => code)).toEqual([
      'transcript/missing-pages',
      'transcript/preface',
    ]);
    expect(joined?.turns.map(({ text }) => text.split('\n').at(-1))).toEqual([
      'The levy will rise in May, and not before the council of the',
      'In April.',
    ]);
  });

  it.each([
    ['talk-page-1.txt', 'talk-page-2.txt', 'talk'],
    ['talk_page1.txt', 'talk_page2.txt', 'talk'],
    ['talk page 1.md', 'talk page 2.md', 'talk'],
    ['content_74025847.htm', 'content_74025847_2.htm', 'content_74025847'],
  ])('joins %s and %s as %s', async (one, two, document) => {
    expect(joinPages(await read({ [one]: first, [two]: second })).map((joined) => joined.document)).toEqual([
      document,
    ]);
  });

  it('joins pages under any name that state their number', async () => {
    const pages = await read({
      'b.txt': first.replace('< 1 2 3 >', 'Page 1 of 2'),
      'a.txt': second.replace('< 1 2 3 >', 'Page 2 of 2'),
    });
    expect(joinPages(pages).map(({ path, parts }) => [path, parts?.map((part) => part.path)])).toEqual([
      ['b.txt', ['b.txt', 'a.txt']],
    ]);
  });

  it.each([
    ['of other dates', second.replace('March 6', 'March 7')],
    ['of other titles', second.replace('harbour', 'ferry')],
    ['that announce no pages', second.replace('< 1 2 3 >', '')],
  ])('leaves pages %s alone', async (_, other) => {
    expect(joinPages(await read({ 'talk.txt': first, 'talk_2.txt': other }))).toHaveLength(2);
  });

  it('leaves pages in another folder alone', async () => {
    expect(joinPages(await read({ 'a/talk.txt': first, 'b/talk_2.txt': second }))).toHaveLength(2);
  });

  it('leaves out a page that is there twice, and says so', async () => {
    const pages = await read({ 'talk.txt': first, 'talk_1.txt': first, 'talk_2.txt': second });
    const [joined, ...others] = joinPages(pages);
    expect(others).toEqual([]);
    expect(joined?.notices.map(({ code, place }) => [code, place?.path])).toEqual([
      ['transcript/missing-pages', 'talk.txt'],
      ['transcript/duplicate-page', 'talk_1.txt'],
    ]);
  });

  it('keeps a page with the same number and other words', async () => {
    const other = second.replace('two towns', 'three towns');
    expect(
      joinPages(await read({ 'talk.txt': first, 'talk_2.txt': second, 'talk_page2.txt': other })),
    ).toHaveLength(2);
  });

  it('joins what is joined already no further', async () => {
    const once = joinPages(await read({ 'talk.txt': first, 'talk_2.txt': second }));
    expect(joinPages(once)).toEqual(once);
  });

  it('is part of making a corpus, whose check and manifest name each file', async () => {
    const corpus = await buildCorpus(await read({ 'in/talk.txt': first, 'in/talk_2.txt': second }), {
      needs: [],
    });
    const table = compute(check, corpus);
    const paths = table.values[0] ?? [];
    expect(new Set(Array.from({ length: table.rowCount }, (_, row) => paths[row]))).toEqual(
      new Set(['in/talk.txt', 'in/talk_2.txt']),
    );
    const manifest: unknown = JSON.parse(
      await manifestJson(
        corpus,
        { options: {}, versions: { rostrum: '', unicode: '' }, lexicons: [], notices: [] },
        [],
      ),
    );
    expect(manifest).toMatchObject({
      inputs: [
        {
          document: 'talk',
          parts: [
            { page: 1, path: 'in/talk.txt' },
            { page: 2, path: 'in/talk_2.txt' },
          ],
        },
      ],
    });
  });
});

/** Files by path, read as plain text. */
async function read(files: Readonly<Record<string, string>>): Promise<Transcript[]> {
  const transcripts: Transcript[] = [];
  for (const [path, text] of Object.entries(files))
    transcripts.push(await readTranscript(sourceOf(text, path), { reader: 'plain-text' }));
  return transcripts;
}
