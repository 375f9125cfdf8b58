import { describe, expect, test } from 'vitest';
import { effortIn, hoursOf, openHours } from '../../../src/progress/forecast/effort';
import type { RoadmapNode } from '../../../src/roadmap/types';
import { nodeIn, snapshotWith, treeWith } from '../../support/fixtures';

const topic = (id: string, hours?: number): RoadmapNode => ({
  id,
  title: id,
  ...(hours === undefined ? {} : { hours }),
});

describe('a topic without an estimate', () => {
  test.each<[string, (number | undefined)[], number]>([
    ['takes the median of the others', [undefined, 1, 2, 90], 2],
    ['between the two in the middle', [undefined, 1, 2, 4, 90], 3],
    ['of one other, the same', [undefined, 7], 7],
    ['where there is no estimate at all, five hours', [undefined, undefined], 5],
    ['nothing where all others take nothing', [undefined, 0], 0],
  ])('%s', (_, hours, expected) => {
    const tree = treeWith(...hours.map((one, n) => topic(`t${n}`, one)));
    expect(effortIn(tree).of(nodeIn(tree, 't0'))).toBe(expected);
    expect(effortIn(tree).typical).toBe(expected);
  });

  test('whether any is told', () => {
    expect(effortIn(treeWith(topic('a'))).isTold).toBe(false);
    expect(effortIn(treeWith(topic('a'), topic('b', 0))).isTold).toBe(true);
  });
});

test('hours add up without a rest', () => {
  const tree = treeWith(topic('a', 0.1), topic('b', 0.2), topic('c', 0.3));
  expect(hoursOf(tree.root.children, effortIn(tree))).toBe(0.6);
});

describe('what is open below a node', () => {
  const tree = treeWith({
    id: 'pick',
    title: 'Pick',
    choose: 2,
    children: [
      topic('a', 9),
      { id: 'b', title: 'b', children: [topic('b1', 1), topic('b2', 2)] },
      topic('c', 5),
    ],
  });
  test.each<[string, [string, 'done' | 'doing' | 'skipped'][], number]>([
    ['of a choice, the cheapest', [], 8],
    ['what is done asks nothing more', [['a', 'done']], 3],
    ['what is skipped is no choice any more', [['c', 'skipped']], 12],
    ['of a group, what is left of it', [['b1', 'done']], 7],
    [
      'nothing',
      [
        ['a', 'done'],
        ['c', 'done'],
      ],
      0,
    ],
  ])('%s', (_, marks, expected) => {
    const { standing } = snapshotWith(tree, ...marks);
    expect(openHours(effortIn(tree), standing, tree.root)).toBe(expected);
  });
});
