import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../src/progress/record/days';
import { fold } from '../../../src/progress/record/fold';
import { NO_STATE } from '../../../src/progress/record/types';
import { WEEK_STARTS, weekOf, weekStartOf } from '../../../src/progress/record/weeks';
import { change } from '../../support/fixtures';

describe('the first day of a week', () => {
  test.each([
    ['2026-11-22', 'monday', '2026-11-16'],
    ['2026-11-23', 'monday', '2026-11-23'],
    ['2026-11-22', 'sunday', '2026-11-22'],
    ['2026-11-21', 'sunday', '2026-11-15'],
    ['2026-11-22', 'saturday', '2026-11-21'],
    ['2026-11-20', 'saturday', '2026-11-14'],
    ['2027-01-01', 'monday', '2026-12-28'],
    ['2024-02-29', 'sunday', '2024-02-25'],
    ['1999-12-31', 'monday', '1999-12-27'],
    ['1970-01-01', 'sunday', '1969-12-28'],
  ] as const)('%s, where weeks begin on %s: %s', (day, start, first) => {
    expect(weekOf(day, start)).toBe(first);
  });

  test('is at most six days back, and its own first day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -40_000, max: 40_000 }),
        fc.constantFrom(...WEEK_STARTS),
        (n, start) => {
          const day = addDays('2026-11-22', n);
          const first = weekOf(day, start);
          expect(daysBetween(first, day)).toBeGreaterThanOrEqual(0);
          expect(daysBetween(first, day)).toBeLessThan(7);
          expect(weekOf(first, start)).toBe(first);
        },
      ),
    );
  });
});

test('what is chosen goes before what the locale says', () => {
  const chosen = fold(NO_STATE, [
    change(1, '', [{ type: 'setting', key: 'week-start', value: 'saturday' }]),
  ]);
  expect(weekStartOf(NO_STATE, 'sunday')).toBe('sunday');
  expect(weekStartOf(chosen, 'sunday')).toBe('saturday');
});
