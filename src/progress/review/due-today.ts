import type { TreeNode } from '../../roadmap/tree';
import { addDays } from '../record/days';
import { own } from '../record/records';
import { settingValue } from '../record/settings';
import type { Snapshot } from '../record/snapshot';
import type { State } from '../record/types';
import type { PlannedReview } from './due';
import { FIRST_INTERVAL } from './first-reviews';

/**
 * Whether anything can be due: a topic comes FIRST_INTERVAL days after it was learned at the soonest,
 * and never twice on a day.
 */
const canBeDue = ({ progress, today }: Snapshot): boolean => {
  const latest = addDays(today, -FIRST_INTERVAL);
  return Object.keys(progress.topics).some((node) => {
    const mark = progress.topics[node];
    if (mark?.status !== 'done') return false;
    const reviews = own(progress.reviews, node);
    return reviews ? !reviews.some((one) => one.on === today && !one.removed) : mark.on <= latest;
  });
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
  if (!canBeDue(snapshot)) return [];
  return (await import('./due')).dueReviews(snapshot);
};

/** The next review of a topic; undefined unless it is done, and while reviews are turned off. */
export const nextReview = async (
  snapshot: Snapshot,
  state: State,
  node: TreeNode,
): Promise<PlannedReview | undefined> => {
  const isDone = node.kind === 'topic' && snapshot.markOf(node)?.status === 'done';
  if (!isDone || settingValue(state, 'review') === 'off') return undefined;
  return (await import('./due')).plannedReview(snapshot, node);
};
