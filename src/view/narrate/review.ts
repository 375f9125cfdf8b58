import { lastSeen } from '../../page/due';
import { count, label, typed } from '../../page/label';
import { codeSentences, counted, running } from '../../page/running';
import { clean } from '../../page/sanitize';
import { toType } from '../../page/speech';
import { ahead, inFull } from '../../progress/record/days';
import { type Day, GRADES } from '../../progress/record/types';
import type { PlannedReview } from '../../progress/review/due';
import type { Question } from '../../progress/review/questions';
import type { AskedModel, Graded, NothingDue } from '../review';

/** A question, behind the topic it is about. */
export function* askedSentences({ node, question, place, about }: AskedModel): Generator<string> {
  yield `Question ${place}, on ${label(node)}, ${about}.`;
  yield* running('', question.text);
  yield* codeSentences(question.code);
}

/** What to compare one's own answer with. */
export function* answerSentences({ answer, source }: Question): Generator<string> {
  const [only = ''] = answer;
  if (answer.length === 1) yield* running('Answer: ', only);
  else yield* counted('Answer', answer);
  if (source) yield `Source: ${clean(source.text)}.`;
}

/** "in 12 days, on 4 December 2026". */
const again = (due: Day, today: Day): string => {
  const soon = ahead(due, today);
  if (soon.startsWith('on ')) return `on ${inFull(due)}`;
  return soon.startsWith('in ') ? `${soon}, on ${inFull(due)}` : soon;
};

/** That a grade is saved. */
export function* savedSentence({ grade, due }: Graded, today: Day): Generator<string> {
  yield `Saved as "${grade}"; it comes back ${again(due, today)}.`;
}

/** Topics that were graded without being asked, each with when it comes again. */
export function* gradedSentences(graded: readonly Graded[], today: Day): Generator<string> {
  for (const { node, grade, due } of graded) {
    yield `${label(node)} is graded "${grade}"; it comes back ${again(due, today)}.`;
  }
  yield toType('take this back', 'roadmap undo');
}

const tally = (graded: readonly Graded[]): string =>
  GRADES.flatMap((grade) => {
    const amount = graded.filter((one) => one.grade === grade).length;
    return amount > 0 ? `${amount} ${grade}` : [];
  }).join(', ');

/** The end of a session. */
export function* sessionSentences(graded: readonly Graded[], left: number): Generator<string> {
  if (graded.length > 0) yield `${count(graded.length, 'topic')} reviewed: ${tally(graded)}.`;
  if (graded.some(({ grade }) => grade === 'again')) {
    yield 'What was gone comes again soon: that is how it stays.';
  }
  if (left > 0) yield `${count(left, 'more is', 'more are')} due, whenever you like.`;
  else if (graded.length > 0) yield 'Nothing else is due.';
  yield toType('go on', left > 0 ? 'roadmap review' : 'roadmap next');
  if (graded.length > 0) yield toType('take the last grade back', 'roadmap undo');
}

/** How much is due, then what. */
export function* dueListSentences(due: readonly PlannedReview[], today: Day): Generator<string> {
  yield `${count(due.length, 'topic is', 'topics are')} due for review.`;
  yield* dueSentences(due, today, due.length);
}

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

/** Why nothing is asked, and what to do instead. */
export function* nothingDueSentences({ snapshot, isOn, next }: NothingDue): Generator<string> {
  if (!isOn) {
    yield 'Reviews are turned off.';
    yield toType('turn them on', 'roadmap config review on');
    return;
  }
  yield 'Nothing is due for review.';
  if (next) {
    yield `The next is ${label(next.node)}, ${again(next.due, snapshot.today)}.`;
    yield toType('review it now', `roadmap review ${typed(next.node)}`);
  } else {
    yield 'A topic comes here a few days after it is done.';
    yield toType('read what comes next', 'roadmap next');
  }
}
