import type { TreeNode } from '../../roadmap/tree';
import type { Resource } from '../../roadmap/types';
import type { Reason } from './reasons';

/** "45 minutes", "2 hours", "1.5 hours". */
export const duration = (minutes: number): string => {
  const whole = Math.round(minutes);
  if (whole < 60) return whole === 1 ? '1 minute' : `${whole} minutes`;
  const hours = Math.round(minutes / 6) / 10;
  return hours === 1 ? '1 hour' : `${hours} hours`;
};

/** What one does with a resource that is not for reading. */
const VERBS: Partial<Readonly<Record<NonNullable<Resource['kind']>, string>>> = {
  video: 'watch',
  course: 'work on',
  tool: 'try',
};

/**
 * What fits a time in which the topic itself does not.
 *
 * @param review a topic whose review is due, where there is one
 */
export const timeReason = (
  node: TreeNode,
  hours: number | undefined,
  minutes: number,
  review?: TreeNode,
): Reason => {
  const fitting = (node.data.resources ?? []).find((one) => (one.minutes ?? Infinity) <= minutes);
  if (fitting) {
    const verb = VERBS[fitting.kind ?? 'guide'] ?? 'read';
    const length = duration(fitting.minutes ?? 0);
    const text = `in ${duration(minutes)}: ${verb} "${fitting.title}" (${length})`;
    return { code: 'resource-fits', text, points: 0 };
  }
  if (review) {
    const text = `in ${duration(minutes)}: review ${`${review.number} ${review.title}`.trimStart()}`;
    return { code: 'review-fits', text, points: 0 };
  }
  const takes = hours === undefined ? 'has no estimate' : `takes about ${duration(hours * 60)}`;
  const text = `nothing fits ${duration(minutes)} as a whole; ${node.number || node.title} ${takes}`;
  return { code: 'nothing-fits', text, points: 0 };
};
