import type { TreeNode } from '../roadmap/tree';
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
  (node.data.practice?.doneWhen ?? []).map((text, index) => ({
    node,
    n: index + 1,
    text,
    since: tickOf(progress, node.id, text)?.on,
  }));

/** How far a topic's steps are. */
export interface StepCount {
  readonly ticked: number;
  readonly total: number;
}

/** How many of a topic's steps are ticked; undefined where none is, for then it says nothing. */
export const stepCount = (
  snapshot: Pick<Snapshot, 'progress'>,
  node: TreeNode,
): StepCount | undefined => {
  const steps = stepsOf(snapshot, node);
  const ticked = steps.filter(({ since }) => since !== undefined).length;
  return ticked > 0 ? { ticked, total: steps.length } : undefined;
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
  const isNews = ({ since }: Step): boolean =>
    (since !== undefined) !== ticked || (ticked && day !== undefined && since !== day);
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
