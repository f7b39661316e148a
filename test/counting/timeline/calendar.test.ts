import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CalendarKind,
  daysOf,
  daysOfPeriod,
  isoDay,
  periodName,
  periodOfDay,
} from '../../../src/counting/timeline/calendar.ts';

const kinds: readonly CalendarKind[] = ['day', 'week', 'month', 'year'];
// Years 1000 to 2999.
const days = fc.integer({ min: -354_000, max: 376_000 });

describe('periods of the calendar', () => {
  it('hold each day once, and follow each other without a gap', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...kinds), (day, kind) => {
        const period = periodOfDay(day, kind);
        const { first, last } = daysOfPeriod(period, kind);
        expect(first <= day && day <= last).toBe(true);
        expect(periodOfDay(last + 1, kind)).toBe(period + 1);
        expect(daysOfPeriod(period + 1, kind).first).toBe(last + 1);
      }),
    );
  });

  it('have names that are dates again', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('day', 'month', 'year'), (day, kind: CalendarKind) => {
        const period = periodOfDay(day, kind);
        expect(daysOf(periodName(period, kind))).toEqual(daysOfPeriod(period, kind));
      }),
    );
  });

  it.each([
    ['2020-12-31', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2024-12-30', '2025-W01'],
    ['2026-11-24', '2026-W48'],
  ])('%s is in week %s, as ISO 8601 has it', (date, week) => {
    expect(periodName(periodOfDay(daysOf(date)!.first, 'week'), 'week')).toBe(week);
  });

  it('know leap years, and no day that does not exist', () => {
    expect(daysOf('2024-02')).toEqual({
      first: daysOf('2024-02-01')!.first,
      last: daysOf('2024-02-29')!.first,
    });
    expect(isoDay(daysOf('2023')!.last)).toBe('2023-12-31');
    for (const none of [undefined, '', '2023-02-29', '2023-13', 'soon']) expect(daysOf(none)).toBeUndefined();
  });
});
