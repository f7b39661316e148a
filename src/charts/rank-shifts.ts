import type { Chart, Spec } from '../model/chart.ts';
import type { Table } from '../model/table.ts';
import { shownOf } from '../text/counted.ts';
import { emptyFigure, figure, type Layer, leaders, type Position, tooltipOf } from './drawing/figure.ts';
import { largest, numberColumn, rowsWhere, textColumn } from './drawing/records.ts';
import { asLabel, distinctLabels, textWidth } from './drawing/text.ts';
import { figureWidth, ink, labelSize, palette } from './theme.ts';

interface RankShiftsOptions {
  readonly top: number;
  readonly kind: string | undefined;
}

const title = 'How ranks shift';
const rowStep = 20;
const widestName = 220;

/** Of the width of a figure, most for the names. */
const mostForNames = 0.4;

/** Rows that there is room for in any specification. */
const mostRows = 60;

/** Room for the side of what one side does not have. */
const outside = 46;
const rightRoom = 20;

/** Between the names and the first rank. */
const margin = 8;

/** Arrows from the rank of a term on one side of a comparison to that on the other. */
export const rankShifts: Chart<RankShiftsOptions> = {
  id: 'rank-shifts',
  title,
  doc: 'One arrow for each term, from its rank by frequency in b to that in a, the most frequent term having rank 1; the right edge is for terms that one side does not have.',
  measure: 'compare',
  exampleOptions: '--latest',
  options: {
    top: {
      kind: 'integer',
      default: 12,
      minimum: 1,
      placeholder: 'N',
      doc: 'Shows the terms that are among so many most frequent ones of either side.',
    },
    kind: {
      kind: 'text',
      default: undefined,
      placeholder: 'KIND',
      doc: 'Ranks terms of this kind: phrase, entity, family or word; where left out, the first of these that the table has.',
    },
  },
  draw(table, { top, kind }, layout) {
    const { terms, kind: shown } = rankedTerms(table, kind);
    const chosen = terms.filter(({ a, b }) => Math.min(a ?? Infinity, b ?? Infinity) <= top);
    return chosen.length === 0
      ? emptyFigure(title, layout)
      : drawn(chosen.slice(0, mostRows), { all: terms.length, kind: shown }, layout?.width ?? figureWidth);
  },
};

/** A term and its ranks; a side that does not have it has none. */
interface RankedTerm {
  readonly name: string;
  readonly a: number | undefined;
  readonly b: number | undefined;
}

const kinds = ['phrase', 'entity', 'family', 'word'];
const manyOf: Readonly<Record<string, string>> = { entity: 'entities', family: 'families' };

/** The terms of a kind by their rank in a, what only b has last. */
function rankedTerms(table: Table, asked: string | undefined) {
  const [kindOf, term] = [textColumn(table, 'kind'), textColumn(table, 'term')];
  const [a, b] = [numberColumn(table, 'a_per_million'), numberColumn(table, 'b_per_million')];
  const said = rowsWhere(table, (row) => a(row) + b(row) > 0);
  const kind = asked ?? kinds.find((own) => said.some((row) => kindOf(row) === own));
  const rows = said.filter((row) => kindOf(row) === kind);
  const [ofA, ofB] = [ranksOf(rows.map(a)), ranksOf(rows.map(b))];
  const last = Infinity;
  const terms = rows
    .map((row): RankedTerm => ({ name: asLabel(term(row)), a: ofA.get(a(row)), b: ofB.get(b(row)) }))
    .sort((one, other) => rankOf(one.a) - rankOf(other.a) || (one.b ?? last) - (other.b ?? last) || 0);
  return { terms, kind: kind ?? 'term' };
}

function rankOf(rank: number | undefined): number {
  return rank ?? Number.MAX_SAFE_INTEGER;
}

/** Rate → rank, from the highest; terms of one rate share the best rank, and what does not occur has none. */
function ranksOf(rates: readonly number[]): ReadonlyMap<number, number> {
  const ranks = new Map<number, number>();
  const descending = rates.filter((rate) => rate > 0).toSorted((a, b) => b - a);
  for (const [at, rate] of descending.entries()) if (!ranks.has(rate)) ranks.set(rate, at + 1);
  return ranks;
}

interface ArrowRow extends Readonly<Record<string, string | number>> {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly turn: string;
}

function drawn(terms: readonly RankedTerm[], { all, kind }: Shown, width: number): Spec {
  const labels = distinctLabels(
    terms.map(({ name }) => name),
    Math.min(widestName, width * mostForNames),
  );
  const left =
    largest(
      labels.map((label) => textWidth(label)),
      20,
    ) + 14;
  const lowest = largest(
    terms.flatMap(({ a = 1, b = 1 }) => [a, b]),
    2,
  );
  const inside = Math.max(width - left - outside - rightRoom, 40);
  const placeOf = (rank: number | undefined): number =>
    Math.round(
      rank === undefined
        ? inside + outside
        : margin + (Math.log(rank) / Math.log(lowest)) * (inside - margin),
    );
  const rows = terms.map((term, at) => arrowOf(term, labels[at]!, placeOf));
  const counted = shownOf(terms.length, all, kind, manyOf[kind] ?? `${kind}s`);
  const first = terms.map(({ name, a, b }) => `${name} (${b ?? 'none'} to ${a ?? 'none'})`);
  return figure(
    {
      title,
      subtitle: `${counted}; circle: rank by frequency in b, arrowhead: in a; 1 is the most frequent`,
      description: `Arrow chart of ${counted}, ranks by frequency from b to a: ${leaders(first)}.`,
      left,
      right: rightRoom,
      above: 16,
      height: rows.length * rowStep,
      width,
    },
    [...gridLayers(lowest, placeOf), ...arrowLayers(rows, labels)],
  );
}

interface Shown {
  readonly all: number;
  readonly kind: string;
}

function arrowOf({ name, a, b }: RankedTerm, label: string, placeOf: (rank?: number) => number): ArrowRow {
  const [from, to] = [placeOf(b), placeOf(a)];
  return {
    name,
    label,
    from,
    to,
    b: b ?? 'none',
    a: a ?? 'none',
    turn: to < from ? 'rises' : to > from ? 'falls' : 'stays',
  };
}

/** A place in pixels of the plot. */
function pixels(field: string): Position {
  return { field, type: 'quantitative', scale: null, axis: null };
}

/** Lines at the ranks 1, 2, 5, 10 …, with their numbers above, and one for what is not said. */
function gridLayers(lowest: number, placeOf: (rank?: number) => number): Layer[] {
  const ranks = [1];
  for (let ten = 1; ten <= lowest; ten *= 10) {
    for (const rank of [2 * ten, 5 * ten, 10 * ten]) {
      const isFree = placeOf(rank) - placeOf(ranks.at(-1)) > textWidth(String(rank)) + 8;
      if (rank <= lowest && isFree) ranks.push(rank);
    }
  }
  const values = [
    ...ranks.map((rank) => ({ at: placeOf(rank), text: String(rank) })),
    { at: placeOf(), text: 'none' },
  ];
  return [
    {
      data: { values },
      mark: { type: 'rule', color: ink.guide, aria: false },
      encoding: { x: pixels('at') },
    },
    {
      data: { values },
      mark: { type: 'text', align: 'center', baseline: 'bottom', aria: false, color: ink.text },
      encoding: { x: pixels('at'), y: { value: -5 }, text: { field: 'text', type: 'nominal' } },
    },
  ];
}

function arrowLayers(values: ArrowRow[], labels: string[]): Layer[] {
  const y: Position = {
    field: 'label',
    type: 'nominal',
    sort: null,
    scale: { type: 'band', domain: labels, padding: 0 },
    axis: { title: null, labelLimit: widestName * labelSize, grid: true, bandPosition: 0.5, domain: false },
  };
  const color = turned([ink.mark, palette[3]!, ink.rest]);
  const tooltip = tooltipOf([
    ['name', 'Term'],
    ['b', 'Rank in b'],
    ['a', 'Rank in a'],
  ]);
  return [
    {
      data: { values },
      mark: { type: 'rule', strokeWidth: 1.6, aria: false },
      encoding: { y, x: pixels('from'), x2: { field: 'to' }, color },
    },
    {
      data: { values },
      mark: { type: 'point', filled: false, fill: '#ffffff', size: 26, strokeWidth: 1.4, opacity: 1 },
      encoding: { y, x: pixels('from'), color, ...tooltip },
    },
    {
      data: { values },
      mark: { type: 'point', filled: true, size: 60, opacity: 1 },
      encoding: {
        y,
        x: pixels('to'),
        color,
        shape: turned(['triangle-left', 'triangle-right', 'circle']),
        ...tooltip,
      },
    },
  ];
}

/** A channel that tells whether a term rises, falls or stays. */
function turned(range: [string, string, string]) {
  return {
    field: 'turn',
    type: 'nominal',
    scale: { domain: ['rises', 'falls', 'stays'], range },
    legend: null,
  } as const;
}
