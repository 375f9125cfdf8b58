import { readFileSync } from 'node:fs';
import { fold } from '../../src/progress/record/fold';
import { type Snapshot, snapshotOf } from '../../src/progress/record/snapshot';
import {
  type Change,
  NO_PROGRESS,
  NO_STATE,
  type ProgressEvent,
  type State,
} from '../../src/progress/record/types';
import { type Tree, type TreeNode, treeOf } from '../../src/roadmap/tree';
import type { Roadmap, RoadmapNode, Status } from '../../src/roadmap/types';

/** The day on which all of these tests happen. */
export const TODAY = '2026-11-22';

/** The roadmap we ship. */
export const backend = (): Tree => treeOf(JSON.parse(readFileSync('roadmap.json', 'utf8')));

/** A roadmap around some nodes. */
export const roadmapOf = (...children: RoadmapNode[]): Roadmap => ({
  format: 1,
  id: 'test',
  title: 'Test',
  root: { id: 'root', title: 'Test', children },
});

/** A tree around some nodes. */
export const treeWith = (...children: RoadmapNode[]): Tree => treeOf(roadmapOf(...children));

/** A node by id, which must be there. */
export const nodeIn = (tree: Tree, id: string): TreeNode => {
  const node = tree.byId(id);
  if (!node) throw new Error(`no node ${id}`);
  return node;
};

/** A change made on a day, the n-th of all. */
export const change = (
  n: number,
  roadmap: string,
  events: ProgressEvent[],
  on = TODAY,
): Change => ({
  v: 1,
  id: n.toString(16).padStart(12, '0'),
  at: new Date(Date.UTC(2026, 10, 1) + n * 60_000).toISOString(),
  on,
  device: 'testtest',
  roadmap,
  events,
});

/** One topic set to a status. */
export const set = (node: string, to: Status, on?: string): ProgressEvent => ({
  type: 'status',
  node,
  title: node,
  from: 'todo',
  to,
  ...(on === undefined ? {} : { on }),
});

/** The state after topics were set one by one, each in a change of its own. */
const stateWith = (roadmap: string, marks: readonly (readonly [string, Status])[]): State =>
  fold(
    NO_STATE,
    marks.map(([node, to], index) => change(index + 1, roadmap, [set(node, to)])),
  );

/** A tree with topics set one by one. */
export const snapshotWith = (
  tree: Tree,
  ...marks: readonly (readonly [string, Status])[]
): Snapshot => {
  const { id } = tree.roadmap;
  const state = stateWith(id, marks);
  return snapshotOf(tree, state.roadmaps[id] ?? NO_PROGRESS, TODAY);
};
