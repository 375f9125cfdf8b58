import { describe, expect, test } from 'vitest';
import { restartOf } from '../../../src/progress/advice/restart';
import { activeDays, comebackOf, isAway } from '../../../src/progress/record/breaks';
import { addDays } from '../../../src/progress/record/days';
import { NO_PROGRESS } from '../../../src/progress/record/types';
import { diaryOf, topics } from '../learner';

const diary = () => diaryOf(topics(3));

describe('days on which something was done', () => {
  test('marks, notes and reviews, each day once, none of those to come', () => {
    const one = diary();
    one.done('2026-01-01', ['t0']);
    one.note('2026-01-03', 't0', 'note');
    one.review('2026-01-05', 't0', 'good');
    one.note('2026-01-05', 't1', 'another');
    one.note('2026-02-01', 't1', 'later');
    const { progress } = one.on('2026-01-10');
    expect(activeDays(progress, '2026-01-10')).toEqual(['2026-01-01', '2026-01-03', '2026-01-05']);
  });

  test('what is told afterwards counts for both days', () => {
    const one = diary();
    one.done('2026-01-20', ['t0'], '2026-01-01');
    expect(activeDays(one.on('2026-01-20').progress, '2026-01-20')).toEqual([
      '2026-01-01',
      '2026-01-20',
    ]);
  });

  test('by UTC it may be tomorrow', () => {
    const one = diary();
    one.note('2026-01-21', 't0', 'late at night', '2026-01-20');
    expect(activeDays(one.on('2026-01-20').progress, '2026-01-20')).toEqual(['2026-01-20']);
  });
});

describe('a break', () => {
  const one = diary();
  one.done('2026-01-01', ['t0']);
  const { progress } = one.on('2026-01-01');

  test.each([
    ['2026-01-01', false],
    ['2026-01-07', false],
    ['2026-01-08', true],
    ['2027-01-01', true],
  ])('on %s: %s', (day, expected) => {
    expect(isAway(progress, day)).toBe(expected);
    expect(restartOf(one.on(day)) !== undefined).toBe(expected);
  });

  test('whoever never began was never away', () => {
    expect(isAway(NO_PROGRESS, '2026-01-01')).toBe(false);
    expect(comebackOf(NO_PROGRESS, '2026-01-01', 9)).toBeUndefined();
  });

  test('ends on the first active day', () => {
    const back = diary();
    for (const day of ['2026-01-01', '2026-01-10', '2026-01-11', '2026-01-20', '2026-01-22'])
      back.note(day, 't0', 'x');
    const after = back.on('2026-01-23').progress;
    const comebacks = ['2026-01-09', '2026-01-10', '2026-01-12', '2026-01-18', '2026-01-23'].map(
      (day) => comebackOf(after, day, 9),
    );
    expect(comebacks).toEqual([
      '2026-01-09',
      '2026-01-10',
      '2026-01-10',
      '2026-01-18',
      '2026-01-20',
    ]);
    expect(comebackOf(after, '2026-01-23', 2)).toBeUndefined();
  });
});

test('where one goes on: the topic finished last, the note written last', () => {
  const one = diary();
  one.done('2026-01-01', ['t1']);
  one.done('2026-01-02', ['t0']);
  one.note('2026-01-03', 't1', 'first');
  one.note('2026-01-04', 't0', 'last');
  one.note('2026-01-05', 'gone', 'of a topic that is no more');
  const restart = restartOf(one.on(addDays('2026-01-05', 7)));
  expect([restart?.topic?.id, restart?.note?.text]).toEqual(['t0', 'last']);
});
