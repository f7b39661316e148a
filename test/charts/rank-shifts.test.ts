import { expect, it } from 'vitest';
import { rankShifts } from '../../src/charts/rank-shifts.ts';
import { defaultsOf, tableWith } from './checks.ts';

const columns = {
  section: 'text',
  kind: 'text',
  term: 'text',
  a_per_million: 'number',
  b_per_million: 'number',
} as const;

const table = tableWith('compare', columns, [
  ['overall', 'number', 'words', 9000, 8000],
  ['shared', 'phrase', 'open harbours', 300, 900],
  ['shared', 'phrase', 'shared future', 800, 100],
  ['shared', 'phrase', 'steady hands', 300, 200],
  ['new', 'phrase', 'winter timetable', 50, 0],
  ['shared', 'word', 'the', 60_000, 60_000],
]);

it('ranks the terms of one kind by their rates, terms of one rate alike', () => {
  const spec = JSON.stringify(rankShifts.draw(table, defaultsOf(rankShifts)));
  expect(spec).toContain('shared future (3 to 1), open harbours (1 to 2) and steady hands (2 to 2)');
  expect(spec).toMatch(/"name":"winter timetable"[^}]*"b":"none","a":4,"turn":"rises"/u);
  expect(spec).not.toContain('"name":"the"');
});

it('ranks another kind where it is asked for', () => {
  const spec = JSON.stringify(rankShifts.draw(table, { ...defaultsOf(rankShifts), kind: 'word' }));
  expect(spec).toContain('the (1 to 1)');
});
