import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/progress/record/fold';
import { type Change, NO_STATE, type State } from '../../../src/progress/record/types';
import { unrecorded } from '../../../src/progress/record/unrecorded';
import { change, set } from '../../support/fixtures';
import { someHistory } from '../histories';

const stateOf = (changes: readonly Change[]): State => fold(NO_STATE, changes);

/** What is said of a state as changes, and read back as from a file. */
const told = (state: State, history: readonly Change[], n = 1000): Change[] =>
  unrecorded(state, history).map(({ roadmap, events }, index) =>
    JSON.parse(JSON.stringify(change(n + index, roadmap, [...events]))),
  );

/** What no roadmap has: ids that only a hand can have written. */
const RESERVED = ['__proto__', 'constructor', 'prototype'];

const without = <T>(records: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(records).filter(([id]) => !RESERVED.includes(id)));

/** The entries that a roadmap can have. */
const entriesOf = ({ roadmaps }: State) =>
  Object.entries(without(roadmaps)).map(([id, { topics, notes, reviews, steps, unread }]) => ({
    id,
    topics: without(topics),
    notes: without(notes),
    reviews: without(reviews),
    steps: without(steps),
    unread,
  }));

const isEmpty = (entry: ReturnType<typeof entriesOf>[number]): boolean => {
  const { id: _, ...maps } = entry;
  return Object.values(maps).every((map) => Object.keys(map).length === 0);
};

const someLoss = someHistory.chain((history) =>
  fc.tuple(fc.constant(history), fc.subarray(history)),
);

describe('a state whose changes are lost', () => {
  test('with what is said of it, the history tells the same state again', () => {
    fc.assert(
      fc.property(someLoss, ([history, kept]) => {
        const state = stateOf(history);
        const whole = stateOf([...kept, ...told(state, kept)]);
        const sorted = (one: State) =>
          entriesOf(one)
            .filter((entry) => !isEmpty(entry))
            .toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect(sorted(whole)).toEqual(sorted(state));
      }),
    );
  });

  test('it is said once', () => {
    fc.assert(
      fc.property(someLoss, ([history, kept]) => {
        const state = stateOf(history);
        expect(told(state, [...kept, ...told(state, kept)])).toEqual([]);
      }),
    );
  });

  test('two devices that lost their history say the same, and it is the same', () => {
    fc.assert(
      fc.property(someLoss, ([history, kept]) => {
        const [a, b] = [stateOf(history), stateOf(kept)];
        const [one, two] = [told(a, []), told(b, [], 2000)];
        const { roadmaps } = stateOf([...one, ...two]);
        expect(roadmaps).toEqual(stateOf([...two, ...one, ...two]).roadmaps);
      }),
    );
  });
});

test('of a whole history nothing is left to say', () => {
  const history = [change(1, 'r', [set('a', 'done')]), change(2, 'r', [set('a', 'doing')])];
  expect(unrecorded(stateOf(history), history)).toEqual([]);
});

test('only what is missing is said', () => {
  const [first, second] = [
    change(1, 'r', [set('a', 'done'), set('b', 'done')]),
    change(2, 'r', [set('b', 'doing')]),
  ];
  const [said] = unrecorded(stateOf([first, second]), [second]);
  expect(said).toMatchObject({
    roadmap: 'r',
    events: [
      {
        type: 'known',
        progress: { topics: { a: { status: 'done', at: first.at, by: first.id, bulk: true } } },
      },
    ],
  });
  expect(Object.keys(said?.events[0].progress.topics ?? {})).toEqual(['a']);
});
