import { captioned } from '../src/charts/drawing/figure.ts';
import { layoutOf, pages } from '../src/charts/pages.ts';
import { pdf, png, svg } from '../src/exports/index.ts';
import { fontFaces } from '../src/node/fonts.ts';
import { withDefaults } from '../src/pipeline.ts';
import { corpusIn, registeredCharts, tableFor } from '../test/charts/sample.ts';
import { faultsOfLabels } from '../test/charts/scene.ts';

// Every chart for every page on real transcripts: which labels overlap, are cut off or stand outside, by the scene that is
// drawn, and what a figure costs, in processor time of this process.
// Run: npx tsc -p bench && node dist/bench/bench/figures.js [FOLDER [DOCUMENTS]]

const folder = process.argv[2] ?? '../shared/corpora/whitehouse';
const corpus = await corpusIn(
  folder,
  'src/annotate/lexicons/public-figures.yaml',
  Number(process.argv[3] ?? 150),
);
console.log(`${corpus.documents.length} documents, ${corpus.tokens.length} tokens`);
const faces = await fontFaces([], '.');

for (const chart of registeredCharts) {
  const table = await tableFor(chart, corpus);
  for (const page of pages) {
    const layout = layoutOf(page);
    const drawn = chart.draw(table, withDefaults(chart.options, {}), layout);
    const spec = captioned(drawn, 'Source: transcripts of briefings, as they were published.', layout);
    const faults = await faultsOfLabels(spec);
    const costs: string[] = [];
    for (const format of [svg, png, pdf]) {
      const before = process.cpuUsage();
      let size = 0;
      for await (const piece of format.write(spec, { width: page.width, faces })) size += piece.length;
      const { user, system } = process.cpuUsage(before);
      costs.push(`${format.id} ${Math.round((user + system) / 1000)} ms ${Math.round(size / 1000)} kB`);
    }
    const specification = Math.round(JSON.stringify(spec, undefined, 2).length / 1000);
    console.log(
      `${chart.id} ${page.id}: ${faults.length} faults, ${costs.join(', ')}, specification ${specification} kB`,
    );
    for (const fault of faults) console.log(`  ${fault}`);
  }
}
