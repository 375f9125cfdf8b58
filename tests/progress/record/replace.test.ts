import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, notesOf, progressOf, reviewsOf } from '../../../src/progress/record/fold';
import { replacing } from '../../../src/progress/record/replace';
import {
  type Change,
  type Day,
  NO_PROGRESS,
  NO_STATE,
  type Progress,
} from '../../../src/progress/record/types';
import { inverseOf } from '../../../src/progress/record/undo';
import { change } from '../../support/fixtures';
import { tickOf } from '../../support/ticks';
import { someHistory } from '../histories';

const after = (changes: readonly Change[]): Progress =>
  progressOf(fold(NO_STATE, changes), 'backend');

/** A change later than all of those in the histories. */
const later = (n: number, events: Change['events']): Change => ({
  ...change(n, 'backend', [...events]),
  at: `2027-01-0${n}T00:00:00.000Z`,
});

/** What a person would see of it. */
const seen = (progress: Progress): unknown => {
  const marks = Object.entries(progress.topics).flatMap(([id, { status, on }]) =>
    status === 'todo' ? [] : [[id, status, on]],
  );
  const texts = Object.keys(progress.notes).flatMap((id) =>
    notesOf(progress, id).map((note) => [id, note.id, note.text]),
  );
  const grades = Object.keys(progress.reviews).flatMap((id) =>
    reviewsOf(progress, id).map((review) => [id, review.id, review.grade]),
  );
  const ticks = Object.entries(progress.steps).flatMap(([id, steps]) =>
    Object.keys(steps).flatMap((step) => {
      const tick = tickOf(progress, id, step);
      return tick ? [[id, step, tick.on]] : [];
    }),
  );
  return [marks, texts, grades, ticks].map((list) => list.map(String).toSorted());
};

test('whatever came after, it is as it was; undone, as it had become', () => {
  fc.assert(
    fc.property(someHistory, someHistory, (first, second) => {
      const wanted = after(first);
      const now = [...first, ...second.map((one) => ({ ...one, id: `f${one.id.slice(1)}` }))];
      const back = later(1, replacing(after(now), wanted));
      const replaced = [...now, back];
      expect(seen(after(replaced))).toEqual(seen(wanted));
      const undone = later(2, inverseOf(back));
      expect(seen(after([...replaced, undone]))).toEqual(seen(after(now)));
    }),
  );
});

test('where nothing differs, there is nothing to do', () => {
  fc.assert(
    fc.property(someHistory, (changes) => {
      expect(replacing(after(changes), after(changes))).toEqual([]);
    }),
  );
  expect(replacing(NO_PROGRESS)).toEqual([]);
});

test('a step ticked in both, on other days, gets the day it had', () => {
  const ticked = (on: Day): Progress => ({
    ...NO_PROGRESS,
    steps: { a: { read: { ticked: true, on, at: `${on}T10:00:00.000Z`, by: '1' } } },
  });
  expect(replacing(ticked('2026-11-20'), ticked('2026-11-01'))).toMatchObject([
    { type: 'step', node: 'a', step: 'read', since: '2026-11-20', on: '2026-11-01' },
  ]);
});

test.each([
  ['taken away', {}, false],
  ['put back', { ticked: true }, true],
])('a step that has an id keeps its text when its tick is %s', (_, wanted, ticked) => {
  const entry = { on: '2026-11-01', at: '2026-11-01T10:00:00.000Z', by: '1', text: 'Read it.' };
  const now = { ...NO_PROGRESS, steps: { a: { read: { ...entry, ticked: !ticked } } } };
  const then = { ...NO_PROGRESS, steps: { a: { read: { ...entry, ticked: false, ...wanted } } } };
  expect(replacing(now, then)).toMatchObject([{ step: 'read', text: 'Read it.', ticked }]);
});

test('a topic done in both, on other days, gets the day it had', () => {
  const done = (on: Day): Progress => ({
    ...NO_PROGRESS,
    topics: { a: { status: 'done', title: 'A', on, at: `${on}T10:00:00.000Z`, by: '1' } },
  });
  expect(replacing(done('2026-11-20'), done('2026-11-01'))).toMatchObject([
    { type: 'status', node: 'a', to: 'done', since: '2026-11-20', on: '2026-11-01' },
  ]);
});
