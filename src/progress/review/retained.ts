import type { TreeNode } from '../../roadmap/tree';

/**
 * How likely a done topic would be remembered today, from 0 to 1; undefined where nothing tells, as
 * for a topic that is not done, or all of them where reviews are turned off.
 */
export type Retrievability = (topic: TreeNode) => number | undefined;

/** The mean of what is known of some topics; undefined where nothing is. */
export const retained = (
  topics: readonly TreeNode[],
  retrievability: Retrievability,
): number | undefined => {
  const known = topics.flatMap((topic) => retrievability(topic) ?? []);
  if (known.length === 0) return undefined;
  return known.reduce((sum, one) => sum + one, 0) / known.length;
};
