import { brief, fitted } from '../page/fit';
import { count, label } from '../page/label';
import { clean } from '../page/sanitize';
import type { Screen } from '../page/screen';
import type { Restart } from '../progress/advice/restart';
import type { Snapshot } from '../progress/record/snapshot';
import type { PlannedReview } from '../progress/review/due';

/** As many reviews as a day brings after a break: then there may be more to come. */
export const A_DAY = 3;

/** What bare `roadmap` opens with after a break. It never counts the days. */
export function* restartLines(
  { topic, note }: Restart,
  { standing }: Pick<Snapshot, 'standing'>,
  due: readonly PlannedReview[],
  screen: Screen,
): Generator<string> {
  const { theme } = screen;
  yield ` ${theme.heading('Good to see you again.')}`;
  if (topic) {
    const was = standing(topic).status === 'doing' ? 'You were at' : 'You last finished';
    yield `   ${was} ${brief(label(topic), screen)}.`;
  }
  if (note) {
    const lead = '   Your last note: ';
    yield lead + theme.dim(fitted(clean(note.text), lead.length, screen));
  }
  if (due.length > 0) {
    const rest = due.length < A_DAY ? '' : '; the others come day by day';
    const sign = theme.review(theme.symbols.review);
    yield `   ${sign} ${count(due.length, 'review')} to warm up${rest}.`;
  }
  yield '';
}
