import { count, label } from '../../page/label';
import { gap, line, type Page, spoken } from '../../page/parts';
import { running } from '../../page/running';
import { toType } from '../../page/speech';
import { brief, dim, heading, review, sign, t, title } from '../../page/text';
import type { Restart } from '../../progress/advice/restart';
import type { Snapshot } from '../../progress/record/snapshot';
import type { PlannedReview } from '../../progress/review/due';

/** Reviews of a day after a break: where there are as many, more may come later. */
const A_DAY = 3;

/** The greeting of bare `roadmap` after a break. It never counts the days. */
export function* restartPage(
  { topic, note }: Restart,
  { standing }: Pick<Snapshot, 'standing'>,
  due: readonly PlannedReview[],
): Page {
  yield line(t` ${heading('Good to see you again.')}`);
  if (topic) {
    const isStarted = standing(topic).status === 'doing';
    yield line(
      t`   ${isStarted ? 'You were at' : 'You last finished'} ${brief(label(topic))}.`,
      // The place of a topic in progress is spoken right below.
      !isStarted && `You last finished ${label(topic)}.`,
    );
  }
  if (note) {
    const lead = 'Your last note: ';
    yield line(t`   ${lead}${dim(title(note.text))}`, () => running(lead, note.text));
  }
  if (due.length > 0) {
    const rest = due.length < A_DAY ? '' : '; the others come day by day';
    const text = `${count(due.length, 'review')} to warm up${rest}.`;
    yield line(t`   ${review(sign('review'))} ${text}`, text);
    yield spoken(() => [toType('warm up', 'roadmap review')]);
  }
  yield gap;
}
