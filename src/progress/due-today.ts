import type { TreeNode } from '../roadmap/tree';
import { addDays, isDay } from './days';
import type { PlannedReview } from './due';
import { FIRST_INTERVAL } from './first-reviews';
import { reviewsOf } from './fold';
import { settingValue } from './settings';
import type { Snapshot } from './snapshot';
import type { Mark, State } from './types';

/** A topic comes FIRST_INTERVAL days after it was learned at the soonest, and never again on a day. */
const canBeDue = ({ progress, today }: Snapshot, node: string, mark: Mark): boolean => {
  if (mark.status !== 'done') return false;
  const reviews = reviewsOf(progress, node);
  if (reviews.length > 0) return !reviews.some(({ on }) => on === today);
  return isDay(mark.on) && addDays(mark.on, FIRST_INTERVAL) <= today;
};

/**
 * What is due today, the longest waiting first; nothing while reviews are turned off. What reckons it
 * is loaded only if something can be due.
 */
export const dueToday = async (
  snapshot: Snapshot,
  state: State,
): Promise<readonly PlannedReview[]> => {
  if (settingValue(state, 'review') === 'off') return [];
  const marks = Object.entries(snapshot.progress.topics);
  if (!marks.some(([node, mark]) => canBeDue(snapshot, node, mark))) return [];
  return (await import('./due')).dueReviews(snapshot);
};

/** The next review of a topic; undefined unless it is done, and while reviews are turned off. */
export const plannedReview = async (
  snapshot: Snapshot,
  state: State,
  node: TreeNode,
): Promise<PlannedReview | undefined> => {
  const isDone = node.kind === 'topic' && snapshot.markOf(node)?.status === 'done';
  if (!isDone || settingValue(state, 'review') === 'off') return undefined;
  const { plannedReviews } = await import('./due');
  return plannedReviews(snapshot).find((one) => one.node === node);
};
