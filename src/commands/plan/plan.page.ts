import { headlines } from '../../page/headlines';
import { count, label, typed } from '../../page/label';
import { topicText } from '../../page/node';
import { nothingPage, noWay } from '../../page/nothing';
import { gap, hints, item, line, type Page, row, spoken } from '../../page/parts';
import { running } from '../../page/running';
import { called, stateOf, toType } from '../../page/speech';
import { blanks, dim, type Foreign, heading, plain, t, title, wide } from '../../page/text';
import type { Deadline } from '../../progress/forecast/deadline';
import type { Plan, Share } from '../../progress/forecast/plan';
import { dayAndMonth, inFull, inWords } from '../../progress/record/days';
import type { Snapshot } from '../../progress/record/snapshot';
import type { Day } from '../../progress/record/types';
import type { TreeNode } from '../../roadmap/tree';
import { inHours, sentencesOf, tenths } from './sentences';

/** A plan, and what was asked for. */
export interface PlanModel {
  readonly snapshot: Snapshot;
  /** The node the plan leads to: the root, where it is everything. */
  readonly goal: TreeNode;
  readonly plan: Plan;
  readonly deadline: Deadline | undefined;
  /** Nobody has said how many hours a week there are. */
  readonly isPaceGuessed: boolean;
}

/** A part of a topic in one week, or in several that hold nothing else. */
interface Row extends Share {
  readonly start: Day;
  readonly weeks: number;
  /** It is the first of its week. */
  readonly isFirst: boolean;
}

/** The topics by week, in order. */
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

const rowSentence = (snapshot: Snapshot, { node, isFirst, start, hours, of, weeks }: Row) => {
  const when = isFirst ? `Week of ${inFull(start)}` : 'In the same week';
  const state = snapshot.standing(node).status === 'doing' ? `, ${stateOf(snapshot, node)}` : '';
  const part = hours < of ? `${tenths(hours)} of ` : '';
  const over = weeks > 1 ? `, over ${count(weeks, 'week')}` : '';
  return `${when}: ${label(node)}${state}, ${part}${inHours(of)}${over}.`;
};

/** "10 of 30 h, 2 weeks". */
const amountOf = ({ hours, of, weeks }: Row): Foreign => {
  const part = hours < of ? `${tenths(hours)} of ` : '';
  const over = weeks > 1 ? wide(t`, ${count(weeks, 'week')}`) : '';
  return t`${part}${tenths(of)} h${over}`;
};

const DATE = 6;

function* weeks({ snapshot, plan }: PlanModel): Page {
  let year = '';
  for (const one of rowsOf(plan)) {
    const itsYear = one.start.slice(0, 4);
    if (itsYear !== year) yield* [gap, line(t` ${dim(itsYear)}`, false)];
    year = itsYear;
    const date = one.isFirst ? dim(dayAndMonth(one.start).padStart(DATE)) : dim(blanks(DATE));
    const left = t` ${date}  ${topicText(snapshot, one.node)}`;
    yield row(left, amountOf(one), rowSentence(snapshot, one));
  }
}

/** The sentences, spoken before the weeks, and drawn below them. */
function* spokenSentences(model: PlanModel): Generator<string> {
  for (const one of sentencesOf({ ...model, isPaceGuessed: false }, inFull)) {
    yield* running('', plain(one));
  }
}

const GUESS = 'roadmap config hours 6';

function* planned(model: PlanModel): Page {
  const { snapshot, goal, plan, isPaceGuessed } = model;
  const pace = `${inHours(plan.pace)} a week`;
  const name = called(snapshot, goal);
  const subject = goal.kind === 'root' ? `Plan for ${name}` : `Plan for the way to ${name}`;
  yield row(t` ${heading(title(subject))} `, pace, `${subject}, ${pace}.`);
  yield spoken(() => spokenSentences(model));
  if (isPaceGuessed) {
    yield spoken(() => [`${pace} is a guess.`, toType('set yours', GUESS)]);
  }
  yield* weeks(model);
  yield gap;
  for (const sentence of sentencesOf(model, inWords)) yield item(sentence, {}, false);
  const [first] = plan.topics;
  const info = first && `roadmap info ${typed(first.node)}`;
  yield hints(
    [
      ...(info ? [{ text: 'One topic:', command: info, purpose: 'read about the first' }] : []),
      {
        text: 'In your calendar:',
        command: 'roadmap export -f ics -o plan.ics',
        purpose: 'put it in your calendar',
      },
    ],
    { headlines: headlines(snapshot) },
  );
}

/** The open topics laid out over weeks. */
export function* planPage(model: PlanModel): Page {
  const { snapshot, goal, plan } = model;
  if (plan.topics.length + plan.beyond.length > 0) yield* planned(model);
  else if (goal.kind === 'root') yield* nothingPage(snapshot);
  else yield noWay(snapshot, goal);
}
