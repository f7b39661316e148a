import { describe, expect, it } from 'vitest';
import { frontMatter } from '../../src/formats/front-matter.ts';

describe('frontMatter', () => {
  it.each(['title:', 'title: null', 'title: ~', 'title: ""'])('takes %j for no title', (line) => {
    const { metadata, notices } = frontMatter(['---', line, 'place: Hall', '---', 'text'], 'a.md');
    expect(metadata).toEqual({ place: 'Hall' });
    expect(notices).toEqual([]);
  });

  it('keeps a title that is the word itself', () => {
    const { metadata } = frontMatter(['---', 'title: "null"', 'place:', '---'], 'a.md');
    expect(metadata).toEqual({ title: 'null' });
  });
});
