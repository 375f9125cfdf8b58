import type { Standing } from './rollup';
import type { TreeNode } from './tree';

type StandingOf = (node: TreeNode) => Pick<Standing, 'status'>;

/** The children one may still pick. */
export const alternativesOf = (node: TreeNode, standing: StandingOf): TreeNode[] =>
  node.children.filter((child) => standing(child).status === 'todo');

/** Whether a `choose` group still waits for a choice: too few picked, and more on offer than needed. */
export const isOpenChoice = (node: TreeNode, standing: StandingOf): boolean => {
  const { choose } = node.data;
  if (choose === undefined) return false;
  const unskipped = node.children.filter((child) => standing(child).status !== 'skipped');
  const picked = unskipped.filter((child) => standing(child).status !== 'todo').length;
  return picked < choose && unskipped.length > choose;
};
