import type { Deadline } from '../progress/forecast/deadline';
import type { Plan } from '../progress/forecast/plan';
import type { Snapshot } from '../progress/record/snapshot';
import type { TreeNode } from '../roadmap/tree';

/** A plan, and what was asked for. */
export interface PlanModel {
  readonly snapshot: Snapshot;
  /** What the plan leads to: the root, where it is everything. */
  readonly goal: TreeNode;
  readonly plan: Plan;
  readonly deadline: Deadline | undefined;
  /** Nobody has said how many hours a week there are. */
  readonly isPaceGuessed: boolean;
}
