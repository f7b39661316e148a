import type { Spec } from '../model/chart.ts';
import type { ChartExport, Printing } from '../model/export.ts';
import { escapeHtml } from '../text/escape.ts';
import { printingFor } from './drawing/faces.ts';
import { inform, printedSvg, svgOfView, withFonts } from './drawing/printed-svg.ts';
import { withView } from './drawing/view.ts';

/** A chart on a page of its own, which asks for nothing from anywhere and runs no script; its specification is in it. */
export const chartHtml: ChartExport = {
  id: 'chart-html',
  title: 'HTML',
  doc: 'A self-contained page with the chart, what it shows in words, and its specification.',
  mediaType: 'text/html;charset=utf-8',
  of: 'chart',
  ending: 'html',
  write: page,
};

const style = `
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; font: 1rem/1.5 Arimo, Helvetica, Arial, sans-serif; color: #1f2328; background: #fff; }
figure { margin: 0; }
svg { max-width: 100%; height: auto; }
pre { overflow: auto; font-size: 0.8rem; max-height: 24rem; }
@media print { body { margin: 0; } details { display: none; } }
`;

async function* page(spec: Spec, given?: Printing): AsyncIterable<string> {
  if (!given) throw new Error('A page needs a size and fonts.');
  const printing = await printingFor(spec, given);
  const drawn = await withView(withFonts(spec, printing.faces), (view) => svgOfView(view, spec));
  inform(drawn, printing);
  const title = escapeHtml(titleOf(spec));
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1 hidden>${title}</h1>
<figure>
${await printedSvg(drawn, printing)}
<figcaption>${escapeHtml(spec.description ?? '')}</figcaption>
</figure>
<details>
<summary>Specification (Vega-Lite)</summary>
<pre tabindex="0">${escapeHtml(JSON.stringify(spec, undefined, 1))}</pre>
</details>
</main>
</body>
</html>
`;
}

function titleOf({ title }: Spec): string {
  const text: unknown = typeof title === 'object' && title !== null && 'text' in title ? title.text : title;
  return Array.isArray(text) ? text.join(' ') : typeof text === 'string' ? text : 'Chart';
}
