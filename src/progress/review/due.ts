import type { TreeNode } from '../../roadmap/tree';
import { comebackOf } from '../record/breaks';
import { compare } from '../record/compare';
import { addDays, latestDay } from '../record/days';
import { own } from '../record/records';
import type { Snapshot } from '../record/snapshot';
import type { Day, Progress } from '../record/types';
import { firstReviews } from './first-reviews';
import { comesAgain, type Memory, memoryOf, recall } from './memory';

/** The next review of a topic that is done. */
export interface PlannedReview {
  readonly node: TreeNode;
  readonly due: Day;
  /** How likely it is to be remembered today, from 0 to 1. */
  readonly retrievability: number;
  /** The day it was learned or, since, reviewed last. */
  readonly last: Day;
  /** How often it was reviewed since it was learned. */
  readonly reviews: number;
}

/** Reviews that were due when the learner came back from a break: so many a day. */
const AFTER_BREAK = 3;

/** What is remembered of a topic now. */
export const memoryNow = (
  { progress, today }: Pick<Snapshot, 'progress' | 'today'>,
  { id }: TreeNode,
): Memory | undefined => memoryOf(progress, id, latestDay(today));

/** How likely a topic is to be remembered today, from 0 to 1; undefined unless it is done. */
export const recalled = (
  snapshot: Pick<Snapshot, 'progress' | 'today'>,
  topic: TreeNode,
): number | undefined => {
  const memory = memoryNow(snapshot, topic);
  return memory && recall(memory, snapshot.today);
};

/** When a topic comes, and when it was reviewed last, if it was. */
interface Turn {
  readonly due: Day;
  readonly last: Day | undefined;
}

/** A topic's turn, with its reviews up to a day. One that was never reviewed needs no reckoning. */
const turnOf = (progress: Progress, { id }: TreeNode, first: Day, until: Day): Turn => {
  const memory = own(progress.reviews, id) && memoryOf(progress, id, until);
  return memory && memory.reviews > 0
    ? { due: comesAgain(memory), last: memory.last }
    : { due: first, last: undefined };
};

/**
 * Days for what was due when the learner came back from a break and was not reviewed since: three on
 * that day, three on each of the next. All told from progress; nothing is stored.
 */
const afterBreak = (
  { progress, today }: Snapshot,
  first: ReadonlyMap<TreeNode, Day>,
): ReadonlyMap<TreeNode, Day> => {
  const back = comebackOf(progress, today, Math.ceil(first.size / AFTER_BREAK));
  if (back === undefined) return new Map();
  const [before, now] = [addDays(back, -1), latestDay(today)];
  const slots = [...first]
    .map(([node, day]) => ({ node, day, ...turnOf(progress, node, day, before) }))
    .filter(({ due }) => due <= back)
    .toSorted((a, b) => compare(a.due, b.due) || a.node.order - b.node.order)
    .map((one, place) => ({ ...one, slot: addDays(back, Math.floor(place / AFTER_BREAK)) }));
  return new Map(
    slots
      .filter(({ node, day, last }) => turnOf(progress, node, day, now).last === last)
      .map(({ node, slot }) => [node, slot]),
  );
};

/** Topics that are done with the day each comes, the first to come first. */
const turns = (snapshot: Snapshot): { node: TreeNode; due: Day }[] => {
  const { progress, today } = snapshot;
  const first = firstReviews(snapshot);
  const slots = afterBreak(snapshot, first);
  return [...first]
    .map(([node, day]) => {
      const slot = slots.get(node);
      return { node, due: slot ?? turnOf(progress, node, day, latestDay(today)).due };
    })
    .toSorted((a, b) => compare(a.due, b.due) || a.node.order - b.node.order);
};

const planned = (
  snapshot: Snapshot,
  { node, due }: { readonly node: TreeNode; readonly due: Day },
): PlannedReview[] => {
  const memory = memoryNow(snapshot, node);
  if (!memory) return [];
  const { last, reviews } = memory;
  return [{ node, due, retrievability: recall(memory, snapshot.today), last, reviews }];
};

/** The next review of every topic that is done, the first to come first. */
export const plannedReviews = (snapshot: Snapshot): PlannedReview[] =>
  turns(snapshot).flatMap((turn) => planned(snapshot, turn));

/** The next review of one topic; undefined unless it is done. */
export const plannedReview = (snapshot: Snapshot, node: TreeNode): PlannedReview | undefined =>
  turns(snapshot)
    .filter((turn) => turn.node === node)
    .flatMap((turn) => planned(snapshot, turn))[0];

/** What is due today, the longest waiting first. */
export const dueReviews = (snapshot: Snapshot): PlannedReview[] =>
  turns(snapshot)
    .filter(({ due }) => due <= snapshot.today)
    .flatMap((turn) => planned(snapshot, turn));
