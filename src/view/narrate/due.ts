import { lastSeen } from '../../page/due';
import { label } from '../../page/label';
import { toType } from '../../page/speech';
import type { Day } from '../../progress/record/types';
import type { PlannedReview } from '../../progress/review/due';

/** What is due, the longest waiting first. */
export function* dueSentences(
  due: readonly PlannedReview[],
  today: Day,
  limit: number,
): Generator<string> {
  const shown = due.slice(0, limit);
  for (const [at, one] of shown.entries()) {
    yield `Review ${at + 1} of ${due.length}: ${label(one.node)}, ${lastSeen(one, today)}.`;
  }
  if (due.length > shown.length) yield `${due.length - shown.length} more are due.`;
  if (due.length > 0) yield toType('review', 'roadmap review');
}
