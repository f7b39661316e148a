import type { Chart } from '../model/chart.ts';
import type { Table } from '../model/table.ts';
import { counted, shownOf } from '../text/counted.ts';
import { roundedShare } from '../text/round.ts';
import { type Bar, barFigure } from './drawing/bars.ts';
import { emptyFigure, leaders } from './drawing/figure.ts';
import { numberColumn, rowsWhere, textColumn, withinBudget } from './drawing/records.ts';

interface ShareOfTalkOptions {
  readonly top: number;
}

/** How the words are divided among speakers. */
export const shareOfTalk: Chart<ShareOfTalkOptions> = {
  id: 'share-of-talk',
  title: 'Share of talk',
  doc: 'The share of all words that each speaker says, one bar each, the most talkative on top.',
  measure: 'speakers',
  options: {
    top: {
      kind: 'integer',
      default: 20,
      minimum: 1,
      placeholder: 'N',
      doc: 'How many speakers are shown, those with most words.',
    },
  },
  draw(table, { top }, layout) {
    const words = numberColumn(table, 'words');
    const rows = rowsWhere(table).sort((a, b) => words(b) - words(a));
    const bars = withinBudget(speakerBars(table, rows.slice(0, top)));
    if (bars.length === 0) return emptyFigure('Share of talk', layout);
    const shown = shownOf(bars.length, rows.length, 'speaker');
    const total = rows.reduce((sum, row) => sum + words(row), 0);
    const first = leaders(bars.map(({ name, value }) => `${name} ${roundedShare(value)}`));
    return barFigure(
      {
        width: layout?.width,
        title: 'Share of talk',
        subtitle: `${shown}, ${counted(total, 'word')} in all; at the end of each bar, share and words`,
        description: `Bar chart of the share of talk of ${shown}. Largest: ${first}.`,
        valueTitle: 'Share of all words (%)',
        valueKind: 'share',
        tooltip: [
          ['name', 'Speaker'],
          ['role', 'Role'],
          ['value', 'Share of talk'],
          ['words', 'Words'],
          ['turns', 'Turns'],
        ],
      },
      bars,
    );
  },
};

function speakerBars(table: Table, rows: readonly number[]): Bar[] {
  const speaker = textColumn(table, 'speaker');
  const role = textColumn(table, 'role');
  const share = numberColumn(table, 'share');
  const words = numberColumn(table, 'words');
  const turns = numberColumn(table, 'turns');
  return rows.map((row) => ({
    name: speaker(row) || '(no name)',
    value: share(row),
    note: `${roundedShare(share(row))} · ${counted(words(row), 'word')}`,
    details: { role: role(row), words: words(row), turns: turns(row) },
  }));
}
