import type { Snapshot } from '../progress/record/snapshot';
import { type TreeNode, topicsOf } from '../roadmap/tree';
import { type Due, NONE_DUE } from './due';
import { count, label, typed } from './label';
import { amountOf, pickOf, stateOf, upperFirst } from './speech';

/** Facts about some nodes beside their status. */
export interface Marks {
  /** The topic where the learner is, and what that lies in. */
  readonly here: readonly (TreeNode | undefined)[];
  readonly due?: Due | undefined;
}

export const NO_MARKS: Marks = { here: [] };

/** ", review due", ", 2 reviews due". */
export const dueSpoken = ({ tree }: Snapshot, node: TreeNode, due: Due): string => {
  if (due.size === 0) return '';
  if (node.kind === 'topic') return due.has(node) ? ', review due' : '';
  const amount = topicsOf(tree, node).filter((topic) => due.has(topic)).length;
  return amount > 0 ? `, ${count(amount, 'review')} due` : '';
};

/** "Topic 1 of 3 in 3.2: 3.2.1 SQL, started 3 days ago." The parent was said just before. */
export const nodeSentence = (
  snapshot: Snapshot,
  node: TreeNode,
  place: string,
  { here, due = NONE_DUE }: Marks,
): string => {
  const { parent } = node;
  const inside = parent && parent.kind !== 'root' ? ` in ${typed(parent)}` : '';
  const state =
    node.kind === 'topic' ? stateOf(snapshot, node) : amountOf(snapshot.standing(node).summary);
  const also = (here.includes(node) ? ', you are here' : '') + dueSpoken(snapshot, node, due);
  return `${upperFirst(place)}${inside}: ${label(node)}${pickOf(node)}, ${state}${also}.`;
};
