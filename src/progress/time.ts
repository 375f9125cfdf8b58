import type { TreeNode } from '../roadmap/tree';
import type { Resource } from '../roadmap/types';
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

/** What fits a time in which the topic itself does not. */
export const timeReason = (node: TreeNode, hours: number | undefined, minutes: number): Reason => {
  const fitting = (node.data.resources ?? []).find((one) => (one.minutes ?? Infinity) <= minutes);
  const name = node.number || node.title;
  if (fitting) {
    const verb = VERBS[fitting.kind ?? 'guide'] ?? 'read';
    const length = duration(fitting.minutes ?? 0);
    const text = `in ${duration(minutes)}: ${verb} "${fitting.title}" (${length})`;
    return { code: 'resource-fits', text, points: 0 };
  }
  const takes = hours === undefined ? 'has no estimate' : `takes about ${duration(hours * 60)}`;
  const text = `nothing fits ${duration(minutes)} as a whole; ${name} ${takes}`;
  return { code: 'nothing-fits', text, points: 0 };
};
