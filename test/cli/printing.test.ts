import { describe, expect, it } from 'vitest';
import { figure } from '../../src/charts/drawing/figure.ts';
import { printingOf } from '../../src/cli/printing.ts';
import { buildCorpus, readTranscripts } from '../../src/pipeline.ts';
import { folderOf } from '../node/folder.ts';
import { sourceOf } from '../source.ts';

const plain = figure(
  { title: 'A title', subtitle: '', description: 'Nothing.', left: 8, right: 8, height: 40 },
  [],
);

describe('printingOf', () => {
  it('is a double column where nothing is said', async () => {
    const { printing, layout } = await printingOf({}, { cwd: '.' });
    expect(printing.width).toBe(174);
    expect(layout.width).toBe(678);
  });

  it('says in the caption where the data are from, when, and how many there are', async () => {
    const { captionOf } = await printingOf({ source: 'Two briefings', for: 'single-column' }, { cwd: '.' });
    const { transcripts } = await readTranscripts([
      sourceOf('MS. A: One two three.\n\nMR. B: Four.', '2020-03-06-one.txt'),
      sourceOf('MS. A: Five six.\n\nMR. B: Seven.', '2021-04-07-two.txt'),
    ]);
    const spec = captionOf(plain, await buildCorpus(transcripts, { needs: [] }));
    expect(JSON.stringify(spec).replaceAll(String.raw`\n`, ' ')).toContain(
      'Source: Two briefings, 2 documents, 2020-03-06 to 2021-04-07; n = 7 words in 4 turns.',
    );
  });

  it('leaves the caption out where asked', async () => {
    const { captionOf } = await printingOf({ caption: false }, { cwd: '.' });
    expect(captionOf(plain, await buildCorpus([], { needs: [] }))).toBe(plain);
  });

  it('tells what fonts lack, and what is too high for the page', async () => {
    const { printing, notices } = await printingOf({ for: 'slide' }, { cwd: '.' });
    printing.onMissing?.(['中', '文']);
    printing.onHeight?.(143);
    printing.onHeight?.(300.4);
    expect(notices.map(({ message }) => message)).toEqual([
      'The fonts of the chart have no characters 中 文',
      'The figure is 300 mm high, and a slide has room for 143 mm',
    ]);
  });

  it('takes a font of the reader’s', async () => {
    const cwd = folderOf({ 'a.otf': 'OTTO', 'b.woff2': 'wOF2' });
    const { printing } = await printingOf({ font: ['a.otf'] }, { cwd });
    expect(printing.faces.at(-1)).toMatchObject({ family: 'Noto Sans Thai' });
    expect(printing.faces.map(({ family }) => family)).toContain('Extra 1 a otf');
    await expect(printingOf({ font: ['b.woff2'] }, { cwd })).rejects.toThrow('Expected a TrueType');
  });
});
