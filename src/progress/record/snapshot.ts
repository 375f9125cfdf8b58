import { waitingFor } from '../../roadmap/prerequisites';
import { rollUp, type Standing } from '../../roadmap/rollup';
import type { Tree, TreeNode } from '../../roadmap/tree';
import { compare, isNewer } from './compare';
import { markOf } from './fold';
import type { Day, Mark, Progress } from './types';

/** One roadmap and one learner's progress in it, on one day: what every screen is drawn from. */
export interface Snapshot {
  readonly tree: Tree;
  readonly progress: Progress;
  readonly today: Day;
  readonly standing: (node: TreeNode) => Standing;
  readonly markOf: (node: TreeNode) => Mark | undefined;
  /** The open prerequisites of an open node. */
  readonly waitingFor: (node: TreeNode) => TreeNode[];
}

export const snapshotOf = (tree: Tree, progress: Progress, today: Day): Snapshot => {
  // Whoever only saves a mark looks at no standing; of a large roadmap these are the longest work.
  let rolledUp: ReturnType<typeof rollUp> | undefined;
  const standing = (node: TreeNode): Standing => {
    rolledUp ??= rollUp(tree, (id) => markOf(progress, id)?.status ?? 'todo');
    return rolledUp(node);
  };
  return {
    tree,
    progress,
    today,
    standing,
    markOf: (node) => markOf(progress, node.id),
    waitingFor: (node) => waitingFor({ tree, standing }, node),
  };
};

/** Topics that are started, the one started last first. Looked for once in each snapshot. */
export const startedTopics = (snapshot: Snapshot): readonly TreeNode[] => {
  const found = known.get(snapshot) ?? findStarted(snapshot);
  known.set(snapshot, found);
  return found;
};

const known = new WeakMap<Snapshot, readonly TreeNode[]>();

const findStarted = (snapshot: Snapshot): readonly TreeNode[] => {
  const { tree, progress } = snapshot;
  const began = (node: TreeNode): string => {
    const mark = snapshot.markOf(node);
    return `${mark?.on} ${mark?.at}`;
  };
  // Marks are few where topics may be a hundred thousand.
  return Object.keys(progress.topics)
    .filter((id) => progress.topics[id]?.status === 'doing')
    .flatMap((id) => tree.byId(id) ?? [])
    .filter(({ kind }) => kind === 'topic')
    .toSorted((a, b) => compare(began(b), began(a)) || a.order - b.order);
};

/** The topic whose mark is the newest of those looked for. */
export const markedLast = (
  { tree, markOf }: Snapshot,
  isWanted: (mark: Mark) => boolean,
): TreeNode | undefined => {
  let last: { node: TreeNode; mark: Mark } | undefined;
  for (const node of tree.nodes) {
    const mark = node.kind === 'topic' ? markOf(node) : undefined;
    if (mark && isWanted(mark) && isNewer(mark, last?.mark)) last = { node, mark };
  }
  return last?.node;
};

/** Open topics that could be taken up at once: prerequisites met, not left over by a choice. */
export const isReady = (snapshot: Snapshot, node: TreeNode): boolean => {
  const { status, optional } = snapshot.standing(node);
  return status === 'todo' && !optional && snapshot.waitingFor(node).length === 0;
};
