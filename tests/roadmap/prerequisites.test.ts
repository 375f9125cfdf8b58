import { describe, expect, test } from 'vitest';
import {
  comesBefore,
  dependentsOf,
  findCycles,
  requirementsOf,
  waitingFor,
} from '../../src/roadmap/prerequisites';
import { rollUp } from '../../src/roadmap/rollup';
import type { TreeNode } from '../../src/roadmap/tree';
import type { RoadmapNode, Status } from '../../src/roadmap/types';
import { nodeIn, treeWith } from '../support/fixtures';
import { group, statuses, topic, treeAround } from './nodes';

const ids = (nodes: readonly TreeNode[]): string => nodes.map(({ id }) => id).join(' ');

/** a; group g needs a, holds b, c (needs b) and group h (needs b) with d (needs a too). */
const tree = treeWith(
  topic('a'),
  group(
    'g',
    [
      topic('b'),
      topic('c', { requires: ['b'] }),
      group('h', [topic('d', { requires: ['a'] })], { requires: ['b'] }),
    ],
    { requires: ['a'] },
  ),
  topic('e', { requires: ['g', 'b'] }),
);

describe('what a node asks for', () => {
  test.each([
    ['its own', 'e', 'g b'],
    ["its group's", 'b', 'a'],
    ["its group's before its own", 'c', 'a b'],
    ["its groups' from above, each once", 'd', 'a b'],
    ['of a group: its own and those above', 'h', 'a b'],
    ['nothing', 'a', ''],
    ['of the root: nothing', 'root', ''],
  ])('%s (%s: %s)', (_, id, expected) => {
    expect(ids(requirementsOf(tree, nodeIn(tree, id)))).toBe(expected);
  });

  test('an id that no node has is left out', () => {
    const dangling = treeWith(topic('a', { requires: ['gone', 'b'] }), topic('b'));
    expect(ids(requirementsOf(dangling, nodeIn(dangling, 'a')))).toBe('b');
    expect(ids(dependentsOf(dangling, nodeIn(dangling, 'b')))).toBe('a');
  });
});

describe('what a node waits for', () => {
  test.each<[string, string, Record<string, Status>, string]>([
    ['everything open', 'd', {}, 'a b'],
    ['what is done no longer', 'd', { a: 'done' }, 'b'],
    ['what is skipped no longer', 'd', { a: 'skipped', b: 'done' }, ''],
    ['what is started still', 'd', { a: 'doing', b: 'done' }, 'a'],
    ['a finished topic waits for nothing', 'd', { d: 'done' }, ''],
    ['nor does a skipped one', 'd', { d: 'skipped' }, ''],
    ['a started topic still does', 'd', { d: 'doing' }, 'a b'],
    ['a group until it is done', 'e', { b: 'done' }, 'g'],
    ['a group that is done', 'e', { b: 'done', c: 'done', d: 'done' }, ''],
    ['a group that is skipped', 'e', { b: 'skipped', c: 'skipped', d: 'skipped' }, ''],
    ['a group partly skipped', 'e', { b: 'done', c: 'skipped', d: 'done' }, ''],
  ])('%s: %s at %j waits for "%s"', (_, id, marks, expected) => {
    const standing = rollUp(tree, statuses(marks));
    expect(ids(waitingFor({ tree, standing }, nodeIn(tree, id)))).toBe(expected);
  });

  test('a choice is met by one alternative', () => {
    const choice = treeWith(group('g', ['a', 'b'], { choose: 1 }), topic('c', { requires: ['g'] }));
    const standing = rollUp(choice, statuses({ b: 'done' }));
    expect(waitingFor({ tree: choice, standing }, nodeIn(choice, 'c'))).toEqual([]);
  });
});

describe('what a node unlocks', () => {
  test.each([
    ['topics that name it, and all topics of a group that does', 'a', 'b c d'],
    ['topics that name it or its group', 'b', 'c d e'],
    ['topics that name its group', 'd', 'e'],
    ['nothing', 'e', ''],
    ['of a group: topics that name it', 'g', 'e'],
  ])('%s (%s: %s)', (_, id, expected) => {
    expect(ids(dependentsOf(tree, nodeIn(tree, id)))).toBe(expected);
  });
});

test('an id in another form of the same letters is met from both sides', () => {
  const accents = treeWith(topic('caf\u00e9'), topic('b', { requires: ['cafe\u0301'] }));
  const [, cafe, b] = accents.nodes;
  expect(b && requirementsOf(accents, b)).toEqual([cafe]);
  expect(cafe && dependentsOf(accents, cafe)).toEqual([b]);
});

test.each([
  ['a topic: what it requires', 'c', 'a b'],
  ['a group: its children', 'g', 'b c h'],
])('before %s (%s: %s)', (_, id, expected) => {
  expect(ids(comesBefore(tree, nodeIn(tree, id)))).toBe(expected);
});

describe('cycles', () => {
  const needs = (id: string, ...requires: string[]) => topic(id, { requires });

  /** At most so many cycles, each beginning with its smallest id, in alphabetical order. */
  const cyclesIn = (nodes: readonly RoadmapNode[], most = 10): string[] =>
    findCycles(treeAround(nodes), most)
      .map(([first, ...rest]) => {
        expect(rest.at(-1)).toBe(first);
        const start = rest.indexOf(rest.toSorted()[0] ?? '');
        return [...rest.slice(start), ...rest.slice(0, start)].join(' ');
      })
      .toSorted();

  test.each<[string, RoadmapNode[], string[]]>([
    ['itself', [needs('a', 'a')], ['a']],
    ['two', [needs('a', 'b'), needs('b', 'a')], ['a b']],
    ['three', [needs('a', 'b'), needs('b', 'c'), needs('c', 'a')], ['a b c']],
    ['behind a tail', [needs('x', 'a'), needs('a', 'b'), needs('b', 'a')], ['a b']],
    ['through a group', [group('g', [needs('a', 'b')]), needs('b', 'g')], ['a b g']],
    ["through a group's own", [group('g', ['a'], { requires: ['b'] }), needs('b', 'a')], ['a b']],
    [
      'through two groups',
      [group('g', [needs('a', 'h')]), group('h', [needs('b', 'g')])],
      ['a h b g'],
    ],
    [
      'two apart',
      [needs('a', 'b'), needs('b', 'a'), needs('c', 'd'), needs('d', 'c')],
      ['a b', 'c d'],
    ],
    [
      'two that share a node',
      [needs('a', 'b', 'c'), needs('b', 'a'), needs('c', 'a')],
      ['a b', 'a c'],
    ],
  ])('%s', (_, nodes, expected) => {
    expect(cyclesIn(nodes)).toEqual(expected);
  });

  test.each([1, 2])('no more than %i are looked for', (most) => {
    expect(cyclesIn([needs('a', 'a'), needs('b', 'b'), needs('c', 'c')], most)).toHaveLength(most);
  });

  test.each<[string, RoadmapNode[]]>([
    ['no prerequisites', [topic('a')]],
    ['a diamond', [topic('a'), needs('b', 'a'), needs('c', 'a'), needs('d', 'b', 'c')]],
    ['a group before a topic', [group('g', ['a', 'b']), needs('c', 'g')]],
    ['within a group', [group('g', ['a', needs('b', 'a')])]],
    [
      'topics of two groups both ways',
      [group('g', ['a', needs('b', 'c')]), group('h', ['c', needs('d', 'a')])],
    ],
  ])('none: %s', (_, nodes) => {
    expect(cyclesIn(nodes)).toEqual([]);
  });

  const LONG = 100_000;
  const chain = (last: string[]) =>
    treeAround(
      Array.from({ length: LONG }, (_, index) =>
        topic(`n${index}`, { requires: index + 1 < LONG ? [`n${index + 1}`] : last }),
      ),
    );

  test('a chain of 100,000 is no cycle and overflows nothing', () => {
    expect(findCycles(chain([]), 1)).toEqual([]);
  });

  test('a chain of 100,000 that bites its tail is found whole', () => {
    expect(findCycles(chain(['n0']), 1)[0]).toHaveLength(LONG + 1);
  });
});
