import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/formats/index.ts';
import { type InputReading, readInputs } from '../../src/node/read-inputs.ts';
import { folderOf } from './folder.ts';

const talk = 'A talk\n\nAda Lee: Yes.\n\nBo Chen: No.';

describe('corrections of files', () => {
  it('lie beside the transcript, and are taken neither for a transcript nor for an unknown file', async () => {
    const { transcripts, notices } = await read({
      'a.txt': talk,
      'a.corrections.yaml': 'title: A',
      'b.txt': talk,
      'b.txt.corrections.yml': 'title: B',
      'c.txt': talk,
    });
    expect(transcripts.map(({ metadata, corrections }) => [metadata.title, corrections?.path])).toEqual([
      ['A', 'a.corrections.yaml'],
      ['B', 'b.txt.corrections.yml'],
      ['A talk', undefined],
    ]);
    expect(transcripts[0]?.corrections?.sha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(notices).toEqual([]);
  });

  it('are about the one transcript that there is, where they are named', async () => {
    const { transcripts } = await read({ 'a.txt': talk, 'my.yaml': 'title: Mine' }, ['a.txt'], ['my.yaml']);
    expect(transcripts[0]?.metadata.title).toBe('Mine');
  });

  it('are about the transcript that they name, or are called after, where there are several', async () => {
    const { transcripts, notices } = await read(
      {
        'in/a.txt': talk,
        'in/b.txt': talk,
        'a.corrections.yaml': 'title: A',
        'other.yaml': 'transcript: b.txt\ntitle: B',
        'stray.yaml': 'title: C',
      },
      ['in'],
      ['a.corrections.yaml', 'other.yaml', 'stray.yaml'],
    );
    expect(transcripts.map(({ metadata }) => metadata.title)).toEqual(['A', 'B']);
    expect(notices.map(({ code, place }) => [code, place?.path])).toEqual([
      ['corrections/no-transcript', 'stray.yaml'],
    ]);
  });

  it('stop the reading of their transcript where they are wrong, and of nothing else', async () => {
    const { transcripts, failures } = await read({
      'a.txt': talk,
      'a.corrections.yaml': 'titel: A',
      'b.txt': talk,
    });
    expect(transcripts.map(({ path }) => path)).toEqual(['b.txt']);
    expect(failures).toMatchObject([
      { code: 'corrections/unknown-key', place: { path: 'a.corrections.yaml', line: 1, column: 1 } },
    ]);
  });

  it('are an error where they are named and cannot be read', async () => {
    await expect(read({ 'a.txt': talk }, ['a.txt'], ['none.yaml'])).rejects.toMatchObject({
      code: 'input/unreadable',
      place: { path: 'none.yaml' },
    });
  });
});

function read(
  files: Readonly<Record<string, string>>,
  inputs: readonly string[] = ['.'],
  corrections: readonly string[] = [],
): Promise<InputReading> {
  return readInputs(inputs, {
    cwd: folderOf(files),
    formats: [plainText],
    stdin: () => Promise.resolve(new Uint8Array()),
    corrections,
  });
}
