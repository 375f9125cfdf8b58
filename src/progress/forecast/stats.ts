import { type TreeNode, topicsOf } from '../../roadmap/tree';
import type { Snapshot } from '../record/snapshot';
import type { Change, Day } from '../record/types';
import type { WeekStart } from '../record/weeks';
import { type Retrievability, retained } from '../review/retained';
import { type Activity, type Streak, streakOf } from './active-days';
import { settleChoices } from './assumptions';
import { type Effort, effortIn, hoursOf } from './effort';
import { type Forecast, forecastOf, type Lack, lackIn } from './forecast';
import { type Learned, learnedAt } from './learned';
import {
  LONG,
  type Pace,
  paceOf,
  RECENT,
  WEEKS_DRAWN,
  type Week,
  weeksUpTo,
  wholeWeeks,
} from './pace';
import { openTopics } from './projected';

/** What statistics are made of. */
export interface Past {
  readonly snapshot: Snapshot;
  readonly history: readonly Change[];
  readonly weekStart: WeekStart;
  readonly retrievability: Retrievability;
}

/** A part of a roadmap with how much of what was covered is still remembered, from 0 to 1. */
export interface Part {
  readonly node: TreeNode;
  readonly retained: number | undefined;
}

/** How a learner is doing, at and below a node. */
export interface Stats extends Part {
  readonly sections: readonly Part[];
  /** Days on which something was done, oldest first; days to come among them. */
  readonly days: readonly Activity[];
  /** Those of the days that are later than today. */
  readonly toCome: readonly Day[];
  readonly streak: Streak;
  /** The last weeks, the one of today last; none before the learner began. */
  readonly weeks: readonly Week[];
  /** Undefined where nothing was done for months. */
  readonly pace: { readonly recent: Pace; readonly long: Pace } | undefined;
  /** Whether the roadmap tells hours; where it does not, hours are counts in disguise. */
  readonly hasHours: boolean;
  /** Topics still open, and their hours of effort; of choices, the alternatives that ask least. */
  readonly left: { readonly topics: number; readonly hours: number };
  /** Where the history begins that looks ahead; undefined where nothing was done for months. */
  readonly begun: Day | undefined;
  /** What is missing of it; undefined where there is enough. */
  readonly lack: Lack | undefined;
  readonly forecast: Forecast | undefined;
}

/** Weeks shown one by one. */
const WEEKS_SHOWN = 12;

const partOf = ({ snapshot, retrievability }: Past, node: TreeNode): Part => ({
  node,
  retained: retained(topicsOf(snapshot.tree, node), retrievability),
});

/** How fast the learner went, and when they will be through. */
const speedOf = (
  { snapshot, weekStart }: Past,
  top: TreeNode,
  { begun, finishes }: Learned,
  effort: Effort,
): Pick<Stats, 'weeks' | 'pace' | 'left' | 'begun' | 'lack' | 'forecast'> => {
  const { tree, today, progress } = snapshot;
  const open = openTopics(settleChoices(snapshot, effort, top).snapshot, top);
  const left = { topics: open.length, hours: hoursOf(open, effort) };
  if (begun === undefined) {
    return { weeks: [], pace: undefined, left, begun, lack: lackIn([]), forecast: undefined };
  }
  const weeks = wholeWeeks(finishes, begun, today, WEEKS_DRAWN);
  const seed = `${tree.roadmap.id} ${top.id} ${Object.keys(progress.topics).length}`;
  return {
    weeks: weeksUpTo(finishes, begun, today, weekStart, WEEKS_SHOWN),
    pace: {
      recent: paceOf(finishes, begun, today, RECENT),
      long: paceOf(finishes, begun, today, LONG),
    },
    left,
    begun,
    lack: lackIn(weeks),
    forecast: forecastOf(weeks, left.hours, today, seed),
  };
};

/** How a learner is doing, at and below a node. */
export const statsOf = (past: Past, top: TreeNode): Stats => {
  const { snapshot, history, weekStart } = past;
  const effort = effortIn(snapshot.tree);
  const learned = learnedAt(snapshot, top, history, effort);
  const { days } = learned;
  return {
    ...partOf(past, top),
    sections: top.children.map((child) => partOf(past, child)),
    days,
    toCome: days.flatMap(({ day }) => (day > snapshot.today ? [day] : [])),
    streak: streakOf(days, snapshot.today, weekStart),
    hasHours: effort.isTold,
    ...speedOf(past, top, learned, effort),
  };
};
