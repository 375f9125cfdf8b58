import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Activity,
  amountOf,
  begunOn,
  diaryOf,
  streakOf,
} from '../../../src/progress/forecast/active-days';
import {
  type Deed,
  deedsOf,
  standingIn,
  sweepsIn,
} from '../../../src/progress/forecast/activities';
import { addDays } from '../../../src/progress/record/days';
import { fold, progressOf } from '../../../src/progress/record/fold';
import { snapshotOf } from '../../../src/progress/record/snapshot';
import { type Change, NO_STATE, type ProgressEvent } from '../../../src/progress/record/types';
import { inverseOf } from '../../../src/progress/record/undo';
import { change, nodeIn, set, TODAY, treeWith } from '../../support/fixtures';
import { someHistory } from '../histories';

const topics = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, title: id }));
const tree = treeWith({ id: 'part', title: 'Part', children: topics }, { id: 'x', title: 'X' });

const daysOf = (history: readonly Change[], top = 'root'): Activity[] => {
  const snapshot = snapshotOf(tree, progressOf(fold(NO_STATE, history), 'test'), TODAY);
  const deeds = deedsOf(
    snapshot,
    nodeIn(tree, top),
    standingIn(snapshot, history),
    sweepsIn(snapshot, history),
  );
  return diaryOf(deeds);
};

/** Changes of one event each, on a day each. */
const onDays = (...events: readonly (readonly [string, ProgressEvent])[]): Change[] =>
  events.map(([on, event], index) => change(index + 1, 'test', [event], on));

const NONE = { done: 0, known: 0, started: 0, notes: 0, reviews: 0, steps: 0 };
const note = (text: string): ProgressEvent => ({ type: 'note', node: 'a', text });

describe('what is counted, by day', () => {
  test.each<[string, Change[], Partial<Activity>[]]>([
    ['nothing', [], []],
    [
      'a topic finished',
      onDays(['2026-11-20', set('a', 'done')]),
      [{ day: '2026-11-20', done: 1 }],
    ],
    [
      'started and finished',
      onDays(['2026-11-18', set('a', 'doing')], ['2026-11-20', set('a', 'done')]),
      [
        { day: '2026-11-18', started: 1 },
        { day: '2026-11-20', done: 1 },
      ],
    ],
    [
      'moved to another day: it is finished once',
      onDays(['2026-11-20', set('a', 'done')], ['2026-11-11', set('a', 'done')]),
      [{ day: '2026-11-11', done: 1 }],
    ],
    [
      'set back: the work was done all the same',
      onDays(['2026-11-18', set('a', 'done')], ['2026-11-20', set('a', 'todo')]),
      [{ day: '2026-11-18', started: 1 }],
    ],
    [
      'skipped or reset is no work',
      onDays([TODAY, set('a', 'skipped')], [TODAY, set('b', 'todo')]),
      [],
    ],
    [
      'notes, reviews, ticks',
      onDays(
        ['2026-11-20', note('x')],
        ['2026-11-20', note('y')],
        ['2026-11-20', { type: 'review', node: 'a', grade: 'good' }],
        ['2026-11-21', { type: 'step', node: 'a', step: 'it runs', ticked: true }],
      ),
      [
        { day: '2026-11-20', notes: 2, reviews: 1 },
        { day: '2026-11-21', steps: 1 },
      ],
    ],
    [
      'a tick taken away',
      onDays([TODAY, { type: 'step', node: 'a', step: 's', ticked: false }]),
      [],
    ],
    [
      'days to come',
      onDays(['2026-11-23', set('a', 'done')], ['2099-01-01', note('x')]),
      [
        { day: '2026-11-23', done: 1 },
        { day: '2099-01-01', notes: 1 },
      ],
    ],
    ['no day at all', onDays(['soon', set('a', 'done')]), []],
    ['what another roadmap tells', [change(1, 'other', [set('a', 'done')])], []],
  ])('%s', (_, history, expected) => {
    expect(daysOf(history)).toEqual(expected.map((one) => ({ ...NONE, ...one })));
  });

  test('many marked at once were known before, and are one thing done', () => {
    const history = [
      change(
        1,
        'test',
        topics.map(({ id }) => set(id, 'done')),
      ),
    ];
    const [day, ...others] = daysOf(history);
    expect(day).toEqual({ ...NONE, day: TODAY, known: 5 });
    expect(day && amountOf(day)).toBe(1);
    expect(others).toEqual([]);
    const alone = snapshotOf(tree, progressOf(fold(NO_STATE, history), 'test'), TODAY);
    expect([...sweepsIn(alone, [])]).toEqual([...sweepsIn(alone, history)]);
  });

  test('three at once were learned', () => {
    const history = [
      change(
        1,
        'test',
        topics.slice(0, 3).map(({ id }) => set(id, 'done')),
      ),
    ];
    expect(daysOf(history)).toEqual([{ ...NONE, day: TODAY, done: 3 }]);
  });

  test('what was taken back never was', () => {
    const made = change(1, 'test', [set('a', 'doing')], '2026-11-20');
    const back: Change = { ...change(2, 'test', inverseOf(made), '2026-11-21'), of: made.id };
    expect(daysOf([made, back])).toEqual([]);
    const again: Change = { ...change(3, 'test', inverseOf(back), '2026-11-22'), of: back.id };
    expect(daysOf([made, back, again])).toEqual([{ ...NONE, day: '2026-11-20', started: 1 }]);
  });

  test('of a part, only what lies in it', () => {
    const history = onDays(['2026-11-20', set('a', 'done')], ['2026-11-21', set('x', 'done')]);
    expect(daysOf(history, 'part').map(({ day }) => day)).toEqual(['2026-11-20']);
    expect(daysOf(history, 'a').map(({ day }) => day)).toEqual(['2026-11-20']);
  });

  test('without the history, what the state has', () => {
    const history = onDays(
      ['2026-11-18', set('a', 'doing')],
      ['2026-11-20', set('a', 'done')],
      ['2026-11-21', note('x')],
    );
    const snapshot = snapshotOf(tree, progressOf(fold(NO_STATE, history), 'test'), TODAY);
    const deeds = deedsOf(snapshot, tree.root, [], sweepsIn(snapshot, []));
    expect(diaryOf(deeds).map(({ day }) => day)).toEqual(['2026-11-20', '2026-11-21']);
  });
});

test('whatever happened in whatever order: days in order, all amounts above 0', () => {
  const abc = treeWith(
    ...['a', 'b', 'c', '__proto__', 'constructor'].map((id) => ({ id, title: id })),
  );
  const other = { ...abc, roadmap: { ...abc.roadmap, id: 'other' } };
  fc.assert(
    fc.property(
      someHistory,
      fc.constantFrom('2026-11-01', '2026-11-21', TODAY),
      (history, today) => {
        const snapshot = snapshotOf(other, progressOf(fold(NO_STATE, history), 'other'), today);
        const sweeps = sweepsIn(snapshot, history);
        const days = diaryOf(deedsOf(snapshot, other.root, standingIn(snapshot, history), sweeps));
        expect(days.map(({ day }) => day)).toEqual(days.map(({ day }) => day).toSorted());
        for (const one of days) {
          expect(amountOf(one)).toBeGreaterThan(0);
        }
        const mixed = diaryOf(
          deedsOf(snapshot, other.root, standingIn(snapshot, history.toReversed()), sweeps),
        );
        expect(mixed).toEqual(days);
      },
    ),
  );
});

const on = (...days: string[]) => days.map((day) => ({ day }));

describe('a run', () => {
  test.each([
    ['nothing yet', [], { days: 0, weeks: 0 }],
    ['today', ['2026-11-22'], { days: 1, weeks: 1 }],
    ['yesterday: today is not over', ['2026-11-21'], { days: 1, weeks: 1 }],
    ['the day before yesterday', ['2026-11-20'], { days: 0, weeks: 1 }],
    ['three in a row', ['2026-11-20', '2026-11-21', '2026-11-22'], { days: 3, weeks: 1 }],
    ['last week only: this one is not over', ['2026-11-09'], { days: 0, weeks: 1 }],
    ['one day a week', ['2026-11-04', '2026-11-15', '2026-11-16'], { days: 0, weeks: 3 }],
    ['a week left out', ['2026-10-28', '2026-11-10', '2026-11-17'], { days: 0, weeks: 2 }],
    ['long ago', ['2020-01-01'], { days: 0, weeks: 0 }],
    ['tomorrow, from further east, is today', ['2026-11-23'], { days: 1, weeks: 1 }],
    ['a clock set wrong', ['2099-01-01'], { days: 0, weeks: 0 }],
  ])('%s', (_, days, expected) => {
    expect(streakOf(on(...days), TODAY, 'monday')).toEqual(expected);
  });

  test('of weeks depends on when they begin', () => {
    const days = on('2026-11-14', '2026-11-15', '2026-11-22');
    expect(streakOf(days, TODAY, 'monday').weeks).toBe(2);
    expect(streakOf(days, TODAY, 'sunday').weeks).toBe(3);
  });

  test('is never longer than there are days', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(400)), (ages) => {
        const days = ages.toSorted((a, b) => b - a).map((age) => ({ day: addDays(TODAY, -age) }));
        const { days: run, weeks } = streakOf(days, TODAY, 'sunday');
        expect(run).toBeLessThanOrEqual(days.length);
        expect(weeks).toBeLessThanOrEqual(days.length);
        expect(run === 0 || weeks > 0).toBe(true);
      }),
    );
  });
});

describe('a learner began', () => {
  test.each([
    ['never', [], undefined],
    ['today', ['2026-11-22'], '2026-11-22'],
    ['on the first day', ['2026-10-01', '2026-11-01', '2026-11-20'], '2026-10-01'],
    ['anew after a long break', ['2021-05-01', '2026-10-01', '2026-11-01'], '2026-10-01'],
    ['not yet again', ['2021-05-01'], undefined],
    ['84 days ago', ['2026-08-30'], '2026-08-30'],
    ['85 days ago is over', ['2026-08-29'], undefined],
    ['tomorrow, further east', ['2026-11-23'], '2026-11-22'],
    ['on the first day, whatever a clock said', ['2026-10-01', '2099-01-01'], '2026-10-01'],
    ['on no day but that of a clock set wrong', ['2099-01-01'], undefined],
  ])('%s', (_, days, expected) => {
    expect(begunOn(on(...days), TODAY)).toBe(expected);
  });
});

test('a deed told twice is one', () => {
  const deed: Deed = { day: TODAY, kind: 'done', key: 'a' };
  expect(diaryOf([deed, deed])).toEqual([{ ...NONE, day: TODAY, done: 1 }]);
});
