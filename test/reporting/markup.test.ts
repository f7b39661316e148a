import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonMarkup, markup, trusted } from '../../src/reporting/markup.ts';

it('escapes text, and leaves markup as it is', () => {
  const inner = markup`<b>${'<i>'}</b>`;
  expect(markup`<p title="${'"&\''}">${inner}${[inner, undefined]}${undefined}${7}</p>`.html).toBe(
    '<p title="&quot;&amp;&#39;"><b>&lt;i&gt;</b><b>&lt;i&gt;</b>7</p>',
  );
});

it('lets no text open or close an element', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(markup`${text}`.html).not.toMatch(/[<>"']/u);
    }),
  );
});

it('trusts what is said to be trusted', () => {
  expect(markup`${trusted('<svg></svg>')}`.html).toBe('<svg></svg>');
});

it('writes JSON that reads back the same and ends no script', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const { html } = jsonMarkup({ value, text: '</script><!--' });
      expect(html).not.toContain('<');
      expect(JSON.parse(html)).toEqual(JSON.parse(JSON.stringify({ value, text: '</script><!--' })));
    }),
  );
});
