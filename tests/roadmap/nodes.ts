import fc from 'fast-check';
import type { StatusOf } from '../../src/roadmap/rollup';
import { type Tree, treeOf } from '../../src/roadmap/tree';
import type { RoadmapNode, Status } from '../../src/roadmap/types';
import { roadmapOf } from '../support/fixtures';

type Fields = Omit<Partial<RoadmapNode>, 'id' | 'children'>;

/** A topic whose title is its id in capitals. */
export const topic = (id: string, more: Fields = {}): RoadmapNode => ({
  id,
  title: id.toUpperCase(),
  ...more,
});

/** A group; children given as text become topics. */
export const group = (
  id: string,
  children: readonly (string | RoadmapNode)[],
  more: Fields = {},
): RoadmapNode => ({
  ...topic(id, more),
  children: children.map((one) => (typeof one === 'string' ? topic(one) : one)),
});

/** Statuses by id; todo where nothing is said. */
export const statuses =
  (marks: Readonly<Record<string, Status>>): StatusOf =>
  (id) =>
    marks[id] ?? 'todo';

const SIGNS: Readonly<Record<string, Status>> = {
  '.': 'todo',
  '>': 'doing',
  x: 'done',
  '-': 'skipped',
};

/** The topics a, b, c … at what the signs say, in this order; the rest is todo. */
export const signed = (signs: string): StatusOf => {
  const marks = [...signs].map((sign, index) => [String.fromCharCode(97 + index), SIGNS[sign]]);
  return statuses(Object.fromEntries(marks));
};

/** A tree around a list of nodes, however many. */
export const treeAround = (nodes: readonly RoadmapNode[]): Tree =>
  treeOf({ ...roadmapOf(), root: group('root', nodes) });

export const someStatus = fc.constantFrom<Status>('todo', 'doing', 'done', 'skipped');

interface Shape {
  readonly choose: number;
  readonly children: readonly Shape[];
}

const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.record({
    choose: fc.integer({ min: 0, max: 3 }),
    children: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'tree' },
      fc.constant([]),
      fc.array(tie('shape'), { maxLength: 4, depthIdentifier: 'tree' }),
    ),
  }),
}));

const grow = ({ choose, children }: Shape, id: string): RoadmapNode => {
  const most = Math.min(choose, children.length);
  const below = children.map((child, index) => grow(child, `${id}-${index + 1}`));
  return group(id, below, most > 0 ? { choose: most } : {});
};

/** Trees of any form, with choices at any depth. */
export const someTree: fc.Arbitrary<Tree> = fc
  .array(shape, { maxLength: 4 })
  .map((shapes) => treeAround(shapes.map((one, index) => grow(one, `n${index + 1}`))));

/** A tree of any form with a status for each of its topics. */
export const someStanding: fc.Arbitrary<{ tree: Tree; statusOf: StatusOf }> = someTree.chain(
  (tree) =>
    fc
      .array(someStatus, { minLength: tree.nodes.length, maxLength: tree.nodes.length })
      .map((all) => ({ tree, statusOf: (id) => all[tree.byId(id)?.order ?? 0] ?? 'todo' })),
);
