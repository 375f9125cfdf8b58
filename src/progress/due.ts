import type { TreeNode } from '../roadmap/tree';
import { comebackOf } from './activity';
import { addDays } from './days';
import { firstReviews } from './first-reviews';
import { comesAgain, type Memory, memoryOf, recall } from './memory';
import { compare } from './order';
import type { Snapshot } from './snapshot';
import type { Day } from './types';

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

/** What is remembered of a topic now. A westward flight goes back a day: reviews of tomorrow were made. */
export const memoryNow = (
  { progress, today }: Pick<Snapshot, 'progress' | 'today'>,
  { id }: TreeNode,
): Memory | undefined => memoryOf(progress, id, addDays(today, 1));

const dueOf = (memory: Memory, first: Day): Day =>
  memory.reviews === 0 ? first : comesAgain(memory);

/**
 * Days for what was due when the learner came back from a break and was not reviewed since: three on
 * that day, three on each of the next. All told from progress; nothing is stored.
 */
const afterBreak = (
  snapshot: Snapshot,
  first: ReadonlyMap<TreeNode, Day>,
): ReadonlyMap<TreeNode, Day> => {
  const { progress, today } = snapshot;
  const back = comebackOf(progress, today, Math.ceil(first.size / AFTER_BREAK));
  if (back === undefined) return new Map();
  const before = addDays(back, -1);
  const waiting = [...first].flatMap(([node, day]) => {
    const memory = memoryOf(progress, node.id, before);
    const due = memory && dueOf(memory, day);
    return due !== undefined && due <= back ? [{ node, due, last: memory?.last }] : [];
  });
  const slots = waiting
    .toSorted((a, b) => compare(a.due, b.due) || a.node.order - b.node.order)
    .map((one, place) => ({ ...one, day: addDays(back, Math.floor(place / AFTER_BREAK)) }));
  return new Map(
    slots
      .filter(({ node, last }) => memoryNow(snapshot, node)?.last === last)
      .map(({ node, day }) => [node, day]),
  );
};

/** The next review of every topic that is done, in the order of the roadmap. */
export const plannedReviews = (snapshot: Snapshot): PlannedReview[] => {
  const { today } = snapshot;
  const first = firstReviews(snapshot);
  const slots = afterBreak(snapshot, first);
  return [...first]
    .flatMap(([node, day]) => {
      const memory = memoryNow(snapshot, node);
      if (!memory) return [];
      const { last, reviews } = memory;
      const due = slots.get(node) ?? dueOf(memory, day);
      return [{ node, due, retrievability: recall(memory, today), last, reviews }];
    })
    .toSorted((a, b) => a.node.order - b.node.order);
};

/** What is due today, the longest waiting first. */
export const dueReviews = (snapshot: Snapshot): PlannedReview[] =>
  plannedReviews(snapshot)
    .filter(({ due }) => due <= snapshot.today)
    .toSorted((a, b) => compare(a.due, b.due) || a.node.order - b.node.order);
