import { pages } from '../../charts/pages.ts';
import type { Chart } from '../../model/chart.ts';
import type { OptionValue } from '../../model/option.ts';
import type { Command, CommandFamily, Flags } from '../command.ts';
import {
  chartOptions,
  groupingOptions,
  readingOptions,
  selectionOptions,
  talkOptions,
} from '../common-options.ts';
import { exitCode, noticesText } from '../messages.ts';
import { chartExports, chosenExport, endingOf, writeChart } from '../output.ts';
import { type AnyMeasure, needsOfMeasure } from '../any-measure.ts';

/** A chart of any options, as registries hold it. */
export type AnyChart = Chart<Readonly<Record<string, OptionValue>>>;

/** `rostrum chart ID INPUT… -o FILE`: one command a chart. */
export function chartFamily(charts: readonly AnyChart[], measures: readonly AnyMeasure[]): CommandFamily {
  return {
    id: 'chart',
    brief: 'Draws a chart of what a measure says.',
    usage: 'ID INPUT… -o FILE [options]',
    commands: charts.flatMap((chart) => {
      const measure = measures.find(({ id }) => id === chart.measure);
      return measure ? [chartCommand(chart, measure)] : [];
    }),
  };
}

function chartCommand(chart: AnyChart, measure: AnyMeasure): Command {
  // Of tables in groups, only those that are counted at once can be drawn.
  const selecting = measure.computeGroups ? groupingOptions : selectionOptions;
  const output = chartOptions(
    chartExports.map(endingOf),
    pages.map(({ id }) => id),
  );
  const common = [selecting, readingOptions, output, talkOptions];
  const own = { ...measure.options, ...chart.options };
  const needed = chart.exampleOptions === undefined ? '' : `${chart.exampleOptions} `;
  return {
    id: chart.id,
    aliases: [],
    brief: chart.doc,
    usage: 'INPUT… [options]',
    groups: [
      { title: 'Drawing', options: chart.options },
      {
        title: `Counting (as in rostrum ${measure.id})`,
        options: without(measure.options, chart.options),
      },
      ...common.map(({ title, options }) => ({ title, options: without(options, own) })),
    ],
    inputs: { minimum: 1, missing: 'an input: a file, a folder, a glob, or - for standard input' },
    example: `rostrum chart ${chart.id} corpora/two-governments/briefings ${needed}-o ${chart.id}.svg`,
    run: (context, flags, inputs) => runChart(chart, measure, { context, flags, inputs }),
  };
}

function without<T>(options: Readonly<Record<string, T>>, taken: object): Record<string, T> {
  return Object.fromEntries(Object.entries(options).filter(([key]) => !Object.hasOwn(taken, key)));
}

async function runChart(
  chart: AnyChart,
  measure: AnyMeasure,
  {
    context,
    flags,
    inputs,
  }: { context: Parameters<Command['run']>[0]; flags: Flags; inputs: readonly string[] },
): Promise<number> {
  chosenExport(flags, chartExports);
  const { printingOf } = await import('../printing.ts');
  const { printing, layout, captionOf, notices: printNotices } = await printingOf(flags, context);
  const { readInput, tellNotices } = await import('../input.ts');
  const { selectionOf, tableOf } = await import('../selecting.ts');
  const { withDefaults } = await import('../../corpus/ask.ts');
  const selection = await selectionOf(flags, needsOfMeasure(measure, flags), measure.options);
  const input = await readInput(context, flags, inputs, selection);
  const { corpus, notices } = await selection.select(input.corpus);
  await tellNotices(context, flags, [...input.notices, ...notices], corpus);
  const table = await tableOf(measure, corpus, flags, context);
  const own = Object.entries(flags).filter(([key]) => Object.hasOwn(chart.options, key));
  const spec = chart.draw(table, withDefaults(chart.options, Object.fromEntries(own)), layout);
  await writeChart(context, flags, captionOf(spec, corpus), printing);
  if (flags['quiet'] !== true) await context.stderr.write(noticesText(printNotices));
  return exitCode.done;
}
