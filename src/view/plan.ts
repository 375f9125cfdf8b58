import { block } from '../page/blocks';
import { brief, fitted } from '../page/fit';
import type { Hint } from '../page/hints';
import { count, label, topicLabel, typed } from '../page/label';
import { spread, width } from '../page/measure';
import { clean } from '../page/sanitize';
import type { Screen } from '../page/screen';
import type { Plan, Share } from '../progress/forecast/plan';
import { dayAndMonth } from '../progress/record/days';
import type { Day } from '../progress/record/types';
import { ended } from './ended';
import { noWay } from './lists';
import { nothingLines } from './nothing';
import type { PlanModel } from './plan-model';
import { inHours, sentencesOf, tenths } from './plan-sentences';

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

export const nameOf = ({ snapshot, goal }: PlanModel): string =>
  goal.kind === 'root' ? clean(snapshot.tree.roadmap.title) : label(goal);

function* bodyLines(model: PlanModel, screen: Screen): Generator<string> {
  const { plan } = model;
  const pace = `${inHours(plan.pace)} a week`;
  const what = model.goal.kind === 'root' ? 'Plan for' : 'Plan for the way to';
  const title = fitted(`${what} ${nameOf(model)}`, width(pace) + 3, screen);
  yield spread(` ${screen.theme.heading(title)}`, pace, screen.width);
  yield* weekLines(model, screen);
  yield '';
  for (const text of sentencesOf(model, screen)) yield* block(text, ' ', screen);
}

/** A part of a topic in one week, or in several that hold nothing else. */
export interface Row extends Share {
  readonly start: Day;
  readonly weeks: number;
  /** Whether it is the first of its week. */
  readonly isFirst: boolean;
}

/** What is learned in which week, in order. */
export const rowsOf = ({ weeks }: Plan): Row[] => {
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

const amountOf = (row: Row, screen: Screen): string => {
  const part = row.hours < row.of ? `${tenths(row.hours)} of ` : '';
  const weeks = row.weeks > 1 && screen.width >= 60 ? `, ${count(row.weeks, 'week')}` : '';
  return `${part}${tenths(row.of)} h${weeks}`;
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

const hintsOf = ({ topics }: Plan): Hint[] => {
  const [first] = topics;
  return [
    ...(first ? [{ text: 'One topic:', command: `roadmap info ${typed(first.node)}` }] : []),
    { text: 'In your calendar:', command: 'roadmap export -f ics -o plan.ics' },
  ];
};
