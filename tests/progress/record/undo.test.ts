import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, markOf, notesOf, progressOf } from '../../../src/progress/record/fold';
import { setStatus } from '../../../src/progress/record/set-status';
import { snapshotOf } from '../../../src/progress/record/snapshot';
import {
  type Change,
  NO_STATE,
  type ProgressEvent,
  type State,
} from '../../../src/progress/record/types';
import { inverseOf, stacksOf } from '../../../src/progress/record/undo';
import { topicsOf } from '../../../src/roadmap/tree';
import { group, someStatus } from '../../roadmap/nodes';
import { change, set, TODAY, treeWith } from '../../support/fixtures';
import { alien } from '../histories';

const SETTING: ProgressEvent = { type: 'setting', key: 'color', value: 'never' };

const eventsFor = (name: string): ProgressEvent[] => {
  if (name.startsWith('setting')) return [SETTING];
  if (name.startsWith('mixed')) return [SETTING, set('a', 'done')];
  if (name.startsWith('alien')) return [alien('a', 1)];
  if (name.startsWith('empty')) return [];
  return [set('a', 'done')];
};

/** A history in words: "a", then "b", then "u=b", which takes b back. */
const historyOf = (words: string): Change[] =>
  words
    .split(' ')
    .filter(Boolean)
    .map((word, index) => {
      const [name = '', of] = word.split('=');
      const one = { ...change(index + 1, 'r', eventsFor(name)), id: name };
      return of === undefined ? one : { ...one, of };
    });

const stacks = (history: readonly Change[]): string[] => {
  const { undo, redo } = stacksOf(history);
  return [undo, redo].map((stack) => stack.map(({ id }) => id).join(' '));
};

describe('what undo and redo would take', () => {
  test.each([
    ['nothing done', '', '', ''],
    ['one change', 'a', 'a', ''],
    ['two changes', 'a b', 'a b', ''],
    ['the newest taken back', 'a b u=b', 'a', 'u'],
    ['both taken back', 'a b u=b v=a', '', 'u v'],
    ['put back', 'a b u=b r=u', 'a b', ''],
    ['both taken back, one put back', 'a b u=b v=a r=v', 'a', 'u'],
    ['both put back', 'a b u=b v=a r=v s=u', 'a b', ''],
    ['taken back, put back, taken back', 'a u=a r=u v=a', '', 'v'],
    ['and put back once more', 'a u=a r=u v=a s=v', 'a', ''],
    ['a new change ends redo', 'a b u=b c', 'a c', ''],
    ['also after two were taken back', 'a b u=b v=a c', 'c', ''],
    ['undo goes on behind a new change', 'a b u=b c v=c', 'a', 'v'],
    ['and further back', 'a b u=b c v=c w=a', '', 'v w'],
    ['a setting cannot be taken back', 'a setting', 'a', ''],
    ['a setting that came with a mark can', 'a mixed', 'a mixed', ''],
    ['a setting does not end redo', 'a u=a setting', '', 'u'],
    ['what takes back something unknown is a change itself', 'a u=lost', 'a u', ''],
    ['a change that only a later version understands cannot be taken back', 'a alien', 'a', ''],
  ])('%s (%s)', (_, words, undo, redo) => {
    expect(stacks(historyOf(words))).toEqual([undo, redo]);
  });

  test.each([
    ['a u=a v=a', ''],
    ['a b u=b v=b', 'a'],
  ])('a change taken back by two commands at once stays taken back (%s)', (words, undo) => {
    const found = stacksOf(historyOf(words));
    expect(found.undo.map(({ id }) => id).join(' ')).toBe(undo);
    expect(found.redo).toHaveLength(1);
  });

  test('the order in which changes are read does not matter', () => {
    const history = historyOf('a b u=b v=a r=v');
    expect(stacks(history.toReversed())).toEqual(stacks(history));
  });

  test('at one moment the id decides', () => {
    const [a, b] = historyOf('b a').map((one) => ({ ...one, at: '2026-11-22T10:00:00.000Z' }));
    expect(a && b && stacks([a, b])).toEqual(['a b', '']);
  });
});

describe('the events that take a change back', () => {
  const undone = (...events: ProgressEvent[]) => inverseOf(change(1, 'r', events));

  test('a status goes back to what it was, on its day', () => {
    const topic = { type: 'status', node: 'a', title: 'A' } as const;
    expect(undone({ ...topic, from: 'doing', since: '2026-11-01', to: 'done' })).toEqual([
      { ...topic, from: 'done', since: TODAY, to: 'doing', on: '2026-11-01' },
    ]);
  });

  test('a topic never marked before goes back to todo', () => {
    expect(undone(set('a', 'done'))).toEqual([
      { type: 'status', node: 'a', title: 'a', from: 'done', since: TODAY, to: 'todo' },
    ]);
  });

  test('a note is removed, by its id and with its text', () => {
    expect(undone({ type: 'note', node: 'a', text: 'x' })).toEqual([
      { type: 'note-removed', node: 'a', note: '000000000001.0', text: 'x', on: TODAY },
    ]);
  });

  test('a removed note is put back', () => {
    const removed = { node: 'a', note: 'n', text: 'x', on: '2026-11-01' } as const;
    expect(undone({ type: 'note-removed', ...removed })).toEqual([{ type: 'note', ...removed }]);
  });

  test('a review is removed, by its id; a removed one is put back', () => {
    const removed = {
      type: 'review-removed',
      node: 'a',
      review: '000000000001',
      grade: 'hard',
      on: TODAY,
    } as const;
    expect(undone({ type: 'review', node: 'a', grade: 'hard' })).toEqual([removed]);
    expect(undone(removed)).toEqual([{ ...removed, type: 'review' }]);
  });

  test.each([
    ['a tick goes, and its day stays known', true, {}, { ticked: false, since: TODAY }],
    [
      'a tick that went comes back on its day',
      false,
      { since: '2026-11-01' },
      { ticked: true, on: '2026-11-01' },
    ],
    ['one of a day nobody knows comes back', false, {}, { ticked: true }],
    [
      'one that got another day gets its own back',
      true,
      { since: '2026-11-01', on: '2026-11-20' },
      { ticked: true, since: '2026-11-20', on: '2026-11-01' },
    ],
  ])('%s', (_, ticked, part, back) => {
    const byText = { type: 'step', node: 'a', step: 'it runs' } as const;
    const byId = { type: 'step', node: 'a', step: 'run', text: 'it runs' } as const;
    for (const step of [byText, byId]) {
      expect(undone({ ...step, ticked, ...part })).toEqual([{ ...step, ...back }]);
    }
  });

  test.each([
    ['a setting', SETTING],
    ['what this version does not know', alien('a', 1)],
  ])('%s stays', (_, event) => {
    expect(undone(event, set('a', 'done'))).toHaveLength(1);
  });

  test('several are taken back in reverse', () => {
    const nodes = undone(set('a', 'done'), set('b', 'done')).map(
      (one) => 'node' in one && one.node,
    );
    expect(nodes).toEqual(['b', 'a']);
  });
});

describe('undo after anything, redo after undo', () => {
  const tree = treeWith(group('g', ['a', 'b', 'c']));
  const topics = topicsOf(tree, tree.root);
  const someNodes = fc.subarray([...tree.nodes.slice(1)], { minLength: 1 });

  type Step = (state: State) => ProgressEvent[];

  const someMarking: fc.Arbitrary<Step> = fc
    .tuple(someNodes, someStatus, fc.option(fc.constantFrom('2026-11-01', '2026-11-10')))
    .map(([nodes, to, day]) => (state) => [
      ...setStatus(snapshotOf(tree, progressOf(state, 'r'), TODAY), nodes, to, day ?? undefined)
        .events,
    ]);

  const someNote: fc.Arbitrary<Step> = fc
    .tuple(fc.constantFrom('a', 'b'), fc.constantFrom('x', 'y'))
    .map(([id, text]) => () => [{ type: 'note', node: id, text }]);

  const someRemoval: fc.Arbitrary<Step> = fc
    .tuple(fc.constantFrom('a', 'b'), fc.nat(1))
    .map(([id, index]) => (state) => {
      const note = notesOf(progressOf(state, 'r'), id)[index];
      if (!note) return [];
      return [{ type: 'note-removed', node: id, note: note.id, text: note.text, on: note.on }];
    });

  const someSteps = fc.array(fc.oneof(someMarking, someNote, someRemoval), {
    minLength: 1,
    maxLength: 8,
  });

  /** What a learner sees: each status with its day, and the notes in order. */
  const seen = (state: State) => {
    const progress = progressOf(state, 'r');
    return topics.map(({ id }) => {
      const { status = 'todo', on } = markOf(progress, id) ?? {};
      const notes = notesOf(progress, id).map((note) => `${note.text} ${note.on}`);
      return { id, status, on: status === 'todo' ? '' : on, notes };
    });
  };

  const onDay = (n: number) => `2026-11-${String(n + 10).padStart(2, '0')}`;

  test('leave what is seen as it was', () => {
    fc.assert(
      fc.property(someSteps, (steps) => {
        let [before, after] = [NO_STATE, NO_STATE];
        let last = change(0, 'r', []);
        for (const [index, step] of steps.entries()) {
          before = after;
          last = change(index + 1, 'r', step(before), onDay(index));
          after = fold(before, [last]);
        }
        const undo = change(100, 'r', inverseOf(last), onDay(10));
        const undone = fold(after, [undo]);
        expect(seen(undone)).toEqual(seen(before));
        const redone = fold(undone, [change(101, 'r', inverseOf(undo), onDay(11))]);
        expect(seen(redone)).toEqual(seen(after));
      }),
      { numRuns: 300 },
    );
  });

  test('a removed note that is put back stands where it stood', () => {
    const write = (n: number, text: string) => change(n, 'r', [{ type: 'note', node: 'a', text }]);
    const removal = change(3, 'r', [
      { type: 'note-removed', node: 'a', note: '000000000001.0', text: 'first', on: TODAY },
    ]);
    const undo = change(4, 'r', inverseOf(removal));
    const state = fold(NO_STATE, [write(1, 'first'), write(2, 'second'), removal, undo]);
    const texts = notesOf(progressOf(state, 'r'), 'a').map(({ text }) => text);
    expect(texts).toEqual(['first', 'second']);
  });
});
