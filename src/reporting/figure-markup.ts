import type { Figure } from './figures.ts';
import { markup, type Markup, trusted } from './markup.ts';

/** A chart in a page: its drawing, described for those who do not see it, and its files. */
export function figureMarkup({ id, title, spec, svg }: Figure): Markup {
  const { html: label } = markup`${spec.description ?? title}`;
  // One image to a screen reader, which the table below tells in full; the drawing's own labels would be read one by one.
  const drawing = trusted(svg.trim().replace('<svg ', () => `<svg role="img" aria-label="${label}" `));
  return markup`<figure>
<div class="paper">${drawing}</div>
<figcaption><a href="charts/${id}.svg">SVG</a> <a href="charts/${id}.vl.json">Vega-Lite</a></figcaption>
</figure>
`;
}
