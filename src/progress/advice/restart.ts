import type { TreeNode } from '../../roadmap/tree';
import { isAway } from '../record/breaks';
import { compare } from '../record/compare';
import { notesOf } from '../record/fold';
import { markedLast, type Snapshot, startedTopics } from '../record/snapshot';
import type { Note } from '../record/types';

/** Where a learner goes on after a break. */
export interface Restart {
  /** The topic started last, else the one finished last. */
  readonly topic: TreeNode | undefined;
  /** The note written last. */
  readonly note: Note | undefined;
}

const lastNote = ({ tree, progress }: Snapshot): Note | undefined =>
  Object.keys(progress.notes)
    .filter((id) => tree.byId(id))
    .flatMap((id) => notesOf(progress, id))
    .toSorted((a, b) => compare(a.written, b.written))
    .at(-1);

/** Where to go on; undefined unless nothing was done for a week or more. */
export const restartOf = (snapshot: Snapshot): Restart | undefined => {
  if (!isAway(snapshot.progress, snapshot.today)) return undefined;
  const topic =
    startedTopics(snapshot)[0] ?? markedLast(snapshot, ({ status }) => status === 'done');
  return { topic, note: lastNote(snapshot) };
};
