import { upNext } from '../progress/advice/resolve';
import type { Marking } from '../progress/record/marking';
import type { Move } from '../progress/record/set-status';
import { isReady, type Snapshot } from '../progress/record/snapshot';
import { type Step, stepsOf } from '../progress/record/steps';
import { openRequirements } from '../roadmap/prerequisites';
import type { TreeNode } from '../roadmap/tree';
import type { Status } from '../roadmap/types';
import type { TickedModel } from './ticked';

/** What a command that marks has done. */
export interface MarkedModel {
  readonly snapshot: Snapshot;
  /** The status that was asked for. */
  readonly to: Status;
  readonly moves: readonly Move[];
  readonly unchanged: readonly TreeNode[];
  /** Topics that have just become ready. */
  readonly ready: readonly TreeNode[];
  /** Moved topics whose prerequisites are still open, with these. */
  readonly early: readonly { readonly node: TreeNode; readonly waitingFor: readonly TreeNode[] }[];
  /** The topic to take up next, where there is one. */
  readonly next: TreeNode | undefined;
  /** The steps of a topic just done, to check it against. */
  readonly doneWhen: readonly Step[];
  /** Steps that were named. */
  readonly ticking: Omit<TickedModel, 'snapshot'>;
}

/** What to tell of a marking, once it is saved. */
export const markedModel = (
  { before, moves, unchanged, ticking }: Marking,
  after: Snapshot,
  to: Status,
): MarkedModel => {
  const ready = after.tree.nodes.filter(
    (node) => node.kind === 'topic' && isReady(after, node) && before.waitingFor(node).length > 0,
  );
  const early = moves
    .filter((move) => move.to === 'doing' || move.to === 'done')
    .map(({ node }) => ({
      node,
      waitingFor: openRequirements(after, node),
    }))
    .filter(({ waitingFor }) => waitingFor.length > 0);
  const [only] = moves.length === 1 ? moves : [];
  return {
    snapshot: after,
    to,
    moves,
    unchanged,
    ready: to === 'done' || to === 'skipped' ? ready : [],
    early,
    next: to === 'done' && ticking.moves.length === 0 ? upNext(after) : undefined,
    doneWhen: only?.to === 'done' ? stepsOf(after, only.node) : [],
    ticking,
  };
};
