import type { Chart, Spec } from '../model/chart.ts';
import type { Table } from '../model/table.ts';
import { grouped, shownOf } from '../text/counted.ts';
import { emptyFigure, figure, type Layer, leaders, type Position } from './drawing/figure.ts';
import { largest, numberColumn, rowsWhere, textColumn, withinBudget } from './drawing/records.ts';
import { asLabel, distinctLabels, shortened, textWidth } from './drawing/text.ts';
import { timeAxis } from './drawing/time-axis.ts';
import { timeSpan } from './drawing/time-series.ts';
import { toldBy } from './drawing/told.ts';
import { figureWidth, ink, palette } from './theme.ts';

interface ChangePointsOptions {
  readonly rows: number;
}

const rowStep = 22;
const widestName = 220;

/** Of the width of a figure, most for the names. */
const mostForNames = 0.4;

const title = 'When rates change';

/** When the rates of terms change, beside events. */
export const changePoints: Chart<ChangePointsOptions> = {
  id: 'change-points',
  title,
  doc: 'One row for each term, a triangle for each change: pointing up where the rate rises, larger with the statistic; vertical lines are events.',
  measure: 'changes',
  options: {
    rows: {
      kind: 'integer',
      default: 15,
      minimum: 1,
      placeholder: 'N',
      doc: 'How many terms are shown, those with the largest changes.',
    },
  },
  draw(table, { rows: most }, layout) {
    const all = changesOf(table);
    const names = [...new Set(all.map(({ name }) => name))];
    const shown = new Set(names.slice(0, most));
    const rows = withinBudget(all.filter(({ name }) => shown.has(name)));
    return rows.length === 0
      ? emptyFigure(title, layout)
      : drawn(rows, names.length, layout?.width ?? figureWidth);
  },
};

interface Change extends Readonly<Record<string, string | number>> {
  readonly name: string;
  readonly at: number;
  readonly statistic: number;
  readonly turn: string;
  readonly event: string;
  readonly eventAt: number;
}

function changesOf(table: Table): Change[] {
  const [term, group, date] = [
    textColumn(table, 'term'),
    textColumn(table, 'group'),
    textColumn(table, 'date'),
  ];
  const [event, eventDate] = [textColumn(table, 'event'), textColumn(table, 'event_date')];
  const [before, after, statistic] = [
    numberColumn(table, 'before'),
    numberColumn(table, 'after'),
    numberColumn(table, 'statistic'),
  ];
  return rowsWhere(table, (row) => !Number.isNaN(timeOf(date(row)))).map((row) => ({
    name: asLabel(group(row) === '' ? term(row) : `${term(row)} (${group(row)})`),
    at: timeOf(date(row)),
    date: date(row),
    before: Math.round(before(row)),
    after: Math.round(after(row)),
    statistic: statistic(row),
    turn: after(row) >= before(row) ? 'rises' : 'falls',
    event: asLabel(event(row)),
    eventAt: Number.isNaN(timeOf(eventDate(row))) ? 0 : timeOf(eventDate(row)),
  }));
}

/** The time of a day, a week, a month or a year, from its beginning. */
function timeOf(date: string): number {
  const week = /^(?<year>\d{4})-W(?<week>\d{2})$/u.exec(date);
  if (!week) return /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(date) ? Date.parse(date) : Number.NaN;
  const fourth = new Date(`${week.groups!['year']}-01-04T00:00:00Z`);
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000;
  return monday + (Number(week.groups!['week']) - 1) * 7 * 86_400_000;
}

function drawn(rows: readonly Change[], all: number, width: number): Spec {
  const names = [...new Set(rows.map(({ name }) => name))];
  const labels = distinctLabels(names, Math.min(widestName, width * mostForNames));
  const data = rows.map((row) => ({ ...row, label: labels[names.indexOf(row.name)]! }));
  const events = new Map(
    rows.filter(({ event, eventAt }) => event !== '' && eventAt !== 0).map((row) => [row.event, row]),
  );
  const left =
    largest(
      labels.map((label) => textWidth(label)),
      20,
    ) + 14;
  const domain = timeSpan([
    ...rows.map(({ at }) => at),
    ...[...events.values()].map(({ eventAt }) => eventAt),
  ]);
  const x = timeAxis('at', domain, null);
  const y: Position = {
    field: 'label',
    type: 'nominal',
    sort: null,
    scale: { type: 'band', domain: labels, padding: 0 },
    axis: { title: null, labelLimit: 0, grid: true, bandPosition: 0.5, domain: false },
  };
  const counted = shownOf(names.length, all, 'term');
  const top = rows.map(({ name, date, turn }) => `${name} ${turn} on ${date}`);
  return figure(
    {
      title,
      subtitle: `${counted}, ${grouped(rows.length)} changes; ▲ rises, ▼ falls, larger with the statistic${events.size > 0 ? '; lines: events' : ''}`,
      description: `Dot chart of ${grouped(rows.length)} changes in ${counted}. Largest: ${leaders(top)}.`,
      left,
      right: 16,
      above: events.size > 0 ? 18 : 0,
      height: labels.length * rowStep,
      width,
    },
    [...eventLayers([...events.values()], x, domain, width - left - 16), changeLayer(data, x, y)],
  );
}

function changeLayer(data: readonly Change[], x: Position, y: Position): Layer {
  return {
    data: { values: [...data] },
    mark: { type: 'point', filled: true, opacity: 0.95 },
    encoding: {
      x,
      y,
      shape: { ...turned(['triangle-up', 'triangle-down']) },
      color: { ...turned([ink.mark, palette[3]!]) },
      size: {
        field: 'statistic',
        type: 'quantitative',
        scale: {
          type: 'sqrt',
          domain: [
            0,
            largest(
              data.map(({ statistic }) => statistic),
              1,
            ),
          ],
          range: [30, 220],
        },
        legend: null,
      },
      ...toldBy([
        ['name', 'Term'],
        ['date', 'Date'],
        ['before', 'Before'],
        ['after', 'After'],
        ['statistic', 'Statistic'],
        ...(data.some(({ event }) => event !== '') ? [['event', 'Nearest event'] as const] : []),
      ]),
    },
  };
}

/** A channel that tells a rise from a fall. */
function turned(range: [string, string]) {
  return {
    field: 'turn',
    type: 'nominal',
    scale: { domain: ['rises', 'falls'], range },
    legend: null,
  } as const;
}

/** A vertical line for each event, and its name where there is room before the next one. */
function eventLayers(
  events: readonly Change[],
  x: Position,
  [first, last]: readonly [number, number],
  width: number,
): Layer[] {
  if (events.length === 0) return [];
  const sorted = events.toSorted((a, b) => a.eventAt - b.eventAt);
  const place = (time: number): number => ((time - first) / (last - first)) * width;
  const named = sorted.map(({ event, eventAt }, at) => {
    const room = (sorted[at + 1] ? place(sorted[at + 1]!.eventAt) : width) - place(eventAt) - 6;
    return { at: eventAt, event, label: room > 24 ? shortened(event, room) : '' };
  });
  return [
    {
      data: { values: named },
      mark: { type: 'rule', color: ink.rest, strokeDash: [4, 3] },
      encoding: { x, ...toldBy([['event', 'Event']]) },
    },
    {
      data: { values: named },
      mark: { type: 'text', align: 'left', dx: 3, aria: false },
      encoding: { x, y: { value: -7 }, text: { field: 'label', type: 'nominal' } },
    },
  ];
}
