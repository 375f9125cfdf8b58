import { afterAll, beforeAll, expect, test } from 'vitest';
import { fold, notesOf, reviewsOf } from '../../src/progress/record/fold';
import { merge } from '../../src/progress/record/merge';
import { once } from '../../src/progress/record/shareable';
import { type Change, NO_STATE, type ProgressEvent } from '../../src/progress/record/types';
import { reversalOf, stacksOf } from '../../src/progress/record/undo';
import { change } from '../support/fixtures';
import { startCounting, stopCounting, workOf } from '../support/work';

/** Four times the history may take so many times the work: in proportion four, by the square 16. */
const MOST_GROWTH = 8;
const FEW = 2000;

beforeAll(startCounting);
afterAll(stopCounting);

/** One topic's history, as long as it gets. */
const KINDS: Readonly<Record<string, (n: number) => ProgressEvent>> = {
  marks: (n) => {
    const [from, to] = n % 2 === 0 ? (['todo', 'done'] as const) : (['done', 'todo'] as const);
    return { type: 'status', node: 'sql', title: 'SQL', from, to };
  },
  notes: (n) => ({ type: 'note', node: 'sql', text: `note ${n}` }),
  reviews: () => ({ type: 'review', node: 'sql', grade: 'good' }),
  steps: (n) => ({ type: 'step', node: 'sql', step: `step ${n}`, ticked: true }),
};

const historyOf = (kind: string, length: number): Change[] =>
  Array.from({ length }, (_, n) => {
    const event = KINDS[kind]?.(n);
    return change(n, 'backend', event ? [event] : []);
  });

const USES: Readonly<Record<string, (changes: readonly Change[]) => unknown>> = {
  'the rebuild of the state': (changes) => fold(NO_STATE, changes),
  'notes and reviews in order': (changes) => {
    const progress = fold(NO_STATE, changes).roadmaps['backend'];
    return progress && [notesOf(progress, 'sql'), reviewsOf(progress, 'sql')];
  },
  'what comes from another device': (changes) =>
    merge(fold(NO_STATE, changes.slice(0, 10)), fold(NO_STATE, once(changes))),
  'what can be undone': (changes) => [stacksOf(changes), reversalOf(changes, 'undo')],
};

const cases = Object.keys(KINDS).flatMap((kind) =>
  Object.entries(USES).map(([name, use]) => [kind, name, use] as const),
);

test.each(cases)('%s of one topic: %s takes work in proportion', (kind, _, use) => {
  const [few, many] = [historyOf(kind, FEW), historyOf(kind, 4 * FEW)];
  use(few);
  expect(workOf(() => use(many)) / workOf(() => use(few))).toBeLessThan(MOST_GROWTH);
});
