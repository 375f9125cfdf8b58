import { daysBetween } from '../record/days';
import { WHOLE_WEEK } from '../record/settings';
import type { Snapshot } from '../record/snapshot';
import type { Change, Day } from '../record/types';
import type { Effort } from './effort';
import { isTelling } from './forecast';
import { learnedAt } from './learned';
import { LONG, paceOf, WEEKS_DRAWN, wholeWeeks } from './pace';

/** What it takes to be through by a day. */
export interface Deadline {
  readonly by: Day;
  /** Weeks there are, some of them not whole. */
  readonly weeks: number;
  /** Hours a week that it takes. */
  readonly needed: number;
  /** The learner's own hours of effort a week; undefined where too little is known of them. */
  readonly own: number | undefined;
}

/** Half hours are exact enough; what is needed is never rounded down. */
const roundedUp = (hours: number): number => Math.max(0, Math.ceil(hours * 2 - 1e-6)) / 2;

/**
 * What it takes to be through by a day.
 *
 * @param begin the first day of the plan: whole weeks from then on count, or days where there is none
 */
export const deadlineOf = (
  by: Day,
  hours: number,
  {
    today,
    begin,
    own,
  }: { readonly today: Day; readonly begin: Day; readonly own: number | undefined },
): Deadline => {
  const whole = Math.floor((daysBetween(begin, by) + 1) / 7);
  const weeks = whole >= 1 ? whole : (daysBetween(today, by) + 1) / 7;
  return { by, weeks, needed: roundedUp(hours / weeks), own };
};

/** Hours a week to plan with: the usual ones, or more where that is what it takes. */
export const paceFor = (usual: number, deadline: Deadline | undefined): number =>
  deadline && deadline.needed <= WHOLE_WEEK ? Math.max(usual, deadline.needed) : usual;

/** Whether the learner's own pace makes it; undefined where too little is known of it. */
export const isMade = ({ needed, own }: Deadline): boolean | undefined =>
  own === undefined ? undefined : own >= needed;

/** The learner's own hours of effort a week over the last twelve; undefined where too little tells. */
export const ownPace = (
  snapshot: Snapshot,
  history: readonly Change[],
  effort: Effort,
): number | undefined => {
  const { tree, today } = snapshot;
  const { begun, finishes } = learnedAt(snapshot, tree.root, history, effort);
  if (begun === undefined || !isTelling(wholeWeeks(finishes, begun, today, WEEKS_DRAWN))) {
    return undefined;
  }
  const { hours } = paceOf(finishes, begun, today, LONG);
  return hours > 0 ? hours : undefined;
};
