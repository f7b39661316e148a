import { escapeHtml } from '../text/escape.ts';

/** HTML that is safe to put into a page. Only `markup` and `trusted` make it. */
export interface Markup {
  readonly html: string;
}

type Insert = Markup | string | number | undefined | readonly (Markup | undefined)[];

/**
 * HTML from a template. What is inserted is escaped unless it is markup itself; lists are joined, and nothing stands for
 * undefined. Insert text only into elements and quoted attributes.
 */
export function markup(template: TemplateStringsArray, ...inserts: readonly Insert[]): Markup {
  let html = template[0] ?? '';
  for (const [index, insert] of inserts.entries()) html += written(insert) + (template[index + 1] ?? '');
  return { html };
}

/** HTML made elsewhere, e.g. a drawing by Vega. Never text from a transcript. */
export function trusted(html: string): Markup {
  return { html };
}

/** JSON as the content of a `<script type="application/json">`, which no text can end or escape from. */
export function jsonMarkup(value: unknown): Markup {
  return trusted(JSON.stringify(value).replaceAll('<', String.raw`\u003c`));
}

function written(insert: Insert): string {
  if (insert === undefined) return '';
  if (typeof insert === 'string') return escapeHtml(insert);
  if (typeof insert === 'number') return String(insert);
  if ('html' in insert) return insert.html;
  return insert.map((item) => item?.html ?? '').join('');
}
