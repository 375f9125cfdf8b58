import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, progressOf, reviewsOf } from '../../../src/progress/record/fold';
import { isSoundEvent } from '../../../src/progress/record/sound-event';
import {
  type Change,
  NO_STATE,
  type ProgressEvent,
  type State,
} from '../../../src/progress/record/types';
import { type StateOfFormat1, upgraded } from '../../../src/progress/record/upgrade';
import { change, set } from '../../support/fixtures';
import { tickOf } from '../../support/ticks';
import { alien, someHistory } from '../histories';

const NEW = new Set(['review', 'review-removed', 'step', 'known']);

/** An event of a type that format 1 did not know. */
const hidden = (event: ProgressEvent): ProgressEvent =>
  NEW.has(event.type) ? JSON.parse(JSON.stringify({ type: 'later', event })) : event;

const shown = (event: unknown): unknown =>
  typeof event === 'object' && event && 'event' in event ? event.event : event;

/** The state as a program of format 1 would have folded these changes. */
const asFormat1 = (changes: readonly Change[]): StateOfFormat1 => {
  const state = fold(
    NO_STATE,
    changes.map((one) => ({ ...one, events: one.events.map(hidden) })),
  );
  const roadmaps = Object.entries(state.roadmaps).map(([id, { topics, notes, unread }]) => {
    const kept = unread.map((one) => ({ ...one, event: shown(one.event) }));
    return [id, { topics, notes, unread: kept }] as const;
  });
  return { ...state, roadmaps: Object.fromEntries(roadmaps) };
};

/** Records with and without a prototype are the same here. */
const plain = (state: State): unknown => JSON.parse(JSON.stringify(state));

const review = (n: number, grade: 'good' | 'hard') =>
  change(n, 'r', [{ type: 'review', node: 'a', grade }]);

test('what format 1 kept unread is read now', () => {
  const changes = [
    change(1, 'r', [set('a', 'done')]),
    review(2, 'good'),
    change(3, 'r', [{ type: 'step', node: 'a', step: 'it runs', ticked: true }]),
    change(4, 'r', [alien('a', 1)]),
  ];
  const old = asFormat1(changes);
  expect(old.roadmaps['r']?.unread).toHaveLength(3);
  const progress = progressOf(upgraded(old), 'r');
  expect(progress.unread).toHaveLength(1);
  expect(reviewsOf(progress, 'a')).toMatchObject([{ grade: 'good', id: '000000000002' }]);
  expect(tickOf(progress, 'a', 'it runs')).toMatchObject({ ticked: true });
});

test('an event that lacks what its type asks for stays unread', () => {
  const bad = JSON.parse('{"type":"review","node":"a","grade":7}');
  expect(isSoundEvent(bad)).toBe(false);
  const old = asFormat1([change(1, 'r', [bad])]);
  expect(progressOf(upgraded(old), 'r')).toMatchObject({ reviews: {}, unread: [{ event: bad }] });
});

test('upgraded is as if format 2 had folded every change', () => {
  fc.assert(
    fc.property(someHistory, (changes) => {
      expect(plain(upgraded(asFormat1(changes)))).toEqual(plain(fold(NO_STATE, changes)));
    }),
  );
});
