import { reviewsDue } from '../../page/due';
import { count, label, typed } from '../../page/label';
import { pad } from '../../page/measure';
import { hints, line, type Page, row } from '../../page/parts';
import { brief, dim, heading, review, sign, t, title } from '../../page/text';
import { ahead, inFull, inWords } from '../../progress/record/days';
import type { Snapshot } from '../../progress/record/snapshot';
import { type Day, GRADES, type Grade } from '../../progress/record/types';
import type { PlannedReview } from '../../progress/review/due';
import type { TreeNode } from '../../roadmap/tree';

/** The meaning of each grade, in sentences that begin with "It". */
const ABOUT: Readonly<Record<Grade, string>> = {
  again: 'It was gone. No harm: it comes again soon.',
  hard: 'It came, with effort.',
  good: 'It was there.',
  easy: 'It was there at once.',
};

/** The grades to choose from, each with when the topic would come again. */
export const gradeChoices = (outlook: Readonly<Record<Grade, Day>>, today: Day) =>
  GRADES.map((grade) => ({
    name: `${pad(grade, 5)}  ${ahead(outlook[grade], today)}`,
    value: grade,
    short: grade,
    about: ABOUT[grade],
    said: `${grade}: i${ABOUT[grade].slice(1)} It comes back ${ahead(outlook[grade], today)}.`,
  }));

/** A topic that was graded, and when it comes again. */
export interface Graded {
  readonly node: TreeNode;
  readonly grade: Grade;
  readonly due: Day;
}

/** "in 12 days, on 4 Dec 2026". */
const again = (due: Day, today: Day): string => {
  const soon = ahead(due, today);
  return soon.startsWith('in ') ? `${soon}, on ${inWords(due)}` : soon;
};

/** "in 12 days, on 4 December 2026". */
const againInFull = (due: Day, today: Day): string => {
  const soon = ahead(due, today);
  if (soon.startsWith('on ')) return `on ${inFull(due)}`;
  return soon.startsWith('in ') ? `${soon}, on ${inFull(due)}` : soon;
};

/** A grade that was saved. */
export function* savedPage({ grade, due }: Graded, today: Day): Page {
  yield line(
    t`   ${dim(`Saved. It comes again ${again(due, today)}.`)}`,
    `Saved as "${grade}"; it comes back ${againInFull(due, today)}.`,
  );
}

const UNDO = {
  text: 'Wrong?',
  command: 'roadmap undo',
  purpose: 'take this back',
  isNeeded: true,
} as const;

/** Topics that were graded without being asked, each with when it comes again. */
export function* gradedPage(graded: readonly Graded[], today: Day): Page {
  for (const { node, grade, due } of graded) {
    yield row(
      t` ${review(sign('review'))} ${title(label(node))} `,
      dim(t`${grade} ${sign('to')} ${ahead(due, today)}`),
      `${label(node)} is graded "${grade}"; it comes back ${againInFull(due, today)}.`,
    );
  }
  yield hints([UNDO]);
}

const tally = (graded: readonly Graded[]): string =>
  GRADES.flatMap((grade) => {
    const amount = graded.filter((one) => one.grade === grade).length;
    return amount > 0 ? `${amount} ${grade}` : [];
  }).join(', ');

/** The end of a session. */
export function* sessionPage(graded: readonly Graded[], left: number): Page {
  if (graded.length > 0) {
    yield line(t` ${count(graded.length, 'topic')} reviewed: ${tally(graded)}.`);
    if (graded.some(({ grade }) => grade === 'again'))
      yield line(t` What was gone comes again soon: that is how it stays.`);
  }
  if (left > 0) yield line(t` ${count(left, 'more is', 'more are')} due, whenever you like.`);
  else if (graded.length > 0) yield line(t` Nothing else is due.`);
  const command = left > 0 ? 'roadmap review' : 'roadmap next';
  const go = { text: 'Go on:', command, purpose: 'go on' };
  yield hints(graded.length > 0 ? [go, { ...UNDO, purpose: 'take the last grade back' }] : [go]);
}

/** The reviews that are due, the longest waiting first. */
export function* dueListPage(due: readonly PlannedReview[], today: Day): Page {
  yield line(
    t` ${heading(`Due for review (${due.length})`)}`,
    `${count(due.length, 'topic is', 'topics are')} due for review.`,
  );
  yield* reviewsDue(due, due.length, today);
  yield hints([{ text: 'Review them:', command: 'roadmap review', purpose: 'review' }]);
}

/** The reason why nothing is asked, and what to do instead. */
export interface NothingDue {
  readonly snapshot: Snapshot;
  readonly isOn: boolean;
  /** The next review to come, where there is one. */
  readonly next: PlannedReview | undefined;
}

export function* nothingDuePage({ snapshot, isOn, next }: NothingDue): Page {
  if (!isOn) {
    yield line(t` Reviews are turned off.`);
    const command = 'roadmap config review on';
    yield hints([{ text: 'Turn them on:', command, purpose: 'turn them on' }]);
    return;
  }
  yield line(t` Nothing is due for review.`);
  if (!next) {
    yield line(t` A topic comes here a few days after it is done.`);
    const purpose = 'read what comes next';
    yield hints([{ text: 'Next:', command: 'roadmap next', purpose }]);
    return;
  }
  const name = label(next.node);
  yield line(
    t` The next is ${brief(name)}, ${ahead(next.due, snapshot.today)}.`,
    `The next is ${name}, ${againInFull(next.due, snapshot.today)}.`,
  );
  const command = `roadmap review ${typed(next.node)}`;
  yield hints([{ text: 'Review it now:', command, purpose: 'review it now' }]);
}
