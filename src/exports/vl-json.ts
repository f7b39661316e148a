import type { ChartExport } from '../model/export.ts';

/** The Vega-Lite specification of a chart, to be changed by hand or opened in the Vega editor. */
export const vlJson: ChartExport = {
  id: 'vl.json',
  title: 'Vega-Lite',
  doc: 'The specification of the chart with its data, as JSON.',
  mediaType: 'application/vnd.vegalite.v6+json',
  of: 'chart',
  write: (spec) => [`${JSON.stringify(spec, undefined, 2)}\n`],
};
