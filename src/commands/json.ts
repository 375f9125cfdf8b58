import type { Snapshot } from '../progress/record/snapshot';
import { type StepCount, stepCount } from '../progress/record/steps';
import type { PlannedReview } from '../progress/review/due';
import type { TreeNode } from '../roadmap/tree';
import type { Kind, Status } from '../roadmap/types';

/** A node, everywhere in our JSON. */
export interface NodeJson {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly status: Status;
  readonly kind: Kind;
}

export const nodeJson = ({ standing }: Pick<Snapshot, 'standing'>, node: TreeNode): NodeJson => ({
  id: node.id,
  number: node.number,
  title: node.title,
  status: standing(node).status,
  kind: node.kind,
});

export const nodesJson = (snapshot: Snapshot, nodes: readonly TreeNode[]): NodeJson[] =>
  nodes.map((node) => nodeJson(snapshot, node));

/** How far a started topic's steps are; nothing where none is ticked. */
export const stepsJson = (
  snapshot: Pick<Snapshot, 'progress'>,
  node: TreeNode,
): { readonly steps?: StepCount } => {
  const steps = stepCount(snapshot, node);
  return steps ? { steps } : {};
};

/** When a topic comes again, and how likely it is remembered today, in thousandths. */
export const reviewJson = ({ due, retrievability }: PlannedReview): object => ({
  due,
  retrievability: Math.round(retrievability * 1000) / 1000,
});

/** A topic whose review is due. */
export const dueJson = (snapshot: Pick<Snapshot, 'standing'>, review: PlannedReview): object => ({
  ...nodeJson(snapshot, review.node),
  ...reviewJson(review),
});

/** Which roadmap an answer is about. */
export const roadmapJson = ({ tree }: Snapshot): { id: string; title: string } => ({
  id: tree.roadmap.id,
  title: tree.roadmap.title,
});

/** A node of the tree with everything below it that is visible. */
export const treeJson = (
  snapshot: Snapshot,
  node: TreeNode,
  isVisible: (node: TreeNode) => boolean,
): object => {
  const { summary, optional } = snapshot.standing(node);
  const { color } = node.data;
  return {
    ...nodeJson(snapshot, node),
    ...(color === undefined ? {} : { color }),
    optional,
    blocked: snapshot.waitingFor(node).length > 0,
    summary,
    children: node.children.filter(isVisible).map((one) => treeJson(snapshot, one, isVisible)),
  };
};
