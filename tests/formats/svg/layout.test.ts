import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, layOut } from '../../../src/formats/svg/layout';
import { mapOf } from '../../../src/formats/svg/model';
import { someTree } from '../../roadmap/nodes';
import { backend, snapshotWith } from '../../support/fixtures';

const boxesOf = (tree: Parameters<typeof snapshotWith>[0]) =>
  layOut(mapOf(snapshotWith(tree), { colors: 'roadmap' }));

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const rulesHold = (tree: Parameters<typeof snapshotWith>[0]): void => {
  const { boxes, width, height } = boxesOf(tree);
  expect(boxes.map(({ node }) => node.id)).toEqual(tree.nodes.map(({ id }) => id));
  for (const [index, box] of boxes.entries()) {
    expect(box.parent?.node.id).toBe(tree.nodes[index]?.parent?.id);
    if (box.parent) expect(box.x).toBeGreaterThan(box.parent.x + box.parent.width);
    expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
  }
};

describe('every box has its place, children to the right, none over another', () => {
  test('in the shipped roadmap', () => rulesHold(backend()));

  test('in any roadmap', () => {
    fc.assert(fc.property(someTree, rulesHold), { numRuns: 50 });
  });
});

test('siblings stand in their order, below one another', () => {
  const { boxes } = boxesOf(backend());
  const topics = boxes.filter(({ parent }) => parent?.node.id === 'databases');
  expect(topics.map(({ node }) => node.id)).toEqual(['sql', 'nosql', 'orms']);
  expect(topics.map(({ y }) => y)).toEqual(topics.map(({ y }) => y).toSorted((a, b) => a - b));
});
