import { expect, test } from 'vitest';
import { alternativesOf, isOpenChoice } from '../../src/roadmap/choices';
import { rollUp } from '../../src/roadmap/rollup';
import type { RoadmapNode } from '../../src/roadmap/types';
import { nodeIn, treeWith } from '../support/fixtures';
import { group, signed } from './nodes';

const choiceIn = (g: RoadmapNode, signs: string) => {
  const tree = treeWith(g);
  const standing = rollUp(tree, signed(signs));
  const node = nodeIn(tree, 'g');
  const alternatives = alternativesOf(node, standing).map(({ id }) => id);
  return { open: isOpenChoice(node, standing), alternatives: alternatives.join('') };
};

test.each([
  [1, '...', true, 'abc'],
  [1, '>..', false, 'bc'],
  [1, '..x', false, 'ab'],
  [1, '-..', true, 'bc'],
  [1, '--.', false, 'c'],
  [1, '---', false, ''],
  [2, '...', true, 'abc'],
  [2, '.x.', true, 'ac'],
  [2, '>x.', false, 'c'],
  [2, '-..', false, 'bc'],
  [2, '-x.', false, 'c'],
  [3, '...', false, 'abc'],
])('choose %i of %s: open is %s, one may pick %s', (choose, signs, open, alternatives) => {
  const g = group('g', ['a', 'b', 'c'], { choose });
  expect(choiceIn(g, signs)).toEqual({ open, alternatives });
});

test.each(['...', '>..', 'xxx'])('a group without "choose" is never a choice: %s', (signs) => {
  expect(choiceIn(group('g', ['a', 'b', 'c']), signs).open).toBe(false);
});

test.each([
  ['....', true, 'mn'],
  ['>...', false, 'n'],
  ['--..', false, 'n'],
  ['-...', true, 'mn'],
])('an alternative with topics below is one choice: %s', (signs, open, alternatives) => {
  const g = group('g', [group('m', ['a', 'b']), group('n', ['c', 'd'])], { choose: 1 });
  expect(choiceIn(g, signs)).toEqual({ open, alternatives });
});
