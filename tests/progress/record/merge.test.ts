import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, markOf, notesOf, progressOf, reviewsOf } from '../../../src/progress/record/fold';
import { merge } from '../../../src/progress/record/merge';
import { type Change, NO_STATE } from '../../../src/progress/record/types';
import { change, set, TODAY } from '../../support/fixtures';
import { someHistory } from '../histories';

const stateOf = (changes: readonly Change[]) => fold(NO_STATE, changes);

/** Parts of one history, as three devices may hold them. */
const someParts = someHistory.chain((history) =>
  fc.tuple(fc.constant(history), fc.subarray(history), fc.subarray(history), fc.subarray(history)),
);

describe('merging what devices know', () => {
  test('is commutative', () => {
    fc.assert(
      fc.property(someParts, ([, a, b]) => {
        expect(merge(stateOf(a), stateOf(b))).toEqual(merge(stateOf(b), stateOf(a)));
      }),
    );
  });

  test('is associative', () => {
    fc.assert(
      fc.property(someParts, ([, ...parts]) => {
        const [a, b, c] = [stateOf(parts[0]), stateOf(parts[1]), stateOf(parts[2])];
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
    );
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(someHistory, (history) => {
        const state = stateOf(history);
        expect(merge(state, state)).toEqual(state);
      }),
    );
  });

  test('is what folding all their changes gives', () => {
    fc.assert(
      fc.property(someParts, ([history, a, b]) => {
        const union = history.filter((one) => a.includes(one) || b.includes(one));
        expect(merge(stateOf(a), stateOf(b))).toEqual(stateOf(union));
      }),
    );
  });

  test('with nothing changes nothing', () => {
    fc.assert(
      fc.property(someHistory, (history) => {
        const state = stateOf(history);
        expect(merge(state, NO_STATE)).toEqual(state);
        expect(merge(NO_STATE, state)).toEqual(state);
      }),
    );
  });

  test('leaves both as they were', () => {
    fc.assert(
      fc.property(someParts, ([, x, y]) => {
        const [a, b] = [stateOf(x), stateOf(y)];
        const before = JSON.stringify([a, b]);
        merge(a, b);
        expect(JSON.stringify([a, b])).toBe(before);
      }),
    );
  });
});

test('the later mark wins, topic by topic', () => {
  const here = stateOf([change(1, 'r', [set('a', 'doing')]), change(4, 'r', [set('b', 'done')])]);
  const there = stateOf([change(3, 'r', [set('a', 'done')]), change(2, 'r', [set('b', 'doing')])]);
  const both = progressOf(merge(here, there), 'r');
  expect([markOf(both, 'a')?.status, markOf(both, 'b')?.status]).toEqual(['done', 'done']);
});

describe('a note written here and removed there', () => {
  const written = change(1, 'r', [{ type: 'note', node: 'a', text: 'x' }]);
  const removed = change(3, 'r', [
    { type: 'note-removed', node: 'a', note: '000000000001.0', text: 'x', on: TODAY },
  ]);
  const other = change(2, 'r', [{ type: 'note', node: 'a', text: 'y' }]);
  const back = change(4, 'r', [
    { type: 'note', node: 'a', note: '000000000001.0', text: 'x', on: TODAY },
  ]);

  test.each<[string, Change[], Change[], string]>([
    ['is gone', [written, other], [removed], 'y'],
    ['is gone, whichever way one looks', [removed], [written, other], 'y'],
    ['stands where it stood when it is put back', [written, other], [removed, back], 'x y'],
    ['also the other way', [removed, back], [written, other], 'x y'],
  ])('%s', (_, here, there, texts) => {
    const both = progressOf(merge(stateOf(here), stateOf(there)), 'r');
    expect(
      notesOf(both, 'a')
        .map(({ text }) => text)
        .join(' '),
    ).toBe(texts);
  });
});

test('a review put back here is as old as it was made there', () => {
  const made = { type: 'review', node: 'a', grade: 'again', review: 'f', on: TODAY } as const;
  const there = stateOf([
    change(1, 'r', [made]),
    change(2, 'r', [{ type: 'review', node: 'a', grade: 'good', on: TODAY }]),
  ]);
  const here = stateOf([
    change(3, 'r', [{ ...made, type: 'review-removed' }]),
    change(4, 'r', [made]),
  ]);
  for (const both of [merge(here, there), merge(there, here)]) {
    const reviews = reviewsOf(progressOf(both, 'r'), 'a');
    expect(reviews.map(({ grade }) => grade)).toEqual(['again', 'good']);
  }
});
