import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, escapeMarkdown, harmless } from '../../src/text/escape.ts';

describe('escapeHtml', () => {
  it('escapes what ends an element or an attribute', () => {
    expect(escapeHtml(`<a href="x" title='y'>&amp;`)).toBe(
      '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;',
    );
  });

  it('has no mark-up and nothing that XML has no character for, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"'\ufffe\uffff]|(?![\t\n\r\u0085])\p{Cc}|\p{Cs}/u);
      }),
    );
  });
});

describe('harmless', () => {
  it('takes the power from escape sequences and from bidirectional controls', () => {
    expect(harmless('a\u001b[2Jb\u202ec\u009b1m\u0007')).toBe('a�[2Jb�c�1m�');
  });

  it('is one line', () => {
    expect(harmless('one\r\n\n\ttwo\u2028three')).toBe('one two three');
  });

  it('leaves emoji and right-to-left text as they are', () => {
    expect(harmless('👩‍🔬 שלום')).toBe('👩‍🔬 שלום');
  });
});

describe('escapeMarkdown', () => {
  it('is one line without mark-up', () => {
    expect(escapeMarkdown('a|b\n*c* [d](e) <f>')).toBe(String.raw`a\|b \*c\* \[d\](e) &lt;f&gt;`);
  });
});
