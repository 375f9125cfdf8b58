import { stepsIn } from '../../roadmap/practice';
import type { TreeNode } from '../../roadmap/tree';
import type { PracticeStep } from '../../roadmap/types';
import { isNewer } from './compare';
import { own } from './records';
import { type Snapshot, startedTopics } from './snapshot';
import type { Day, StepEvent, Tick } from './types';

/** A step of a topic's practice. */
export interface Step extends PracticeStep {
  readonly node: TreeNode;
  /** Counted from 1, as it is typed: "3.2.1#2". */
  readonly n: number;
  /** What its tick is kept under: its id, else its text, or what it was ticked by before. */
  readonly key: string;
  /** The day it was ticked; undefined while it is open. */
  readonly since: Day | undefined;
}

type Entry = readonly [key: string, tick: Tick];

/** Later wins; of two that one change wrote, the one that is ticked. */
const later = (a: Entry, b: Entry): Entry =>
  isNewer(b[1], a[1]) || (!isNewer(a[1], b[1]) && b[1].ticked) ? b : a;

/**
 * The newest tick that was made for a step: by its id, or under the text that the step or its result
 * has now. What was ticked by the id of another step belongs to that one.
 */
const tickFor = (
  { id, text, expect }: PracticeStep,
  ticks: readonly Entry[],
  ids: ReadonlySet<string | undefined>,
): Entry | undefined => {
  const isMeant = ([key, tick]: Entry): boolean => {
    if (ids.has(key)) return key === id;
    const named = tick.text ?? key;
    return named === text || named === expect;
  };
  const [first, ...rest] = ticks.filter(isMeant);
  return first && rest.reduce(later, first);
};

/** The steps of a topic in their order. Needs a snapshot with the roadmap's content. */
export const stepsOf = ({ progress }: Pick<Snapshot, 'progress'>, node: TreeNode): Step[] => {
  const steps = stepsIn(node.data.practice);
  const ticks = Object.entries(own(progress.steps, node.id) ?? {});
  const ids = new Set(steps.map(({ id }) => id));
  return steps.map((step, index) => {
    const [key, tick] = tickFor(step, ticks, ids) ?? [];
    const place = { node, n: index + 1 };
    return key !== undefined && tick?.ticked
      ? { ...step, ...place, key, since: tick.on }
      : { ...step, ...place, key: step.id ?? step.text, since: undefined };
  });
};

/** Whether a name that a file or an event has for a step means this one. */
export const isNamed = ({ id, text, expect, key }: Step, name: string): boolean =>
  [id, text, expect, key].includes(name);

export const isTicked = ({ since }: Step): boolean => since !== undefined;

/** The first open step of a topic; undefined where only those are open that may be left out. */
export const nextStep = (snapshot: Pick<Snapshot, 'progress'>, node: TreeNode): Step | undefined =>
  stepsOf(snapshot, node).find((step) => !isTicked(step) && !step.stretch);

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

/** The event that ticks a step, or takes its tick away. */
export const tickEvent = ({ node, id, key, text, since }: Step, ticked: boolean): StepEvent => ({
  type: 'step',
  node: node.id,
  step: key,
  ...(key === id ? { text } : {}),
  ticked,
  ...(since === undefined ? {} : { since }),
});

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
    events: moves.map((step) => tickEvent(step, ticked)),
    moves,
    unchanged: steps.filter((step) => !isNews(step)),
  };
};
