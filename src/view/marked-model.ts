import { upNext } from '../progress/advice/resolve';
import type { Marking } from '../progress/record/marking';
import { isReady, type Snapshot } from '../progress/record/snapshot';
import { stepsOf } from '../progress/record/steps';
import { openRequirements } from '../roadmap/prerequisites';
import type { Status } from '../roadmap/types';
import type { MarkedModel } from './marked';

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
