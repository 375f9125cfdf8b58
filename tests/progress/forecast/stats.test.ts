import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Past, statsOf } from '../../../src/progress/forecast/stats';
import { addDays, daysBetween } from '../../../src/progress/record/days';
import { fold, progressOf } from '../../../src/progress/record/fold';
import { snapshotOf } from '../../../src/progress/record/snapshot';
import { type Change, NO_STATE } from '../../../src/progress/record/types';
import { backend, change, nodeIn, set, TODAY, treeWith } from '../../support/fixtures';
import { historyOf, learnedBy } from '../year';

const tree = backend();

const pastOf = (history: readonly Change[], today = TODAY): Past => ({
  snapshot: snapshotOf(tree, progressOf(fold(NO_STATE, history), 'backend'), today),
  history,
  weekStart: 'monday',
  retrievability: () => undefined,
});

describe('a year of somebody who learns six hours a week', () => {
  const { snapshot, history } = learnedBy(tree);
  const stats = statsOf({ ...pastOf([]), snapshot, history }, tree.root);
  const { summary } = snapshot.standing(tree.root);

  test('has holidays and idle days, and somebody half through', () => {
    expect(summary.done).toBeGreaterThan(10);
    expect(summary.done).toBeLessThan(20);
    expect(stats.days.length).toBeGreaterThan(80);
    expect(stats.days.length).toBeLessThan(200);
  });

  test('every topic is finished on one day', () => {
    expect(stats.days.reduce((sum, { done }) => sum + done, 0)).toBe(summary.done);
    expect(stats.days.reduce((sum, { started }) => sum + started, 0)).toBe(
      summary.done + summary.doing,
    );
  });

  test('reviews and notes are those of the history', () => {
    const events = history.flatMap((one) => one.events);
    const amount = (type: string) => events.filter((event) => event.type === type).length;
    expect(stats.days.reduce((sum, { reviews }) => sum + reviews, 0)).toBe(amount('review'));
    expect(stats.days.reduce((sum, { notes }) => sum + notes, 0)).toBe(amount('note'));
  });

  test('the pace is near the six hours', () => {
    expect(stats.pace?.long.hours).toBeGreaterThan(3);
    expect(stats.pace?.long.hours).toBeLessThan(9);
    expect(stats.pace?.recent.days).toBe(28);
  });

  test('the forecast holds what the learner then needed', () => {
    const days = 365 * 3;
    const all = historyOf(tree, { days, until: addDays(TODAY, days - 365) });
    const end = all.at(-1)?.on ?? '';
    const { p50 = '', p85 = '' } = stats.forecast ?? {};
    expect(end > TODAY && end <= p85).toBe(true);
    expect(Math.abs(daysBetween(p50, end))).toBeLessThan(120);
  });

  test('of a section: its own days and its own forecast', () => {
    const section = statsOf({ ...pastOf([]), snapshot, history }, nodeIn(tree, 'databases'));
    expect(section.days.length).toBeLessThan(stats.days.length);
    expect(section.left).toEqual({ topics: 0, hours: 0 });
    expect(section.forecast).toBeUndefined();
  });
});

test('nine of ten learners are done by the later day', () => {
  const first = '2024-01-01';
  const today = addDays(first, 120);
  const late = Array.from({ length: 40 }, (_, seed) => {
    const days = 365 * 4;
    const all = historyOf(tree, { seed, hours: 8, days, until: addDays(first, days - 1) });
    const { forecast } = statsOf(
      pastOf(
        all.filter(({ on }) => on <= today),
        today,
      ),
      tree.root,
    );
    return (all.at(-1)?.on ?? '') > (forecast?.p85 ?? '9999');
  }).filter(Boolean);
  expect(late.length).toBeLessThanOrEqual(4);
});

test('what was known before is no pace', () => {
  const { snapshot, history } = learnedBy(tree, {
    days: 60,
    hours: 10,
    known: ['http', 'dns', 'linux', 'shell', 'processes'],
  });
  const { days, pace } = statsOf({ ...pastOf([]), snapshot, history }, tree.root);
  expect(days[0]).toMatchObject({ known: 5 });
  const learned = days.reduce((sum, { done }) => sum + done, 0);
  expect(((pace?.long.topics ?? 0) * (pace?.long.days ?? 0)) / 7).toBeCloseTo(learned);
});

describe('what is left', () => {
  test('is all of it at first: no pace, no forecast, no weeks', () => {
    const stats = statsOf(pastOf([]), tree.root);
    expect(stats).toMatchObject({ days: [], weeks: [], hasHours: true });
    expect([stats.begun, stats.lack]).toEqual([undefined, { of: 'weeks', needed: 3, have: 0 }]);
    expect(stats.left).toEqual({ topics: 28, hours: 574 });
    expect([stats.pace, stats.forecast, stats.retained]).toEqual([undefined, undefined, undefined]);
  });

  test('counts topics in a roadmap without hours', () => {
    const plain = treeWith({ id: 'a', title: 'A' }, { id: 'b', title: 'B' });
    const snapshot = snapshotOf(plain, progressOf(NO_STATE, 'test'), TODAY);
    const { left, hasHours } = statsOf({ ...pastOf([]), snapshot }, plain.root);
    expect({ left, hasHours }).toEqual({ left: { topics: 2, hours: 10 }, hasHours: false });
  });
});

test('retained is the mean of what is done, by section', () => {
  const history = [
    change(1, 'backend', [set('http', 'done')]),
    change(2, 'backend', [set('sql', 'done')]),
  ];
  const known: Record<string, number> = { http: 0.9, sql: 0.5 };
  const stats = statsOf({ ...pastOf(history), retrievability: ({ id }) => known[id] }, tree.root);
  expect(stats.retained).toBeCloseTo(0.7);
  expect(stats.sections.map(({ retained }) => retained).slice(0, 3)).toEqual([0.9, 0.5, undefined]);
});

test('no order of events makes the numbers impossible', () => {
  const year = historyOf(tree, { days: 120, hours: 14 });
  const some = fc.shuffledSubarray(year, { minLength: 1 });
  const someDays = fc.array(fc.integer({ min: -200, max: 30 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(some, someDays, (changes, shifts) => {
      const history = changes.map((one, at) => ({
        ...one,
        on: addDays(TODAY, shifts[at % shifts.length] ?? 0),
      }));
      const { snapshot, ...past } = pastOf(history);
      const stats = statsOf({ snapshot, ...past }, tree.root);
      const { percent, total, done } = snapshot.standing(tree.root).summary;
      expect(percent).toBeGreaterThanOrEqual(0);
      expect(percent).toBeLessThanOrEqual(100);
      expect(stats.left.topics).toBe(total - done);
      expect(stats.toCome).toEqual(stats.days.map(({ day }) => day).filter((day) => day > TODAY));
      expect(stats.streak.days).toBeLessThanOrEqual(stats.days.length);
      expect(stats.streak.weeks).toBeLessThanOrEqual(stats.days.length);
      const { forecast, pace } = stats;
      if (forecast)
        expect(forecast.p50 > TODAY && (forecast.p85 ?? '9999') >= forecast.p50).toBe(true);
      for (const amount of pace ? [pace.recent.hours, pace.long.hours, pace.recent.topics] : []) {
        expect(amount).toBeGreaterThanOrEqual(0);
        expect(amount).toBeLessThan(600);
      }
    }),
    { numRuns: 60 },
  );
});
