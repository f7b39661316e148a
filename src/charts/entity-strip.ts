import type { Chart } from '../model/chart.ts';
import type { Table } from '../model/table.ts';
import { grouped, shownOf } from '../text/counted.ts';
import { divisionsOption, divisionTitleOption, parseDivisions } from './drawing/divisions.ts';
import { emptyFigure, leaders } from './drawing/figure.ts';
import { numberColumn, rowsWhere, textColumn } from './drawing/records.ts';
import { stripFigure, type StripHit } from './drawing/strip.ts';
import { asLabel } from './drawing/text.ts';

interface EntityStripOptions {
  readonly top: number;
  readonly kind: string | undefined;
  readonly divisions: readonly string[];
  readonly divisionTitle: string;
}

/** Where in the text each entity is named. */
export const entityStrip: Chart<EntityStripOptions> = {
  id: 'entity-strip',
  title: 'Where each entity is named',
  doc: 'One row for each entity, one tick for each mention, from the start of the text on the left to its end on the right.',
  measure: 'mentions',
  options: {
    top: {
      kind: 'integer',
      default: 15,
      minimum: 1,
      placeholder: 'N',
      doc: 'How many entities are shown, those with most mentions.',
    },
    kind: {
      kind: 'text',
      default: undefined,
      placeholder: 'KIND',
      doc: 'Shows entities of this kind only, e.g. leader.',
    },
    divisions: divisionsOption,
    divisionTitle: divisionTitleOption,
  },
  draw(table, { top, kind, divisions, divisionTitle }, layout) {
    const entities = mentionsByEntity(table, kind);
    const rows = entities.slice(0, top);
    const title = 'Where each entity is named';
    if (rows.length === 0) return emptyFigure(title, layout);
    const shown = shownOf(rows.length, entities.length, 'entity', 'entities');
    const first = leaders(rows.map(({ name, count }) => `${name} (${grouped(count)})`));
    return stripFigure(
      {
        width: layout?.width,
        title,
        subtitle: `${shown}; on the right, number of mentions`,
        description: `Strip chart of ${shown}: where each is mentioned. Most mentions: ${first}`,
        axisTitle: table.evidence ? 'Place in the text (tokens)' : 'Turn (number in its document)',
        divisions: parseDivisions(divisions),
        divisionTitle,
        tooltip: [
          ['label', 'Entity'],
          ['text', 'Text'],
          ['turn', 'Turn'],
          ['speaker', 'Speaker'],
        ],
      },
      rows,
    );
  },
};

interface MentionRow {
  readonly name: string;
  readonly count: number;
  readonly hits: readonly StripHit[];
}

/** The mentions of each entity; most mentions first, then in order of the first mention. */
function mentionsByEntity(table: Table, kind: string | undefined): MentionRow[] {
  const entity = textColumn(table, 'entity');
  const kindOf = textColumn(table, 'kind');
  const turn = numberColumn(table, 'turn');
  const speaker = textColumn(table, 'speaker');
  const text = textColumn(table, 'text');
  const hitsByEntity = new Map<string, StripHit[]>();
  for (const row of rowsWhere(table, (index) => kind === undefined || kindOf(index) === kind)) {
    const details = { text: asLabel(text(row)), turn: turn(row), speaker: asLabel(speaker(row)) };
    const hits = hitsByEntity.get(entity(row)) ?? [];
    hits.push({ at: table.evidence?.(row)[0]?.start ?? turn(row), details });
    hitsByEntity.set(entity(row), hits);
  }
  return [...hitsByEntity]
    .map(([name, hits]) => ({ name, count: hits.length, hits }))
    .sort((a, b) => b.count - a.count);
}
