import type { TreeNode } from '../../roadmap/tree';
import type { Status } from '../../roadmap/types';
import { markOf, notesOf, reviewsOf } from './fold';
import { isNodeEvent } from './node-event';
import { own } from './records';
import type { Snapshot } from './snapshot';
import type { Progress, ProgressEvent } from './types';

const statusIn = ({ markOf: mark }: Snapshot, node: TreeNode): Status =>
  mark(node)?.status ?? 'todo';

/**
 * Topics that another process has changed since a screen was drawn, so that a mark chosen on that
 * screen may not be what the learner wants now. One that has the wanted status already is not among
 * them.
 */
export const changedSince = (
  drawn: Snapshot,
  now: Snapshot,
  topics: readonly TreeNode[],
  to: Status,
): TreeNode[] =>
  topics.filter((node) => {
    const status = statusIn(now, node);
    return status !== statusIn(drawn, node) && status !== to;
  });

/** What a screen can show of a node's progress; equal strings look the same. */
const looksOf = (progress: Progress, node: string): string => {
  const steps = Object.entries(own(progress.steps, node) ?? {});
  const ticked = steps.flatMap(([text, tick]) => (tick.ticked ? [text] : []));
  return JSON.stringify([
    markOf(progress, node)?.status ?? 'todo',
    notesOf(progress, node).map(({ id }) => id),
    reviewsOf(progress, node).map(({ id }) => id),
    ticked.toSorted(),
  ]);
};

/** Whether every node that some events are about still looks as it was drawn. */
export const isAsDrawn = (
  drawn: Progress,
  now: Progress,
  events: readonly ProgressEvent[],
): boolean =>
  events.filter(isNodeEvent).every(({ node }) => looksOf(drawn, node) === looksOf(now, node));
