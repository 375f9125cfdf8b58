import { notesOf } from '../progress/record/fold';
import { linksOf } from '../progress/record/links';
import type { Snapshot } from '../progress/record/snapshot';
import { effortOf } from '../roadmap/path';
import { dependentsOf, requirementsOf } from '../roadmap/prerequisites';
import { ancestorsOf, type TreeNode } from '../roadmap/tree';
import type { InfoModel } from './info';

/** Everything there is to tell about a node. */
export const infoModelOf = (
  snapshot: Snapshot,
  node: TreeNode,
  checks: InfoModel['checks'],
): InfoModel => {
  const { tree, standing, progress } = snapshot;
  return {
    snapshot,
    node,
    path: ancestorsOf(node),
    requires: requirementsOf(tree, node),
    unlocks: dependentsOf(tree, node),
    hours: effortOf(tree, standing, node),
    notes: notesOf(progress, node.id),
    resources: linksOf(progress, node),
    checks,
  };
};
