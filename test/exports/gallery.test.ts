import { describe, expect, it } from 'vitest';
import { captioned } from '../../src/charts/drawing/figure.ts';
import { defaultPage, layoutOf, pageOf, pages } from '../../src/charts/pages.ts';
import { svg } from '../../src/exports/svg.ts';
import { fontFaces } from '../../src/node/fonts.ts';
import { withDefaults } from '../../src/pipeline.ts';
import { registeredCharts, sampleCorpus, tableFor } from '../charts/sample.ts';
import { textOf } from './tables.ts';

// `npm run gallery` draws every chart anew and writes the page that shows them.
const folder = '../../docs/gallery';
const page = pageOf(defaultPage);
const layout = layoutOf(page);
const corpus = await sampleCorpus();
const faces = await fontFaces([], '.');

describe('the gallery', () => {
  it.each(registeredCharts.map((chart) => [chart.id, chart] as const))('shows %s', async (id, chart) => {
    const drawn = chart.draw(await tableFor(chart, corpus), withDefaults(chart.options, {}), layout);
    const spec = captioned(
      drawn,
      'Source: briefings of two governments, the sample corpus of Rostrum.',
      layout,
    );
    await expect(await textOf(svg.write(spec, { width: page.width, faces }))).toMatchFileSnapshot(
      `${folder}/${id}.svg`,
    );
  });

  it('has a page of all charts', async () => {
    await expect(galleryPage()).toMatchFileSnapshot(`${folder}/README.md`);
  });
});

function galleryPage(): string {
  const sections = registeredCharts.map(
    ({ id, title, doc, measure }) => `## ${title}

${doc}

\`rostrum chart ${id} corpora/two-governments/briefings -o ${id}.pdf\`, of what [\`rostrum ${measure}\`](../../README.md) counts.

![${title}](${id}.svg)
`,
  );
  const sizes = pages.map(({ id, doc }) => `- \`--for ${id}\`: ${doc}`).join('\n');
  return `# Charts

Every chart, of the sample corpus, for ${page.id.replace('-', ' ')}. Made by \`npm run gallery\`; what can be done with a figure stands in [Figures and tables](../figures.md).

${sizes}

${sections.join('\n')}`;
}
