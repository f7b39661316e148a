import * as charts from '../../charts/index.ts';
import { defaultPage, pages } from '../../charts/pages.ts';
import type { AnyMeasure } from '../any-measure.ts';
import type { CommandOption } from '../command.ts';
import type { AnyChart } from '../commands/chart.ts';
import { chartOptions, groupingOptions, selectionOptions, tableOptions } from '../common-options.ts';
import { allMeasures } from '../measure-shelf.ts';
import { chartExports, endingOf, tableExports } from '../output.ts';

/** The options that something of a study may have, by key. */
export type StudyOptions = Readonly<Record<string, CommandOption>>;

/** A measure or chart that a study may ask besides what every report asks. */
export interface Askable {
  readonly measure: AnyMeasure;
  readonly chart?: AnyChart;
  readonly options: StudyOptions;
}

/** What a study may ask, by id. */
export interface Askables {
  readonly tables: ReadonlyMap<string, Askable>;
  readonly charts: ReadonlyMap<string, Askable>;
}

/** Endings of the files of an answer: all that there are, and those that are written where none is named. */
export interface AnswerFormats {
  readonly known: readonly string[];
  readonly usual: readonly string[];
}

/** The formats of tables and of charts. */
export const answerFormats: Readonly<Record<'tables' | 'charts', AnswerFormats>> = {
  tables: { known: tableExports.map(endingOf), usual: ['csv'] },
  charts: { known: chartExports.map(endingOf), usual: ['svg', 'vl.json'] },
};

/** Options that write something else than a table. */
const drafts = new Set(['draft', 'review']);

/** Rostrum's measures and charts, as a study may ask them. */
export async function ownAskables(): Promise<Askables> {
  const measures = await allMeasures();
  // What the options of an entry are is known to its own description only, which the values given to it are made from.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const known = Object.values(charts) as unknown as readonly AnyChart[];
  return {
    tables: new Map(
      measures.map((measure) => [measure.id, { measure, options: optionsOfTable(measure) }] as const),
    ),
    charts: new Map(
      known.flatMap((chart) => {
        const measure = measures.find(({ id }) => id === chart.measure);
        return measure
          ? [[chart.id, { measure, chart, options: optionsOfChart(chart, measure) }] as const]
          : [];
      }),
    ),
  };
}

function optionsOfTable(measure: AnyMeasure): StudyOptions {
  const { columns, rename, top, guard } = tableOptions([]).options;
  return {
    ...groupingOptions.options,
    columns: columns!,
    rename: rename!,
    top: top!,
    guard: guard!,
    ...withoutDrafts(measure.options),
  };
}

function optionsOfChart(chart: AnyChart, measure: AnyMeasure): StudyOptions {
  const { source, caption, font } = chartOptions([], []).options;
  const page: CommandOption = {
    kind: 'choice',
    default: defaultPage,
    choices: pages.map(({ id }) => id),
    doc: 'What the figure is made for.',
  };
  return {
    ...(measure.computeGroups ? groupingOptions : selectionOptions).options,
    for: page,
    source: source!,
    caption: caption!,
    font: font!,
    ...withoutDrafts(measure.options),
    ...chart.options,
  };
}

function withoutDrafts<T>(options: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(options).filter(([key]) => !drafts.has(key)));
}
