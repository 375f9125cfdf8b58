import { codeBlock } from '../page/code';
import { dueLine } from '../page/due';
import { brief, fitted } from '../page/fit';
import { type Hint, hintLine } from '../page/hints';
import { count, label, typed } from '../page/label';
import { pad, spread, width } from '../page/measure';
import { clean } from '../page/sanitize';
import type { Screen } from '../page/screen';
import { ahead, inWords } from '../progress/record/days';
import type { Snapshot } from '../progress/record/snapshot';
import { type Day, GRADES, type Grade } from '../progress/record/types';
import type { PlannedReview } from '../progress/review/due';
import type { Question } from '../progress/review/questions';
import type { TreeNode } from '../roadmap/tree';
import { block, bullets, linesOf } from './blocks';
import { sourceLines } from './checks';

/** What is asked, and where in the session. */
export interface AskedModel {
  readonly node: TreeNode;
  readonly question: Question;
  /** "2 of 5". */
  readonly place: string;
  /** When it was learned or reviewed last; "not done yet" in a quiz. */
  readonly about: string;
}

/** A question with more lines than this, such as a long note, is cut. */
const MOST_LINES = 8;

/** A question, below the topic it is about. */
export function* askedLines(model: AskedModel, screen: Screen): Generator<string> {
  const { node, question, place, about } = model;
  const { theme } = screen;
  const lead = ` ${theme.review(theme.symbols.review)} ${place}  `;
  yield lead + theme.heading(fitted(label(node), width(lead), screen));
  yield ' '.repeat(width(lead)) + theme.dim(about);
  yield '';
  const lines = linesOf(question.text, 3, screen);
  for (const line of lines.slice(0, MOST_LINES)) yield `   ${line}`.trimEnd();
  if (lines.length > MOST_LINES) yield `   ${theme.symbols.ellipsis}`;
  if (question.code === undefined) return;
  yield '';
  yield* codeBlock(question.code, '     ', screen);
}

/** What to compare one's own answer with, and where to read on. */
export function* answerLines({ answer, source }: Question, screen: Screen): Generator<string> {
  const [only] = answer;
  if (only === undefined) return;
  yield '';
  if (answer.length === 1) yield* block(only, '   ', screen);
  else yield* bullets(answer, '   ', screen);
  if (source) yield* sourceLines(source, '   ', screen);
}

/** What a grade means, in sentences that begin with "It". */
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

/** That a grade is saved. */
export function* savedLines({ due }: Graded, today: Day, screen: Screen): Generator<string> {
  yield `   ${screen.theme.dim(`Saved. It comes again ${again(due, today)}.`)}`;
}

/** Topics that were graded without being asked, each with when it comes again. */
export function* gradedLines(
  graded: readonly Graded[],
  today: Day,
  screen: Screen,
): Generator<string> {
  const { theme } = screen;
  for (const { node, grade, due } of graded) {
    const right = `${grade} ${theme.symbols.to} ${ahead(due, today)}`;
    const lead = ` ${theme.review(theme.symbols.review)} `;
    const title = fitted(label(node), width(lead) + width(right) + 2, screen);
    yield spread(lead + title, theme.dim(right), screen.width);
  }
  yield* hintLine(screen, [{ text: 'Wrong?', command: 'roadmap undo', isNeeded: true }]);
}

const tally = (graded: readonly Graded[]): string =>
  GRADES.flatMap((grade) => {
    const amount = graded.filter((one) => one.grade === grade).length;
    return amount > 0 ? `${amount} ${grade}` : [];
  }).join(', ');

/** The end of a session. */
export function* sessionLines(
  graded: readonly Graded[],
  left: number,
  screen: Screen,
): Generator<string> {
  if (graded.length > 0) {
    yield ` ${count(graded.length, 'topic')} reviewed: ${tally(graded)}.`;
    if (graded.some(({ grade }) => grade === 'again'))
      yield ' What was gone comes again soon: that is how it stays.';
  }
  if (left > 0) yield ` ${count(left, 'more is', 'more are')} due, whenever you like.`;
  else if (graded.length > 0) yield ' Nothing else is due.';
  const go = { text: 'Go on:', command: left > 0 ? 'roadmap review' : 'roadmap next' };
  const wrong = { text: 'Wrong?', command: 'roadmap undo', isNeeded: true } as const;
  yield* hintLine(screen, graded.length > 0 ? [go, wrong] : [go]);
}

/** What is due, the longest waiting first. */
export function* dueLines(
  due: readonly PlannedReview[],
  today: Day,
  screen: Screen,
): Generator<string> {
  yield ` ${screen.theme.heading(`Due for review (${due.length})`)}`;
  for (const one of due) yield* dueLine(one, today, screen);
  yield* hintLine(screen, [{ text: 'Review them:', command: 'roadmap review' }]);
}

/** Why nothing is asked, and what to do instead. */
export interface NothingDue {
  readonly snapshot: Snapshot;
  readonly isOn: boolean;
  /** The next review to come, where there is one. */
  readonly next: PlannedReview | undefined;
}

export function* nothingDueLines(
  { snapshot, isOn, next }: NothingDue,
  screen: Screen,
): Generator<string> {
  const hint = (text: string, command: string): Hint[] => [{ text, command }];
  if (!isOn) {
    yield ' Reviews are turned off.';
    yield* hintLine(screen, hint('Turn them on:', 'roadmap config review on'));
    return;
  }
  yield ' Nothing is due for review.';
  if (!next) {
    yield ' A topic comes here a few days after it is done.';
    yield* hintLine(screen, hint('Next:', 'roadmap next'));
    return;
  }
  const name = brief(clean(label(next.node)), screen);
  yield ` The next is ${name}, ${ahead(next.due, snapshot.today)}.`;
  yield* hintLine(screen, hint('Review it now:', `roadmap review ${typed(next.node)}`));
}
