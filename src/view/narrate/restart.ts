import { count, label } from '../../page/label';
import { running } from '../../page/running';
import { toType } from '../../page/speech';
import type { Restart } from '../../progress/advice/restart';
import type { Snapshot } from '../../progress/record/snapshot';
import type { PlannedReview } from '../../progress/review/due';
import { A_DAY } from '../restart';

/** What bare `roadmap` opens with after a break. It never counts the days. */
export function* restartSentences(
  { topic, note }: Restart,
  { standing }: Pick<Snapshot, 'standing'>,
  due: readonly PlannedReview[],
): Generator<string> {
  yield 'Good to see you again.';
  // A topic under way is said right below, with where it is.
  if (topic && standing(topic).status !== 'doing') yield `You last finished ${label(topic)}.`;
  if (note) yield* running('Your last note: ', note.text);
  if (due.length === 0) return;
  const rest = due.length < A_DAY ? '' : '; the others come day by day';
  yield `${count(due.length, 'review')} to warm up${rest}.`;
  yield toType('warm up', 'roadmap review');
}
