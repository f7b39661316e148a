import type { Notice } from '../model/notice.ts';
import { clientScript } from './client-script.ts';
import type { EvidenceFiles } from './evidence-files.ts';
import type { PlacesByRow } from './evidence.ts';
import type { MarksByFigure } from './figure-marks.ts';
import { jsonMarkup, markup, type Markup, trusted } from './markup.ts';
import { style } from './style.ts';

/** Where a page's script finds the lines behind counts. */
interface PageData {
  /** Of a page with the transcript: the places of the hits in it. */
  readonly places?: PlacesByRow;
  /** Of any other: for each name of evidence the first row of each of its files in `evidence/`. */
  readonly firstRows?: EvidenceFiles['firstRows'];
  /** What marks open that are not rows of a table of the page. */
  readonly marks?: MarksByFigure;
}

/** A page of a report, before its frame. */
export interface Page {
  readonly title: string;
  readonly head: Markup;
  /** Anchor and title of each section, in order. */
  readonly contents: readonly (readonly [id: string, title: string])[];
  readonly sections: readonly Markup[];
  readonly data: PageData;
}

// Nothing may be fetched but the scripts beside the page, which hold the lines behind its counts.
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline' 'self' file:; img-src data:; base-uri 'none'; form-action 'none'";

/** A whole page, in pieces. It works from a file, without network, and can be read without its script. */
export function* pagePieces({ title, head, contents, sections, data }: Page): Iterable<string> {
  const items = contents.map(([id, name]) => markup`<li><a href="#${id}">${name}</a></li>\n`);
  yield markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
${head}<div class="columns">
<nav aria-label="Contents"><ol>
${items}</ol></nav>
<main id="content" tabindex="-1">
`.html;
  for (const section of sections) yield section.html;
  yield markup`</main>
</div>
<dialog id="lines" aria-labelledby="lines-title">
<header><h2 id="lines-title" dir="auto"></h2><button type="button" class="close">Close</button></header>
<p id="lines-summary"></p>
<ol id="lines-list"></ol>
<p><button type="button" id="lines-more" class="more-lines" hidden></button></p>
</dialog>
<script type="application/json" id="evidence">${jsonMarkup(data)}</script>
<script>${trusted(clientScript)}</script>
</body>
</html>
`.html;
}

/** A list of terms and what is known of them; what is not known is left out. */
export function factsMarkup(
  facts: readonly (readonly [term: string, value: Markup | string | undefined])[],
): Markup {
  const items = facts.map(([term, value]) =>
    value === undefined || value === ''
      ? undefined
      : markup`<div><dt>${term}</dt><dd dir="auto">${value}</dd></div>\n`,
  );
  return markup`<dl class="facts">
${items}</dl>
`;
}

/** What a reader of the figures should know of the text behind them. */
export function noticesMarkup(notices: readonly Notice[]): Markup | undefined {
  if (notices.length === 0) return undefined;
  const items = notices.map(({ message, place, hint }) => {
    const line = place?.line === undefined ? '' : ` (line ${place.line})`;
    return markup`<li dir="auto">${message}${line}.${hint === undefined ? '' : ` ${hint}`}</li>\n`;
  });
  return markup`<ul class="notices" aria-label="Notices">
${items}</ul>
`;
}
