import { describe, expect, test } from 'vitest';
import { fold, progressOf } from '../../../src/progress/record/fold';
import { isReady, snapshotOf, startedTopics } from '../../../src/progress/record/snapshot';
import { NO_PROGRESS, NO_STATE } from '../../../src/progress/record/types';
import type { Status } from '../../../src/roadmap/types';
import { group, topic } from '../../roadmap/nodes';
import { change, nodeIn, set, snapshotWith, TODAY, treeWith } from '../../support/fixtures';

const tree = treeWith(
  topic('a'),
  topic('b', { requires: ['a'] }),
  group('g', ['x', 'y'], { choose: 1, requires: ['a'] }),
);

test('without progress everything is to do', () => {
  const snapshot = snapshotOf(tree, NO_PROGRESS, TODAY);
  expect(snapshot).toMatchObject({ tree, progress: NO_PROGRESS, today: TODAY });
  expect(tree.nodes.map((node) => snapshot.standing(node).status)).toEqual(Array(6).fill('todo'));
  expect(snapshot.markOf(nodeIn(tree, 'a'))).toBeUndefined();
});

test('marks of topics that the roadmap has not are kept, not counted', () => {
  const { standing, progress } = snapshotWith(tree, ['gone', 'done'], ['constructor', 'done']);
  expect(standing(tree.root).summary).toMatchObject({ done: 0, total: 3 });
  expect(Object.keys(progress.topics)).toEqual(['gone', 'constructor']);
});

test('a topic called like a part of JavaScript is not done by itself', () => {
  const odd = treeWith(topic('toString'), topic('valueOf'));
  const { standing } = snapshotOf(odd, NO_PROGRESS, TODAY);
  expect(standing(odd.root).summary).toMatchObject({ done: 0, total: 2 });
});

describe('ready are open topics, not begun, with nothing before them', () => {
  test.each<[string, readonly (readonly [string, Status])[], string]>([
    ['nothing done', [], 'a'],
    ['what it waits for is started', [['a', 'doing']], ''],
    ['what it waits for is done', [['a', 'done']], 'b x y'],
    ['what it waits for is skipped', [['a', 'skipped']], 'b x y'],
    [
      'an alternative is chosen',
      [
        ['a', 'done'],
        ['x', 'doing'],
      ],
      'b',
    ],
    [
      'an alternative is done',
      [
        ['a', 'done'],
        ['x', 'done'],
      ],
      'b',
    ],
    [
      'all done',
      [
        ['a', 'done'],
        ['b', 'done'],
        ['x', 'done'],
      ],
      '',
    ],
  ])('%s', (_, marks, expected) => {
    const snapshot = snapshotWith(tree, ...marks);
    const ready = tree.nodes.filter((one) => one.kind === 'topic' && isReady(snapshot, one));
    expect(ready.map(({ id }) => id).join(' ')).toBe(expected);
  });
});

describe('what is started, the latest first', () => {
  const started = (...days: readonly [string, string][]) => {
    const changes = days.map(([id, on], index) =>
      change(index + 1, 'test', [set(id, 'doing')], on),
    );
    const progress = progressOf(fold(NO_STATE, changes), 'test');
    return startedTopics(snapshotOf(tree, progress, TODAY))
      .map(({ id }) => id)
      .join(' ');
  };

  test.each<[string, [string, string][], string]>([
    ['nothing', [], ''],
    [
      'by day',
      [
        ['b', '2026-11-20'],
        ['a', '2026-11-21'],
      ],
      'a b',
    ],
    [
      'a day given later counts, not when it was typed',
      [
        ['a', '2026-11-21'],
        ['b', '2026-11-01'],
      ],
      'a b',
    ],
    [
      'on one day, what was marked last',
      [
        ['b', '2026-11-20'],
        ['a', '2026-11-20'],
        ['x', '2026-11-20'],
      ],
      'x a b',
    ],
  ])('%s', (_, days, expected) => {
    expect(started(...days)).toBe(expected);
  });
});
