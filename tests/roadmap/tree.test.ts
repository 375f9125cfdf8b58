import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ancestorsOf, subtreeOf, topicsOf, treeOf } from '../../src/roadmap/tree';
import { nodeIn, roadmapOf, treeWith } from '../support/fixtures';
import { group, someTree, topic } from './nodes';

const tree = treeWith(
  group('a', [group('b', ['c', group('d', ['e'])]), 'f']),
  topic('g'),
  group('h', []),
);

test('nodes stand in the order of the file, parents before children', () => {
  expect(tree.nodes.map(({ id }) => id)).toEqual('root a b c d e f g h'.split(' '));
  expect(tree.nodes.map(({ order }) => order)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

describe('where a node stands', () => {
  test.each([
    ['root', 'root', 0, '', []],
    ['a', 'section', 1, '1', ['root']],
    ['b', 'group', 2, '1.1', ['root', 'a']],
    ['c', 'topic', 3, '1.1.1', ['root', 'a', 'b']],
    ['d', 'group', 3, '1.1.2', ['root', 'a', 'b']],
    ['e', 'topic', 4, '1.1.2.1', ['root', 'a', 'b', 'd']],
    ['f', 'topic', 2, '1.2', ['root', 'a']],
    ['g', 'topic', 1, '2', ['root']],
    ['h', 'topic', 1, '3', ['root']],
  ])('%s is a %s at depth %i, numbered "%s", below %j', (id, kind, depth, number, above) => {
    const node = nodeIn(tree, id);
    expect(node).toMatchObject({ kind, depth, number });
    expect(ancestorsOf(node).map((one) => one.id)).toEqual(above);
  });

  test('the number a file gives is taken as it is', () => {
    const numbered = treeOf({
      ...roadmapOf(),
      root: { ...group('r', [topic('x', { number: '9.7' })]), number: '1.0' },
    });
    expect(numbered.nodes.map(({ number }) => number)).toEqual(['1.0', '9.7']);
  });

  test('a root without children is a root, not a topic', () => {
    expect(treeWith().nodes.map(({ kind }) => kind)).toEqual(['root']);
  });
});

describe('parts of a tree', () => {
  test.each([
    ['root', 'root a b c d e f g h', 'c e f g h'],
    ['a', 'a b c d e f', 'c e f'],
    ['b', 'b c d e', 'c e'],
    ['e', 'e', 'e'],
    ['h', 'h', 'h'],
  ])('below %s lie %s, of them the topics %s', (id, nodes, topics) => {
    const node = nodeIn(tree, id);
    expect(subtreeOf(tree, node).map((one) => one.id)).toEqual(nodes.split(' '));
    expect(topicsOf(tree, node).map((one) => one.id)).toEqual(topics.split(' '));
  });

  test('in any tree: the parts of the children and the node itself are the part of the node', () => {
    fc.assert(
      fc.property(someTree, (any) => {
        for (const node of any.nodes) {
          const below = node.children.flatMap((child) => subtreeOf(any, child));
          expect(subtreeOf(any, node)).toEqual([node, ...below]);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('a node by id', () => {
  test('is found, and itself', () => {
    expect(tree.byId('d')).toBe(tree.nodes[4]);
  });

  test.each([
    ['caf\u00e9', 'cafe\u0301'],
    ['cafe\u0301', 'caf\u00e9'],
  ])('is the same in another form of its letters', (id, typed) => {
    expect(treeWith(topic(id)).byId(typed)?.id).toBe(id);
  });

  test.each(['', 'z', 'A', 'constructor', '__proto__', 'toString'])('"%s" is nobody', (id) => {
    expect(tree.byId(id)).toBeUndefined();
  });
});

test('the tree of a roadmap is grown once', () => {
  const roadmap = roadmapOf(topic('a'));
  expect(treeOf(roadmap)).toBe(treeOf(roadmap));
  expect(treeOf({ ...roadmap })).not.toBe(treeOf(roadmap));
});
