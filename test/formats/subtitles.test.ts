import { describe, expect, it } from 'vitest';
import { subtitles } from '../../src/formats/subtitles.ts';
import { sourceOf } from '../source.ts';
import { codeOf, testPairs } from './pairs.ts';

describe('subtitles', () => {
  testPairs(subtitles);

  it('knows the lines of cues and faults far down a file', async () => {
    const cues = Array.from(
      { length: 500 },
      (_, index) => `${timesAt(index * 10)}\nADA LEE: Word ${index}.\n`,
    );
    const text = [...cues, '00:zz:00,000 --> 02:00:00,000\nLost.\n', `${timesAt(9_000)}\nBO CHEN: Last.\n`];
    const { lines, notices } = await subtitles.parse(sourceOf(text.join('\n'), 'a.srt'));
    expect(lines.filter(({ text: words }) => words !== '').map(({ line }) => line)).toEqual([
      ...cues.map((_, index) => index * 3 + 1),
      1504,
    ]);
    expect(notices.map(({ code, place }) => [code, place?.line])).toEqual([['subtitles/bad-cue', 1501]]);
  });

  it('finds each of many cues that start at the same time', async () => {
    const text = ['One.', 'Two.', 'Three.'].map((words) => `${timesAt(5)}\n${words}\n\n`).join('');
    const { lines } = await subtitles.parse(sourceOf(`WEBVTT\n\n${text.replaceAll(',', '.')}`, 'a.vtt'));
    expect(lines[0]).toMatchObject({ line: 3, text: 'One. Two. Three.' });
  });

  it('tells the first thousand faults, and how many more there are', async () => {
    const text = `${timesAt(1)}\nYes.\n\n${'x --> y\n\n'.repeat(2_000)}`;
    const { notices } = await subtitles.parse(sourceOf(text, 'a.srt'));
    expect(notices).toHaveLength(1_001);
    expect(notices.at(-1)?.message).toContain('3000 more faults');
  });

  it('refuses tags that nest without end', async () => {
    const text = `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<v A>'.repeat(20_000)}Yes.`;
    expect(await codeOf(() => subtitles.parse(sourceOf(text, 'a.vtt')))).toBe('markup/too-deep');
  });
});

/** The times of a cue of two seconds, in SRT. */
function timesAt(start: number): string {
  return `${clock(start)} --> ${clock(start + 2)}`;
}

function clock(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(11, 23).replace('.', ',');
}
