import { describe, expect, test } from 'vitest';
import { type Finish, paceOf, weeksUpTo, wholeWeeks } from '../../../src/progress/forecast/pace';
import { TODAY } from '../../support/fixtures';

const finish = (day: string, hours = 7, from = day): Finish => ({ day, from, hours });

describe('the pace', () => {
  test.each<[string, Finish[], string, number, object]>([
    ['of nothing', [], '2026-11-01', 28, { days: 22, topics: 0, hours: 0 }],
    [
      'of four weeks',
      [finish('2026-11-01'), finish(TODAY)],
      '2026-01-01',
      28,
      { days: 28, topics: 0.5, hours: 3.5 },
    ],
    [
      'without what came before',
      [finish('2026-10-25'), finish('2026-10-26')],
      '2026-01-01',
      28,
      { days: 28, topics: 0.25, hours: 1.75 },
    ],
    [
      'since a learner began',
      [finish('2026-11-10'), finish('2026-11-20')],
      '2026-11-09',
      28,
      { days: 14, topics: 1, hours: 7 },
    ],
    [
      'of the first day is that of a week',
      [finish(TODAY)],
      TODAY,
      28,
      { days: 7, topics: 1, hours: 7 },
    ],
    [
      'of a long topic, what falls into these days',
      [finish(TODAY, 56, '2026-09-28')],
      '2026-01-01',
      28,
      { days: 28, topics: 0.25, hours: 7 },
    ],
  ])('%s', (_, finishes, begun, most, expected) => {
    expect(paceOf(finishes, begun, TODAY, most)).toEqual(expected);
  });
});

describe('weeks of the calendar', () => {
  const finishes = [finish('2026-11-15'), finish('2026-11-16', 3), finish(TODAY)];

  test('this one last, none before the learner began', () => {
    expect(weeksUpTo(finishes, '2026-11-11', TODAY, 'monday', 12)).toEqual([
      { start: '2026-11-09', topics: 1, hours: 7 },
      { start: '2026-11-16', topics: 2, hours: 10 },
    ]);
  });

  test('as they begin', () => {
    const weeks = weeksUpTo(finishes, '2026-11-11', TODAY, 'sunday', 12);
    expect(weeks.map(({ start, topics }) => `${start} ${topics}`)).toEqual([
      '2026-11-08 0',
      '2026-11-15 2',
      '2026-11-22 1',
    ]);
  });

  test('at most so many', () => {
    expect(weeksUpTo([], '2020-01-01', TODAY, 'monday', 12)).toHaveLength(12);
  });
});

describe('whole weeks, counted back from today', () => {
  test.each([
    [TODAY, 0],
    ['2026-11-17', 0],
    ['2026-11-16', 1],
    ['2026-11-02', 3],
    ['2020-01-01', 52],
  ])('since %s: %i', (begun, count) => {
    const weeks = wholeWeeks([], begun, TODAY, 52);
    expect(weeks).toHaveLength(count);
    if (count > 0) expect(weeks.at(-1)?.start).toBe('2026-11-16');
  });

  test('hold every hour but those of the days before them', () => {
    const finishes = [finish('2026-11-01', 1), finish('2026-11-02', 2), finish(TODAY, 4)];
    const weeks = wholeWeeks(finishes, '2026-11-01', TODAY, 52);
    expect(weeks.reduce((sum, { hours }) => sum + hours, 0)).toBe(6);
  });
});
