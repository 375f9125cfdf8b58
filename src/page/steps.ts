import type { Snapshot } from '../progress/record/snapshot';
import { type Step, stepCount } from '../progress/record/steps';
import type { TreeNode } from '../roadmap/tree';
import { typed } from './label';

/** "3.2.1#2", as it is typed. */
export const stepName = ({ node, n }: Step): string => `${typed(node)}#${n}`;

/** "2/5 steps"; undefined where none is ticked. */
export const stepsAmount = (
  snapshot: Pick<Snapshot, 'progress'>,
  node: TreeNode,
): string | undefined => {
  const count = stepCount(snapshot, node);
  return count && `${count.ticked}/${count.total} steps`;
};
