import type { TreeNode } from '../../roadmap/tree';
import type { Status } from '../../roadmap/types';
import type { Targets } from '../advice/resolve';
import { type Decision, setStatus } from './set-status';
import type { Snapshot } from './snapshot';
import { stepNow, type Ticking, tickSteps } from './steps';
import type { Day, NoteEvent, ProgressEvent } from './types';

/** What is to become of the nodes and steps that a command names. */
export interface Wish {
  /** Steps are ticked for done, and their ticks taken away for todo. */
  readonly to: Status;
  /** A note for each topic. */
  readonly note: string | undefined;
  readonly day: Day | undefined;
}

/** What the wish does: the events to save, and what to tell. */
export interface Marking extends Omit<Decision, 'events'> {
  readonly events: readonly ProgressEvent[];
  readonly ticking: Ticking;
  readonly before: Snapshot;
}

type Named = Pick<Targets, 'nodes' | 'steps'>;

/** Whoever ticks a step of a topic has started it. */
const startedBy = (before: Snapshot, { nodes, steps }: Named): TreeNode[] =>
  [...new Set(steps.map(({ node }) => node))].filter(
    (node) => before.standing(node).status === 'todo' && !nodes.includes(node),
  );

const notesFor = ({ nodes, steps }: Named, text: string | undefined): NoteEvent[] => {
  const noted = new Set([...nodes, ...steps.map(({ node }) => node)]);
  return text ? [...noted].map(({ id }) => ({ type: 'note', node: id, text })) : [];
};

/**
 * Sets topics to a status, ticks steps and adds notes, all as one change.
 *
 * @throws RoadmapError `choice-open` where a group holds a choice not yet made
 */
export const markTargets = (before: Snapshot, named: Named, { to, note, day }: Wish): Marking => {
  const decision = setStatus(before, named.nodes, to, day);
  const steps = named.steps.map((step) => stepNow(before, step));
  const ticking = tickSteps(steps, to === 'done', day);
  const started = setStatus(before, to === 'done' ? startedBy(before, named) : [], 'doing');
  return {
    moves: [...decision.moves, ...started.moves],
    unchanged: decision.unchanged,
    events: [...decision.events, ...started.events, ...ticking.events, ...notesFor(named, note)],
    ticking,
    before,
  };
};
