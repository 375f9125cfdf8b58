import { notesOf } from '../../progress/record/fold';
import { linksOf } from '../../progress/record/links';
import type { Snapshot } from '../../progress/record/snapshot';
import type { Note } from '../../progress/record/types';
import type { PlannedReview } from '../../progress/review/due';
import { effortOf } from '../../roadmap/path';
import { dependentsOf, requirementsOf } from '../../roadmap/prerequisites';
import { ancestorsOf, type TreeNode } from '../../roadmap/tree';
import type { Resource } from '../../roadmap/types';

/** The part of the self-checks that is shown. */
export type ChecksShown = 'count' | 'questions' | 'answers';

/** Everything about one node. */
export interface InfoModel {
  readonly snapshot: Snapshot;
  readonly node: TreeNode;
  readonly path: readonly TreeNode[];
  readonly requires: readonly TreeNode[];
  readonly unlocks: readonly TreeNode[];
  readonly hours: number | undefined;
  readonly notes: readonly Note[];
  /** The roadmap's resources, then the learner's own links. */
  readonly resources: readonly Resource[];
  readonly checks: ChecksShown;
  /** The next review of a topic that is done. */
  readonly review?: PlannedReview | undefined;
}

/** The model of a node. */
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
