import type { Standing } from '../../roadmap/rollup';
import type { Tree, TreeNode } from '../../roadmap/tree';

/** What the topics of a roadmap ask for. */
export interface Effort {
  /** Hours of a topic; one without an estimate takes what is typical. */
  readonly of: (topic: TreeNode) => number;
  /** Hours of a topic without an estimate: the median of the others. */
  readonly typical: number;
  /** Whether the roadmap tells any hours at all; if not, every topic weighs the same. */
  readonly isTold: boolean;
}

/** Hours of a topic in a roadmap that tells none: an evening or two. */
const HOURS_UNTOLD = 5;

const median = (sorted: readonly number[]): number | undefined => {
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
};

/** The effort of a roadmap's topics. */
export const effortIn = ({ nodes }: Tree): Effort => {
  const told = nodes
    .flatMap(({ kind, data }) => (kind === 'topic' ? (data.hours ?? []) : []))
    .toSorted((a, b) => a - b);
  const typical = median(told) ?? HOURS_UNTOLD;
  return { of: ({ data }) => data.hours ?? typical, typical, isTold: told.length > 0 };
};

/** Hours of all that is open at and below a node; of a choice, those of its cheapest alternatives. */
export const openHours = (
  effort: Effort,
  standing: (node: TreeNode) => Standing,
  node: TreeNode,
): number => {
  const { status } = standing(node);
  if (status === 'done' || status === 'skipped') return 0;
  if (node.kind === 'topic') return effort.of(node);
  const counted = node.children.filter((child) => standing(child).status !== 'skipped');
  const hours = counted.map((child) => openHours(effort, standing, child));
  const { choose = hours.length } = node.data;
  return hours
    .toSorted((a, b) => a - b)
    .slice(0, choose)
    .reduce((sum, one) => sum + one, 0);
};

/** Hours are added up in hundredths, so that no week is 9.999 hours long. */
export const UNIT = 100;

/** Hours of some topics together. */
export const hoursOf = (topics: readonly TreeNode[], effort: Effort): number =>
  topics.reduce((sum, topic) => sum + Math.round(effort.of(topic) * UNIT), 0) / UNIT;
