import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutMarkup } from '../../src/formats/markup/embedded.ts';

describe('withoutMarkup', () => {
  it('divides paragraphs, drops tags and reads references', () => {
    const html =
      '<p pid="a1">Who pays for the ferry &amp; the <i>pier</i>?</p>\n<p>The island&#8217;s people.</p>';
    const paragraphs = withoutMarkup(html)
      .split(/\n\s*\n/u)
      .map((text) => text.trim())
      .filter((text) => text !== '');
    expect(paragraphs).toEqual(['Who pays for the ferry & the pier?', 'The island’s people.']);
  });

  it('leaves text that holds no paragraph of HTML as it is', () => {
    const text = 'If a < b and c > d, then <unclear> &amp; so on.';
    expect(withoutMarkup(text)).toBe(text);
  });

  it('leaves references that stand for nothing printed', () => {
    expect(withoutMarkup('<p>&unknown; &#0; &#x110000;</p>').trim()).toBe('&unknown; &#0; &#x110000;');
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(withoutMarkup(text).length).toBeLessThanOrEqual(text.length * 2 + 2);
      }),
    );
  });
});
