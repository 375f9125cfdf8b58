import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rollUp, type Standing } from '../../src/roadmap/rollup';
import type { TreeNode } from '../../src/roadmap/tree';
import type { RoadmapNode } from '../../src/roadmap/types';
import { nodeIn, treeWith } from '../support/fixtures';
import { group, signed, someStanding, statuses, topic } from './nodes';

/** The standing of group "g" whose topics a, b, c … are at what the signs say. */
const standingOf = (g: RoadmapNode, signs: string) => {
  const tree = treeWith(g);
  const standing = rollUp(tree, signed(signs));
  const { status, summary } = standing(nodeIn(tree, 'g'));
  const { done, total, percent, doing, skipped } = summary;
  const optional = tree.nodes.filter((one) => standing(one).optional).map(({ id }) => id);
  const counts = `${done}/${total} ${percent}% >${doing} -${skipped}`;
  return { status, counts, optional: optional.join('') };
};

describe('a group counts its topics', () => {
  test.each([
    ['....', 'todo', '0/4 0% >0 -0'],
    ['>...', 'doing', '0/4 0% >1 -0'],
    ['x...', 'doing', '1/4 25% >0 -0'],
    ['xx>.', 'doing', '2/4 50% >1 -0'],
    ['xxxx', 'done', '4/4 100% >0 -0'],
    ['-...', 'todo', '0/3 0% >0 -1'],
    ['--xx', 'done', '2/2 100% >0 -2'],
    ['-x..', 'doing', '1/3 33% >0 -1'],
    ['---x', 'done', '1/1 100% >0 -3'],
    ['----', 'skipped', '0/0 0% >0 -4'],
  ])('topics %s: %s, %s', (signs, status, counts) => {
    expect(standingOf(group('g', ['a', 'b', 'c', 'd']), signs)).toEqual({
      status,
      counts,
      optional: '',
    });
  });
});

test.each([
  ['.', 'todo'],
  ['>', 'doing'],
  ['x', 'done'],
  ['-', 'skipped'],
])('a group of one topic at %s is %s', (sign, status) => {
  expect(standingOf(group('g', ['a']), sign).status).toBe(status);
});

describe('a group that asks for one of three', () => {
  test.each([
    ['nothing done: all are offered', '...', 'todo', '0/1 0% >0 -0', ''],
    ['one started: the others are optional', '.>.', 'doing', '0/1 0% >1 -0', 'ac'],
    ['one done: the others are optional', '..x', 'done', '1/1 100% >0 -0', 'ab'],
    ['two done: a bonus, not more than all', 'x.x', 'done', '1/1 100% >0 -0', 'bc'],
    ['all done', 'xxx', 'done', '1/1 100% >0 -0', 'bc'],
    ['done counts before doing', '>.x', 'done', '1/1 100% >0 -0', 'ab'],
    ['two started: the first in the file counts', '.>>', 'doing', '0/1 0% >1 -0', 'ac'],
    ['a skipped one is no choice', '-..', 'todo', '0/1 0% >0 -1', ''],
    ['one skipped, one done', '-.x', 'done', '1/1 100% >0 -1', 'b'],
    ['only one is left', '--.', 'todo', '0/1 0% >0 -2', ''],
    ['all skipped', '---', 'skipped', '0/0 0% >0 -3', ''],
  ])('%s (%s)', (_, signs, status, counts, optional) => {
    const g = group('g', ['a', 'b', 'c'], { choose: 1 });
    expect(standingOf(g, signs)).toEqual({ status, counts, optional });
  });
});

describe('a group that asks for two of four', () => {
  test.each([
    ['nothing done', '....', 'todo', '0/2 0% >0 -0', ''],
    ['one done: the choice is still open', '..x.', 'doing', '1/2 50% >0 -0', ''],
    ['one done, one started: the choice is made', '.>x.', 'doing', '1/2 50% >1 -0', 'ad'],
    ['two done', 'x.x.', 'done', '2/2 100% >0 -0', 'bd'],
    ['three done: a bonus', 'x.xx', 'done', '2/2 100% >0 -0', 'bd'],
    ['two done, one started', 'xx>.', 'done', '2/2 100% >0 -0', 'cd'],
    ['fewer are left than asked for', '---.', 'todo', '0/1 0% >0 -3', ''],
    ['the only one left is done', '---x', 'done', '1/1 100% >0 -3', ''],
  ])('%s (%s)', (_, signs, status, counts, optional) => {
    const g = group('g', ['a', 'b', 'c', 'd'], { choose: 2 });
    expect(standingOf(g, signs)).toEqual({ status, counts, optional });
  });
});

describe('a nested alternative counts whole', () => {
  const nested = group('g', [group('m', ['a', 'b', 'c']), group('n', ['d', 'e']), 'f'], {
    choose: 1,
  });
  test.each([
    ['the first in the file until one is chosen', '......', 'todo', '0/3 0% >0 -0', ''],
    ['one topic begun chooses its group', '...>..', 'doing', '0/2 0% >1 -0', 'mabcf'],
    ['a finished one counts before a begun one', 'x....x', 'done', '1/1 100% >0 -0', 'mabcnde'],
    ['its topics keep counting', 'xx....', 'doing', '2/3 66% >0 -0', 'ndef'],
    ['a begun one before the file order', '.....>', 'doing', '0/1 0% >1 -0', 'mabcnde'],
    ['a skipped one is out', '---...', 'todo', '0/2 0% >0 -3', ''],
  ])('%s (%s)', (_, signs, status, counts, optional) => {
    expect(standingOf(nested, signs)).toEqual({ status, counts, optional });
  });
});

test.each([
  [1, 3, 33],
  [2, 3, 66],
  [199, 200, 99],
  [1, 101, 0],
  [200, 200, 100],
])('%i of %i is %i %%: floored, so that 100 means all', (done, total, percent) => {
  const ids = Array.from({ length: total }, (_, index) => `t${index}`);
  const finished = new Set(ids.slice(0, done));
  const tree = treeWith(group('g', ids));
  const standing = rollUp(tree, (id) => (finished.has(id) ? 'done' : 'todo'));
  expect(standing(tree.root).summary).toMatchObject({ total, done, percent });
});

test('a roadmap without topics is todo, 0 of 0', () => {
  const tree = treeWith();
  expect(rollUp(tree, statuses({}))(tree.root)).toMatchObject({
    status: 'todo',
    optional: false,
    summary: { total: 0, percent: 0 },
  });
});

test('a mark on a group, left from an older roadmap, counts for nothing', () => {
  const tree = treeWith(group('g', ['a']));
  const standing = rollUp(tree, statuses({ g: 'done' }));
  expect(standing(nodeIn(tree, 'g')).status).toBe('todo');
});

test('a node of another tree is a mistake of ours, said at once', () => {
  const standing = rollUp(treeWith(), statuses({}));
  expect(() => standing(nodeIn(treeWith(topic('a')), 'a'))).toThrow('a is not of this tree');
});

describe('in any tree, whatever its topics are at', () => {
  const eachNode = (check: (standing: (node: TreeNode) => Standing, node: TreeNode) => void) =>
    fc.assert(
      fc.property(someStanding, ({ tree, statusOf }) => {
        const standing = rollUp(tree, statusOf);
        for (const node of tree.nodes) check(standing, node);
      }),
      { numRuns: 300 },
    );

  test('total = done + doing + todo, and percent lies in 0..100', () => {
    eachNode((standing, node) => {
      const { total, done, doing, todo, percent } = standing(node).summary;
      expect(total).toBe(done + doing + todo);
      expect(percent).toBe(total === 0 ? 0 : Math.floor((100 * done) / total));
      expect(percent).toBeLessThanOrEqual(100);
    });
  });

  test('a group without a choice is the sum of its children', () => {
    eachNode((standing, node) => {
      if (node.kind === 'topic' || node.data.choose !== undefined) return;
      const { summary } = standing(node);
      for (const key of ['total', 'done', 'doing', 'todo', 'skipped'] as const) {
        const sum = node.children.reduce((n, child) => n + standing(child).summary[key], 0);
        expect(summary[key]).toBe(sum);
      }
    });
  });

  test('a topic is optional only under a choice that is made without it', () => {
    eachNode((standing, node) => {
      const { parent } = node;
      if (!parent || !standing(node).optional || standing(parent).optional) return;
      const others = parent.children.filter((one) => !standing(one).optional);
      const chosen = others.filter((one) => ['done', 'doing'].includes(standing(one).status));
      expect(chosen).toHaveLength(parent.data.choose ?? -1);
    });
  });
});
