import { addDays, dayAndMonth, inWords } from '../progress/days';
import { type Deadline, isMade, WHOLE_WEEK } from '../progress/deadline';
import { HOURS_UNTOLD } from '../progress/effort';
import type { Plan, Share } from '../progress/plan';
import type { Snapshot } from '../progress/snapshot';
import type { Day } from '../progress/types';
import type { TreeNode } from '../roadmap/tree';
import { block } from './blocks';
import { clean } from './clean';
import { ended } from './ended';
import { brief, fitted } from './fitted';
import type { Hint } from './hints';
import { count, label, topicLabel, typed } from './label';
import { noWay } from './lists';
import { nothingLines } from './nothing';
import type { Screen } from './screen';
import { spread, width } from './text';

/** A plan, and what was asked for. */
export interface PlanModel {
  readonly snapshot: Snapshot;
  /** What the plan leads to: the root, where it is everything. */
  readonly goal: TreeNode;
  readonly plan: Plan;
  readonly deadline: Deadline | undefined;
  /** Nobody has said how many hours a week there are. */
  readonly isPaceGuessed: boolean;
}

/** The open topics laid out over weeks. */
export function* planLines(model: PlanModel, screen: Screen): Generator<string> {
  const { snapshot, goal, plan } = model;
  if (plan.topics.length + plan.beyond.length === 0) {
    if (goal.kind === 'root') yield* nothingLines(snapshot, screen);
    else yield ` ${noWay(snapshot, goal, brief(nameOf(model), screen))}`;
    return;
  }
  yield* ended(bodyLines(model, screen), screen, { snapshot }, hintsOf(plan));
}

const nameOf = ({ snapshot, goal }: PlanModel): string =>
  goal.kind === 'root' ? clean(snapshot.tree.roadmap.title) : label(goal);

function* bodyLines(model: PlanModel, screen: Screen): Generator<string> {
  const { plan } = model;
  const pace = `${hours(plan.pace)} a week`;
  const what = model.goal.kind === 'root' ? 'Plan for' : 'Plan for the way to';
  const title = fitted(`${what} ${nameOf(model)}`, width(pace) + 3, screen);
  yield spread(` ${screen.theme.heading(title)}`, pace, screen.width);
  yield* weekLines(model, screen);
  yield '';
  for (const text of sentencesOf(model, screen)) yield* block(text, ' ', screen);
}

/** A part of a topic in one week, or in several that hold nothing else. */
interface Row extends Share {
  readonly start: Day;
  readonly weeks: number;
  /** Whether it is the first of its week. */
  readonly isFirst: boolean;
}

const rowsOf = ({ weeks }: Plan): Row[] => {
  const rows: Row[] = [];
  for (const { start, shares } of weeks) {
    for (const [place, share] of shares.entries()) {
      const before = rows.at(-1);
      const isAlone = place === 0 && shares.length === 1 && before?.isFirst === true;
      if (before && isAlone && before.node === share.node) {
        rows.pop();
        rows.push({ ...before, hours: before.hours + share.hours, weeks: before.weeks + 1 });
      } else rows.push({ ...share, start, weeks: 1, isFirst: place === 0 });
    }
  }
  return rows;
};

const number = (amount: number): string => `${Math.round(amount * 10) / 10}`;

const hours = (amount: number): string => count(Number(number(amount)), 'hour');

const amountOf = (row: Row, screen: Screen): string => {
  const part = row.hours < row.of ? `${number(row.hours)} of ` : '';
  const weeks = row.weeks > 1 && screen.width >= 60 ? `, ${count(row.weeks, 'week')}` : '';
  return `${part}${number(row.of)} h${weeks}`;
};

function* weekLines({ snapshot, plan }: PlanModel, screen: Screen): Generator<string> {
  const { theme } = screen;
  let year = '';
  for (const row of rowsOf(plan)) {
    const itsYear = row.start.slice(0, 4);
    if (itsYear !== year) yield* ['', ` ${theme.dim(itsYear)}`];
    year = itsYear;
    const date = row.isFirst ? dayAndMonth(row.start).padStart(6) : ' '.repeat(6);
    const before = ` ${date}  ${topicLabel(theme, snapshot, row.node, '')}`;
    const amount = amountOf(row, screen);
    const title = fitted(clean(row.node.title), width(before) + width(amount) + 1, screen);
    const left = ` ${theme.dim(date)}  ${topicLabel(theme, snapshot, row.node, title)}`;
    yield spread(left, amount, screen.width);
  }
}

/** More choices than this are counted, not told. */
const MOST_CHOICES = 6;

/** What is counted on where a choice is still open. */
const choicesOf = ({ assumptions }: Plan, screen: Screen): string[] => {
  const told = assumptions.slice(0, MOST_CHOICES).map(({ choice, picked }) => {
    const names = brief(picked.map(label).join(', '), screen);
    return `${brief(label(choice), screen)}: pick ${choice.data.choose}. Counted with ${names}.`;
  });
  const more = assumptions.length - told.length;
  return more > 0 ? [...told, `And ${count(more, 'more choice')}, as cheap as can be.`] : told;
};

const sentencesOf = (model: PlanModel, screen: Screen): string[] => {
  const { plan, deadline } = model;
  const { beyond, hasHours } = plan;
  return [
    totalOf(plan),
    ...choicesOf(plan, screen),
    ...(hasHours ? [] : [`This roadmap tells no hours: ${HOURS_UNTOLD} a topic are assumed.`]),
    ...(beyond.length > 0 ? [`${count(beyond.length, 'topic')} more: over ten years ahead.`] : []),
    ...(deadline ? deadlineOf(model, deadline) : []),
    ...(model.isPaceGuessed
      ? [`${hours(plan.pace)} a week is a guess. Yours: roadmap config hours 6`]
      : []),
  ];
};

const totalOf = ({ topics, beyond, hours: amount, weeks, pace }: Plan): string => {
  const all = `${count(topics.length + beyond.length, 'topic')}, about ${hours(amount)}`;
  const last = topics.at(-1)?.last;
  if (last === undefined || beyond.length > 0) return `${all}.`;
  return `${all}: ${count(weeks.length, 'week')} at ${hours(pace)} a week, until ${inWords(last)}.`;
};

const deadlineOf = ({ snapshot, plan }: PlanModel, deadline: Deadline): string[] => {
  const { by, weeks, needed, own } = deadline;
  const time = weeks >= 1 ? count(weeks, 'week') : count(Math.round(weeks * 7), 'day');
  const verb = time.startsWith('1 ') ? 'is' : 'are';
  const takes =
    needed > WHOLE_WEEK
      ? 'that is more than these weeks hold. A later day would do, or a nearer goal: --to'
      : `it takes ${hours(needed)} a week`;
  return [
    `By ${inWords(by)} there ${verb} ${time}: ${takes}.`,
    ownSentence(snapshot.today, plan.hours, own, isMade(deadline)),
  ];
};

/** Whether the learner's own pace makes it; if not, when it would. */
const ownSentence = (
  today: Day,
  left: number,
  own: number | undefined,
  made: boolean | undefined,
): string => {
  if (own === undefined) {
    return 'Whether your own pace makes it can be told after three weeks of history.';
  }
  const pace = `Your own pace, about ${hours(own)} a week,`;
  if (made) return `${pace} makes it.`;
  const ahead = Math.ceil((7 * left) / own);
  const isNear = own > 0 && ahead < 3653;
  return isNear
    ? `${pace} would make it by ${inWords(addDays(today, ahead))}.`
    : `${pace} would take longer.`;
};

const hintsOf = ({ topics }: Plan): Hint[] => {
  const [first] = topics;
  return [
    ...(first ? [{ text: 'One topic:', command: `roadmap info ${typed(first.node)}` }] : []),
    { text: 'In your calendar:', command: 'roadmap export -f ics -o plan.ics' },
  ];
};
