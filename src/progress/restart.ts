import type { TreeNode } from '../roadmap/tree';
import { isAway } from './activity';
import { notesOf } from './fold';
import { compare, isNewer } from './order';
import { type Snapshot, startedTopics } from './snapshot';
import type { Mark, Note } from './types';

/** Where a learner goes on after a break. */
export interface Restart {
  /** The topic started last, else the one finished last. */
  readonly topic: TreeNode | undefined;
  /** The note written last. */
  readonly note: Note | undefined;
}

const finishedLast = ({ tree, markOf }: Snapshot): TreeNode | undefined => {
  let last: { node: TreeNode; mark: Mark } | undefined;
  for (const node of tree.nodes) {
    const mark = node.kind === 'topic' ? markOf(node) : undefined;
    if (mark?.status === 'done' && isNewer(mark, last?.mark)) last = { node, mark };
  }
  return last?.node;
};

const lastNote = ({ tree, progress }: Snapshot): Note | undefined =>
  Object.keys(progress.notes)
    .filter((id) => tree.byId(id))
    .flatMap((id) => notesOf(progress, id))
    .toSorted((a, b) => compare(a.written, b.written))
    .at(-1);

/** Where to go on; undefined unless nothing was done for a week or more. */
export const restartOf = (snapshot: Snapshot): Restart | undefined => {
  if (!isAway(snapshot.progress, snapshot.today)) return undefined;
  const topic = startedTopics(snapshot)[0] ?? finishedLast(snapshot);
  return { topic, note: lastNote(snapshot) };
};
