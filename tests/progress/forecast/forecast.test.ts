import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forecastOf, isTelling, lackIn } from '../../../src/progress/forecast/forecast';
import type { Week } from '../../../src/progress/forecast/pace';
import { addDays, daysBetween } from '../../../src/progress/record/days';
import { TODAY } from '../../support/fixtures';

/** Weeks with a topic each, of so many hours; 0 is an idle one. */
const weeksOf = (...hours: number[]): Week[] =>
  hours.map((one, at) => ({
    start: addDays(TODAY, 7 * (at - hours.length)),
    topics: one > 0 ? 1 : 0,
    hours: one,
  }));

describe('a history tells', () => {
  test.each<[string, Week[], boolean]>([
    ['nothing when there is none', [], false],
    ['nothing in two weeks', weeksOf(9, 9), false],
    ['after three', weeksOf(9, 9, 9), true],
    ['nothing of one good week', weeksOf(0, 30, 0, 0, 0), false],
    ['nothing of two topics', weeksOf(9, 0, 9), false],
    [
      'of three topics in two weeks',
      [...weeksOf(9, 0), { start: TODAY, topics: 2, hours: 4 }],
      true,
    ],
    [
      'nothing where no topic takes time',
      weeksOf(9, 9, 9).map((one) => ({ ...one, hours: 0 })),
      false,
    ],
  ])('%s', (_, weeks, expected) => {
    expect(isTelling(weeks)).toBe(expected);
    expect(forecastOf(weeks, 30, TODAY, 'seed') !== undefined).toBe(expected);
  });
});

describe('what a history lacks is the first thing missing', () => {
  const since = addDays(TODAY, -21);
  test.each<[string, Week[], ReturnType<typeof lackIn>]>([
    ['weeks', weeksOf(9, 9), { of: 'weeks', needed: 3, have: 2 }],
    ['topics', weeksOf(9, 0, 9), { of: 'topics', needed: 3, have: 2, since }],
    [
      'a second week',
      weeksOf(0, 9, 0).map((one) => ({ ...one, topics: 4 * one.topics })),
      { of: 'active weeks', needed: 2, have: 1, since },
    ],
    ['hours', weeksOf(9, 9, 9).map((one) => ({ ...one, hours: 0 })), { of: 'hours' }],
    ['nothing', weeksOf(9, 9, 9), undefined],
  ])('%s', (_, weeks, expected) => {
    expect(lackIn(weeks)).toEqual(expected);
  });
});

describe('the range', () => {
  test('of somebody who is always the same has no width', () => {
    const { p50, p85 } = forecastOf(weeksOf(10, 10, 10, 10), 100, TODAY, 'seed') ?? {};
    expect([p50, p85]).toEqual([addDays(TODAY, 70), addDays(TODAY, 70)]);
  });

  test('within a week goes by the days', () => {
    expect(forecastOf(weeksOf(14, 14, 14), 4, TODAY, 'seed')?.p50).toBe(addDays(TODAY, 2));
  });

  test('is the same for the same history, and another for another', () => {
    const weeks = weeksOf(3, 0, 12, 8, 0, 5);
    const of = (seed: string) => forecastOf(weeks, 300, TODAY, seed);
    expect(of('a')).toEqual(of('a'));
    expect(new Set(['a', 'b', 'c', 'd'].map((seed) => of(seed)?.p85)).size).toBeGreaterThan(1);
  });

  test('is wider the less is known', () => {
    const span = (weeks: Week[]) => {
      const { p50 = TODAY, p85 = TODAY } = forecastOf(weeks, 400, TODAY, 'seed') ?? {};
      return daysBetween(p50, p85);
    };
    const year = Array.from({ length: 13 }, () => [4, 0, 12, 8]).flat();
    expect(span(weeksOf(4, 0, 12, 8))).toBeGreaterThan(2 * span(weeksOf(...year)));
  });

  test('nothing is left: no forecast', () => {
    expect(forecastOf(weeksOf(9, 9, 9), 0, TODAY, 'seed')).toBeUndefined();
  });

  test('no day is named beyond ten years', () => {
    expect(forecastOf(weeksOf(1, 1, 1), 100_000, TODAY, 'seed')).toBeUndefined();
    const lucky = weeksOf(1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    const forecast = forecastOf(lucky, 60, TODAY, 'seed');
    expect(forecast?.p50).toMatch(/^20\d\d-/);
    expect(forecast?.p85).toBeUndefined();
  });
});

test('whatever the history: after today, in order, within ten years', () => {
  const some = fc.array(
    fc.record({ topics: fc.nat(4), hours: fc.float({ min: 0, max: 80, noNaN: true }) }),
    {
      maxLength: 60,
    },
  );
  fc.assert(
    fc.property(some, fc.float({ min: 0, max: 3000, noNaN: true }), (drafts, hours) => {
      const weeks = drafts.map((one) => ({ ...one, start: TODAY }));
      const forecast = forecastOf(weeks, hours, TODAY, 'seed');
      if (!forecast) return;
      const { p50, p85 = '9999-01-01' } = forecast;
      expect(p50 > TODAY).toBe(true);
      expect(p85 >= p50).toBe(true);
      expect(daysBetween(TODAY, p50)).toBeLessThanOrEqual(520 * 7);
    }),
    { numRuns: 60 },
  );
});
