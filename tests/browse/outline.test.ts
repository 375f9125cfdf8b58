import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outlineOf, placeOf, rowsOf } from '../../src/browse/outline';
import { ancestorsOf } from '../../src/roadmap/tree';
import { bakery } from '../screens/roadmaps';
import { backend, nodeIn, treeWith } from '../support/fixtures';

const tree = backend();
const outline = outlineOf(tree);
const flags = (...ids: string[]): Uint8Array => {
  const set = new Uint8Array(tree.nodes.length);
  for (const id of ids) set[nodeIn(tree, id).order] = 1;
  return set;
};
const idsOf = (rows: Int32Array) => [...rows].map((order) => tree.nodes[order]?.id);

describe('which nodes have a row', () => {
  test('all but the root', () => {
    expect(idsOf(rowsOf(outline, flags()))).toEqual(tree.nodes.slice(1).map(({ id }) => id));
  });

  test('not what lies in a folded group, at whatever depth', () => {
    const rows = idsOf(rowsOf(outline, flags('core-skills', 'databases')));
    expect(rows).toContain('core-skills');
    expect(rows).not.toContain('databases');
    expect(rows).not.toContain('sql');
    expect(rows).toHaveLength(tree.nodes.length - 1 - 9);
  });

  test('an empty roadmap has none', () => {
    expect(rowsOf(outlineOf(treeWith()), new Uint8Array(1))).toHaveLength(0);
  });

  test('whatever is folded and kept: those kept, of which no ancestor is folded or left out', () => {
    const small = bakery();
    const { nodes } = small;
    const bytes = fc.uint8Array({ minLength: nodes.length, maxLength: nodes.length, max: 1 });
    fc.assert(
      fc.property(bytes, bytes, (folded, kept) => {
        const expected = nodes.filter(
          (node) =>
            node.parent &&
            kept[node.order] === 1 &&
            ancestorsOf(node)
              .slice(1)
              .every(({ order }) => folded[order] === 0 && kept[order] === 1),
        );
        const rows = [...rowsOf(outlineOf(small), folded, kept)];
        expect(rows).toEqual(expected.map(({ order }) => order));
      }),
    );
  });
});

test.each([
  [[], 5, 0],
  [[3], 3, 0],
  [[1, 4, 9], 4, 1],
  [[1, 4, 9], 5, 2],
  [[1, 4, 9], 99, 3],
])('in %j, %i stands at %i', (rows, order, expected) => {
  expect(placeOf(Int32Array.from(rows), order)).toBe(expected);
});
