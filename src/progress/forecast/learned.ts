import { type TreeNode, topicsOf } from '../../roadmap/tree';
import { isDay } from '../record/days';
import type { Snapshot } from '../record/snapshot';
import type { Change, Day } from '../record/types';
import { type Activity, begunOn, countedOn, diaryOf } from './active-days';
import { deedsOf, type Sweeps, standingIn, sweepsIn } from './activities';
import type { Effort } from './effort';
import type { Finish } from './pace';

/** What a learner did at and below a node, and since when. */
export interface Learned {
  readonly days: readonly Activity[];
  /** Where the pace is measured from; undefined where nothing was done for months. */
  readonly begun: Day | undefined;
  readonly finishes: readonly Finish[];
}

/** The day on which each topic was last taken up, by id, as the history tells. */
const startsIn = (standing: readonly Change[]): ReadonlyMap<string, Day> => {
  const starts = new Map<string, Day>();
  for (const change of standing) {
    for (const event of change.events) {
      if (event.type !== 'status' || event.to !== 'doing') continue;
      const day = event.on ?? change.on;
      if (isDay(day)) starts.set(event.node, day);
    }
  }
  return starts;
};

/** Topics that were finished, without those known before. */
const finishesOf = (
  { tree, today, markOf }: Snapshot,
  top: TreeNode,
  effort: Effort,
  { sweeps, starts }: { readonly sweeps: Sweeps; readonly starts: ReadonlyMap<string, Day> },
): Finish[] =>
  topicsOf(tree, top).flatMap((topic) => {
    const mark = markOf(topic);
    if (mark?.status !== 'done' || sweeps.has(mark.by)) return [];
    const day = isDay(mark.on) ? countedOn(mark.on, today) : undefined;
    if (day === undefined) return [];
    const start = starts.get(topic.id) ?? day;
    return [{ day, from: start < day ? start : day, hours: effort.of(topic) }];
  });

/** What a learner did at and below a node. */
export const learnedAt = (
  snapshot: Snapshot,
  top: TreeNode,
  history: readonly Change[],
  effort: Effort,
): Learned => {
  const { today } = snapshot;
  const sweeps = sweepsIn(snapshot, history);
  const standing = standingIn(snapshot, history);
  const days = diaryOf(deedsOf(snapshot, top, standing, sweeps));
  return {
    days,
    begun: begunOn(days, today),
    finishes: finishesOf(snapshot, top, effort, { sweeps, starts: startsIn(standing) }),
  };
};
