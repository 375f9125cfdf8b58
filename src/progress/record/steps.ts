import { stepsIn } from '../../roadmap/practice';
import type { TreeNode } from '../../roadmap/tree';
import { tickOf } from './fold';
import { own } from './records';
import { type Snapshot, startedTopics } from './snapshot';
import type { Day, StepEvent } from './types';

/** A step of a topic: one of the facts that tell when its practice is done. */
export interface Step {
  readonly node: TreeNode;
  /** Counted from 1, as it is typed: "3.2.1#2". */
  readonly n: number;
  readonly text: string;
  /** The day it was ticked; undefined while it is open. */
  readonly since: Day | undefined;
}

/** The steps of a topic in their order. Needs a snapshot with the roadmap's content. */
export const stepsOf = ({ progress }: Pick<Snapshot, 'progress'>, node: TreeNode): Step[] =>
  stepsIn(node.data.practice).map(({ text }, index) => ({
    node,
    n: index + 1,
    text,
    since: tickOf(progress, node.id, text)?.on,
  }));

export const isTicked = ({ since }: Step): boolean => since !== undefined;

/** The first step of a topic that is open; undefined where all are ticked. */
export const nextStep = (snapshot: Pick<Snapshot, 'progress'>, node: TreeNode): Step | undefined =>
  stepsOf(snapshot, node).find((step) => !isTicked(step));

/** A step as it is now: that of the same number, in a roadmap that still has it. */
export const stepNow = (snapshot: Pick<Snapshot, 'progress'>, step: Step): Step =>
  stepsOf(snapshot, step.node)[step.n - 1] ?? step;

/** How far a topic's steps are. */
export interface StepCount {
  readonly ticked: number;
  readonly total: number;
}

/** How many of a topic's steps are ticked. */
export const countSteps = (snapshot: Pick<Snapshot, 'progress'>, node: TreeNode): StepCount => {
  const steps = stepsOf(snapshot, node);
  return { ticked: steps.filter(isTicked).length, total: steps.length };
};

/** The same; undefined where none is ticked, for then it says nothing. */
export const stepCount = (
  snapshot: Pick<Snapshot, 'progress'>,
  node: TreeNode,
): StepCount | undefined => {
  const count = countSteps(snapshot, node);
  return count.ticked > 0 ? count : undefined;
};

/** Whether a started topic has ticks: only then is its content needed to count them. */
export const hasTicks = (snapshot: Snapshot): boolean =>
  startedTopics(snapshot).some(({ id }) =>
    Object.values(own(snapshot.progress.steps, id) ?? {}).some(({ ticked }) => ticked),
  );

/** What ticking does: the events to save, and what to tell. */
export interface Ticking {
  readonly events: readonly StepEvent[];
  /** Steps that changed, as they were before. */
  readonly moves: readonly Step[];
  readonly unchanged: readonly Step[];
}

/**
 * Ticks steps, or takes their ticks away. It has no effect on a topic's status.
 *
 * @param day a step that is ticked already moves to this day
 */
export const tickSteps = (steps: readonly Step[], ticked: boolean, day?: Day): Ticking => {
  const isNews = (step: Step): boolean =>
    isTicked(step) !== ticked || (ticked && day !== undefined && step.since !== day);
  const moves = steps.filter(isNews);
  return {
    events: moves.map(({ node, text, since }) => ({
      type: 'step',
      node: node.id,
      step: text,
      ticked,
      ...(since === undefined ? {} : { since }),
    })),
    moves,
    unchanged: steps.filter((step) => !isNews(step)),
  };
};
