import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, isDay } from '../../../src/progress/record/days';
import { fold, progressOf } from '../../../src/progress/record/fold';
import { snapshotOf } from '../../../src/progress/record/snapshot';
import {
  type Change,
  type Day,
  GRADES,
  NO_STATE,
  type ProgressEvent,
} from '../../../src/progress/record/types';
import { dueReviews, plannedReviews } from '../../../src/progress/review/due';
import { dueToday } from '../../../src/progress/review/due-today';
import { memoryOf, outlook } from '../../../src/progress/review/memory';
import { someStatus } from '../../roadmap/nodes';
import { change } from '../../support/fixtures';
import { type Diary, diaryOf, topics } from '../learner';

const DAY0 = '2026-01-01';

const ids = (count: number): string[] => Array.from({ length: count }, (_, n) => `t${n}`);

const dueOn = (diary: Diary, day: Day): string[] =>
  dueReviews(diary.on(day)).map(({ node }) => node.id);

/** How many first reviews fall on each day after the mark. */
const loads = (diary: Diary, from: Day): number[] => {
  const days = plannedReviews(diary.on(from)).map(({ due }) => daysBetween(from, due));
  return Array.from({ length: 29 }, (_, day) => days.filter((one) => one === day).length);
};

describe('first reviews', () => {
  test.each([1, 3])('%i at once: after three days', (count) => {
    const diary = diaryOf(topics(4));
    diary.done(DAY0, ids(count));
    expect(dueOn(diary, '2026-01-03')).toEqual([]);
    expect(dueOn(diary, '2026-01-04')).toEqual(ids(count));
  });

  test('four at once: one a week, by their place in the roadmap', () => {
    const diary = diaryOf(topics(4));
    diary.done(DAY0, ['t3', 't0', 't2', 't1']);
    const planned = plannedReviews(diary.on(DAY0)).map(({ node, due }) => [node.id, due]);
    expect(planned).toEqual([
      ['t0', '2026-01-08'],
      ['t1', '2026-01-15'],
      ['t2', '2026-01-22'],
      ['t3', '2026-01-29'],
    ]);
  });

  test.each([31, 100, 500])('%i at once: the same load every day', (count) => {
    const diary = diaryOf(topics(count));
    diary.done(DAY0, ids(count));
    const [first, ...rest] = loads(diary, DAY0);
    expect(first).toBe(0);
    expect(Math.max(...rest) - Math.min(...rest)).toBeLessThanOrEqual(1);
    expect(rest.reduce((sum, one) => sum + one)).toBe(count);
  });

  test('what was learned long ago and is told now is spread from now on', () => {
    const diary = diaryOf(topics(20));
    diary.done('2026-06-01', ids(20), DAY0);
    expect(dueOn(diary, '2026-06-01')).toEqual([]);
    expect(Math.max(...loads(diary, '2026-06-01'))).toBe(1);
  });

  test('so it is where it is told one by one', () => {
    const diary = diaryOf(topics(20));
    for (const id of ids(20)) diary.done('2026-06-01', [id], DAY0);
    expect(dueOn(diary, '2026-06-01')).toEqual([]);
    expect(Math.max(...loads(diary, '2026-06-01'))).toBe(1);
  });

  test('what was learned three days ago and is told now comes in its turn', () => {
    const diary = diaryOf(topics(4));
    for (const id of ids(4)) diary.done('2026-06-04', [id], '2026-06-01');
    expect(dueOn(diary, '2026-06-04')).toEqual(ids(4));
  });

  test('only one of them: it may come at once', () => {
    const diary = diaryOf(topics(20));
    diary.done('2026-06-01', ['t4'], DAY0);
    expect(dueOn(diary, '2026-06-01')).toEqual(['t4']);
  });

  test('four learned one by one on a day are not spread', () => {
    const diary = diaryOf(topics(4));
    for (const id of ids(4)) diary.done(DAY0, [id]);
    expect(dueOn(diary, '2026-01-04')).toEqual(ids(4));
  });
});

describe('after a break', () => {
  /** Ten topics, learned in three sittings in January; then nothing. */
  const leftAlone = (): Diary => {
    const diary = diaryOf(topics(12));
    diary.done('2026-01-01', ['t9', 't8', 't7']);
    diary.done('2026-01-02', ['t0', 't1', 't2']);
    diary.done('2026-01-03', ['t3', 't4', 't5']);
    diary.done('2026-01-04', ['t6']);
    return diary;
  };

  test('while it lasts, three are due, those that waited longest', () => {
    const diary = leftAlone();
    expect(dueOn(diary, '2026-01-10')).toHaveLength(10);
    for (const day of ['2026-01-11', '2026-02-01', '2027-02-01'])
      expect(dueOn(diary, day)).toEqual(['t7', 't8', 't9']);
  });

  test('then three more each day, whatever is done about the first', () => {
    const diary = leftAlone();
    diary.review('2026-02-01', 't7', 'good');
    expect(dueOn(diary, '2026-02-01')).toEqual(['t8', 't9']);
    expect(dueOn(diary, '2026-02-02')).toEqual(['t8', 't9', 't0', 't1', 't2']);
    diary.review('2026-02-02', 't8', 'again');
    diary.review('2026-02-02', 't9', 'good');
    diary.review('2026-02-02', 't0', 'good');
    expect(dueOn(diary, '2026-02-02')).toEqual(['t1', 't2']);
    expect(dueOn(diary, '2026-02-03')).toEqual(expect.arrayContaining(['t1', 't2', 't3', 't8']));
    expect(dueOn(diary, '2026-02-04')).toContain('t6');
  });

  test('what was reviewed is not due, and none is lost', () => {
    const diary = leftAlone();
    for (let n = 0, day = '2026-02-01'; n < 4; n += 1, day = addDays(day, 1))
      for (const id of dueOn(diary, day)) diary.review(day, id, 'good');
    expect(dueOn(diary, '2026-02-04')).toEqual([]);
    expect(plannedReviews(diary.on('2026-02-04')).map(({ reviews }) => reviews)).toEqual(
      Array(10).fill(1),
    );
  });

  test('a mark is a sign of life: from then on all come in their turn', () => {
    const diary = leftAlone();
    diary.done('2026-02-01', ['t10']);
    expect(dueOn(diary, '2026-02-01')).toHaveLength(3);
    expect(dueOn(diary, '2026-02-02')).toHaveLength(6);
    expect(dueOn(diary, '2026-02-04')).toHaveLength(11);
  });

  test('what comes on the day of the return waits behind what waited longer', () => {
    const diary = diaryOf(topics(4));
    diary.done('2026-01-01', ['t0']);
    diary.done('2026-01-01', ['t1', 't2', 't3']);
    diary.review('2026-01-04', 't0', 'good');
    expect(dueOn(diary, '2026-01-18')).toEqual(['t1', 't2', 't3']);
    const last = plannedReviews(diary.on('2026-01-18')).at(-1);
    expect(last).toMatchObject({ node: { id: 't0' }, due: '2026-01-19' });
  });

  test('another break begins anew', () => {
    const diary = leftAlone();
    diary.note('2026-02-01', 't0', 'back');
    expect(dueOn(diary, '2026-02-07')).toHaveLength(10);
    expect(dueOn(diary, '2026-02-08')).toHaveLength(3);
  });

  test('how well each is remembered is told as it is', () => {
    const [first] = dueReviews(leftAlone().on('2026-02-01'));
    expect(first?.retrievability).toBeCloseTo(0.66, 2);
  });
});

describe('a flight west, back to the day before', () => {
  test('what was reviewed "tomorrow" was reviewed', () => {
    const diary = diaryOf(topics(2));
    diary.done(DAY0, ids(2));
    diary.review('2026-01-05', 't0', 'good');
    expect(dueOn(diary, '2026-01-04')).toEqual(['t1']);
    const [, planned] = plannedReviews(diary.on('2026-01-04'));
    expect(planned).toMatchObject({ node: { id: 't0' }, last: '2026-01-05', reviews: 1 });
  });

  test('no clock goes back two days: such a review does not count yet', () => {
    const diary = diaryOf(topics(1));
    diary.done(DAY0, ['t0']);
    diary.review('2026-01-06', 't0', 'good');
    expect(dueOn(diary, '2026-01-04')).toEqual(['t0']);
  });

  test('what came back from a break "tomorrow" is not due again', () => {
    const diary = diaryOf(topics(1));
    diary.done(DAY0, ['t0']);
    diary.note('2026-02-01', 't0', 'back');
    diary.review('2026-02-02', 't0', 'good');
    expect(dueOn(diary, '2026-02-01')).toEqual([]);
  });
});

describe('the door', () => {
  const doors = async (diary: Diary, day: Day, value: string | null = null) => {
    const setting: ProgressEvent = { type: 'setting', key: 'review', value };
    const state = fold(NO_STATE, [...diary.changes, change(1, '', [setting])]);
    return (await dueToday(diary.on(day), state)).map(({ node }) => node.id);
  };

  test('leads to the same', async () => {
    const diary = diaryOf(topics(9));
    diary.done('2026-01-01', ['t1', 't2']);
    diary.done('2026-01-02', ids(9).slice(3));
    diary.review('2026-01-04', 't1', 'again');
    for (let day = '2025-12-30'; day < '2026-03-01'; day = addDays(day, 1))
      expect(await doors(diary, day)).toEqual(dueOn(diary, day));
  });

  test('is shut while reviews are off', async () => {
    const diary = diaryOf(topics(9));
    diary.done(DAY0, ['t1']);
    expect(await doors(diary, '2026-01-04')).toEqual(['t1']);
    expect(await doors(diary, '2026-01-04', 'off')).toEqual([]);
  });
});

const someDay = fc.oneof(
  fc.constantFrom('2026-11-21', '2026-11-22', '2026-11-23', '2026-11-30', '2062-01-01'),
  fc.constantFrom('0000-01-01', '9999-12-31', '2026-02-30', 'soon', ''),
  fc.integer({ min: 0, max: 700 }).map((days) => addDays('2025-01-01', days)),
);

const someNode = fc.constantFrom('t0', 't1', 't2', 't3', 't4', 'gone');

const someEvent: fc.Arbitrary<ProgressEvent> = fc.oneof(
  fc.record({
    type: fc.constant<'status'>('status'),
    node: someNode,
    title: someNode,
    from: someStatus,
    to: fc.oneof(fc.constant<'done'>('done'), someStatus),
  }),
  fc.record({
    type: fc.constant<'review'>('review'),
    node: someNode,
    grade: fc.constantFrom(...GRADES),
  }),
  fc.record({
    type: fc.constant<'review-removed'>('review-removed'),
    node: someNode,
    review: fc.constantFrom('000000000001', '000000000002', '000000000003'),
    grade: fc.constantFrom(...GRADES),
    on: someDay,
  }),
  fc.record({ type: fc.constant<'note'>('note'), node: someNode, text: fc.string() }),
);

const someChanges: fc.Arbitrary<Change[]> = fc
  .array(fc.tuple(fc.array(someEvent, { minLength: 1, maxLength: 6 }), someDay, fc.nat(5)), {
    maxLength: 20,
  })
  .map((entries) =>
    entries.map(([events, on, moment], n) => ({
      ...change(n, 'test', events, on),
      at: `202${moment}-11-22T10:00:00.000Z`,
    })),
  );

describe('no order of events makes it impossible', () => {
  const tree = topics(5);
  const planAfter = (changes: readonly Change[], today: Day) =>
    plannedReviews(snapshotOf(tree, progressOf(fold(NO_STATE, changes), 'test'), today));

  test('every review has a day, and a likelihood', () => {
    fc.assert(
      fc.property(someChanges, someDay.filter(isDay), (changes, today) => {
        for (const { due, last, retrievability } of planAfter(changes, today)) {
          expect(isDay(due) && isDay(last)).toBe(true);
          expect(due >= last).toBe(true);
          expect(retrievability).toBeGreaterThanOrEqual(0);
          expect(retrievability).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('in whatever order changes arrive, it is the same', () => {
    fc.assert(
      fc.property(
        someChanges.chain((changes) =>
          fc.tuple(
            fc.constant(changes),
            fc.shuffledSubarray(changes, { minLength: changes.length }),
          ),
        ),
        ([changes, shuffled]) => {
          expect(planAfter(shuffled, '2026-11-22')).toEqual(planAfter(changes, '2026-11-22'));
        },
      ),
    );
  });

  test('a better grade never comes sooner, and none today', () => {
    const { progress } = snapshotOf(tree, progressOf(NO_STATE, 'test'), DAY0);
    expect(memoryOf(progress, 't0', DAY0)).toBeUndefined();
    fc.assert(
      fc.property(someChanges, (changes) => {
        const after = progressOf(fold(NO_STATE, changes), 'test');
        const memory = memoryOf(after, 't0', '2026-11-22');
        if (!memory) return;
        const days = GRADES.map((grade) => outlook(memory, '2026-11-22')[grade]);
        expect(days.toSorted()).toEqual(days);
        expect(new Set(days).size).toBe(GRADES.length);
        expect(days[0] && days[0] > '2026-11-22').toBe(true);
      }),
    );
  });

  test('just after a break, three at most', () => {
    fc.assert(
      fc.property(someChanges, (changes) => {
        const snapshot = snapshotOf(
          tree,
          progressOf(fold(NO_STATE, changes), 'test'),
          '2030-06-01',
        );
        expect(dueReviews(snapshot).length).toBeLessThanOrEqual(3);
      }),
    );
  });
});
