import { describe, expect, test } from 'vitest';
import { settleChoices } from '../../../src/progress/forecast/assumptions';
import { effortIn } from '../../../src/progress/forecast/effort';
import { openTopics } from '../../../src/progress/forecast/projected';
import type { Tree } from '../../../src/roadmap/tree';
import type { RoadmapNode, Status } from '../../../src/roadmap/types';
import { group, topic } from '../../roadmap/nodes';
import { backend, nodeIn, snapshotWith, treeWith } from '../../support/fixtures';

const choice = (choose: number, ...more: RoadmapNode[]): Tree =>
  treeWith(
    group('pick', [topic('a', { hours: 9 }), topic('b', { hours: 2 }), topic('c', { hours: 2 })], {
      choose,
    }),
    ...more,
  );

const settled = (tree: Tree, goal = 'root', ...marks: (readonly [string, Status])[]) => {
  const { snapshot, assumptions } = settleChoices(
    snapshotWith(tree, ...marks),
    effortIn(tree),
    nodeIn(tree, goal),
  );
  return {
    picked: assumptions.map((one) => one.picked.map(({ id }) => id)),
    open: openTopics(snapshot, tree.root).map(({ id }) => id),
  };
};

describe('a choice is taken to be made', () => {
  test.each<[string, Tree, Parameters<typeof settled>[1], (readonly [string, Status])[], string[]]>(
    [
      ['for the cheapest, the first of two alike', choice(1), 'root', [], ['b']],
      ['for as many as it asks', choice(2), 'root', [], ['b', 'c']],
      ['beside what is begun', choice(2), 'root', [['a', 'doing']], ['b']],
      ['without what is skipped', choice(1), 'root', [['b', 'skipped']], ['c']],
      [
        'for what something waits for',
        choice(1, topic('x', { requires: ['a'] })),
        'root',
        [],
        ['a'],
      ],
      ['for the goal itself', choice(1), 'c', [], ['c']],
      [
        'for all that is waited for',
        choice(1, topic('x', { requires: ['a', 'c'] })),
        'root',
        [],
        ['c', 'a'],
      ],
    ],
  )('%s', (_, tree, goal, marks, expected) => {
    expect(settled(tree, goal, ...marks).picked).toEqual([expected]);
  });

  test('only where it is open', () => {
    expect(settled(choice(1), 'root', ['a', 'doing']).picked).toEqual([]);
    expect(settled(choice(3)).picked).toEqual([]);
    expect(settled(choice(1), 'root', ['a', 'done'], ['b', 'skipped']).picked).toEqual([]);
  });

  test('and within the alternative that is picked, but not in the others', () => {
    const inner = (id: string, hours: number) =>
      group(id, [topic(`${id}1`, { hours }), topic(`${id}2`, { hours: hours + 1 })], { choose: 1 });
    const tree = treeWith(group('outer', [inner('p', 5), inner('q', 3)], { choose: 1 }));
    expect(settled(tree)).toEqual({ picked: [['q'], ['q1']], open: ['q1'] });
  });
});

test('what is open then is what the totals say', () => {
  const tree = backend();
  const { open, picked } = settled(tree, tree.root.id);
  expect(picked).toEqual([['python']]);
  expect(open).toHaveLength(28);
});
