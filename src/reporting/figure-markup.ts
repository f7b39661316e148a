import type { Figure } from './figures.ts';
import { markup, type Markup, trusted } from './markup.ts';

/**
 * A chart in a page, and its files. The drawing says in words what is to be seen, and is one image to a screen reader: the
 * table below tells it in full, and the drawing's own labels would be read one by one.
 */
export function figureMarkup({ id, svg }: Figure): Markup {
  return markup`<figure data-figure="${id}">
<div class="paper">${trusted(svg.trim())}</div>
<figcaption><a href="charts/${id}.svg">SVG</a> <a href="charts/${id}.vl.json">Vega-Lite</a></figcaption>
</figure>
`;
}
