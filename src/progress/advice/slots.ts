import { isOpenChoice } from '../../roadmap/choices';
import { type TreeNode, topicsOf } from '../../roadmap/tree';
import { isReady, type Snapshot } from '../record/snapshot';

/** Something a learner could take up: a topic not started, or a choice not yet made. */
export interface Slot {
  readonly node: TreeNode;
  /** How many open slots stand before it on the path. */
  readonly before: number;
  readonly isReady: boolean;
}

/** Every slot in the order of the file, whether it is ready or not. */
export const slotsOf = (snapshot: Snapshot): Slot[] => {
  const { tree, standing } = snapshot;
  const slots: Slot[] = [];
  const visit = (node: TreeNode): void => {
    const { status, optional } = standing(node);
    if (optional || status === 'skipped') return;
    if (isOpenChoice(node, standing)) {
      const ready = topicsOf(tree, node).some((topic) => isReady(snapshot, topic));
      slots.push({ node, before: slots.length, isReady: ready });
    } else if (node.kind !== 'topic') {
      node.children.forEach(visit);
    } else if (status === 'todo') {
      slots.push({ node, before: slots.length, isReady: isReady(snapshot, node) });
    }
  };
  visit(tree.root);
  return slots;
};

/** How many open topics name each node, by id, as what they wait for. */
export const unlockCounts = (snapshot: Snapshot): ReadonlyMap<string, number> => {
  const { tree, standing } = snapshot;
  const isOpen = (node: TreeNode): boolean => {
    const { status, optional } = standing(node);
    return !optional && (status === 'todo' || status === 'doing');
  };
  const counts = new Map<string, number>();
  for (const node of tree.nodes) {
    const requires = node.data.requires ?? [];
    const open = requires.length > 0 ? topicsOf(tree, node).filter(isOpen).length : 0;
    for (const id of requires) {
      const required = tree.byId(id)?.id ?? id;
      counts.set(required, (counts.get(required) ?? 0) + open);
    }
  }
  return counts;
};
