import { describe, expect, test } from 'vitest';
import { MAX_DEPTH, walk } from '../../src/roadmap/places';

/** A chain of nodes, one in the other; the root alone has depth 0. */
const nested = (depth: number): unknown => {
  let node: object = { id: 'last' };
  for (let level = 0; level < depth; level += 1) node = { children: [node] };
  return node;
};

const pathsIn = (root: unknown): unknown => {
  const places = walk(root);
  return places === 'too-deep' ? places : places.map(({ path }) => path);
};

test('every node with its path, parents before children, in order', () => {
  expect(pathsIn({ children: [{ children: [{}, {}] }, {}] })).toEqual([
    'root',
    'root.children[0]',
    'root.children[0].children[0]',
    'root.children[0].children[1]',
    'root.children[1]',
  ]);
});

test('a place knows the places below it', () => {
  const places = walk({ children: ['x', 'y'] });
  expect(places).toHaveLength(3);
  expect(places[0]).toMatchObject({ depth: 0, children: [{ value: 'x' }, { value: 'y' }] });
});

test.each([[undefined], [null], [7], ['x'], [[]], [{}], [{ children: {} }], [{ children: 'abc' }]])(
  'what holds no children is one place: %j',
  (value) => {
    expect(pathsIn(value)).toEqual(['root']);
  },
);

describe('depth', () => {
  test.each([0, 1, MAX_DEPTH - 1, MAX_DEPTH])('%i is read', (depth) => {
    expect(walk(nested(depth))).toHaveLength(depth + 1);
  });

  test.each([MAX_DEPTH + 1, 10_000, 100_000])('%i is too deep, and overflows nothing', (depth) => {
    expect(walk(nested(depth))).toBe('too-deep');
  });
});

test('300,000 nodes side by side are read', () => {
  expect(walk({ children: Array.from({ length: 300_000 }, () => ({})) })).toHaveLength(300_001);
});
