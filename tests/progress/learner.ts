import { fold, progressOf } from '../../src/progress/record/fold';
import { type Snapshot, snapshotOf } from '../../src/progress/record/snapshot';
import {
  type Change,
  type Day,
  type Grade,
  NO_STATE,
  type Progress,
  type ProgressEvent,
} from '../../src/progress/record/types';
import { memoryOf, recall } from '../../src/progress/review/memory';
import { type Tree, treeOf } from '../../src/roadmap/tree';
import { roadmapOf, set } from '../support/fixtures';

/** How likely a topic is to be remembered on a day; undefined unless it is done. */
export const recallOn = (progress: Progress, node: string, day: Day): number | undefined => {
  const memory = memoryOf(progress, node, day);
  return memory && recall(memory, day);
};

/** A tree of so many topics: t0, t1 … */
export const topics = (count: number): Tree =>
  treeOf(roadmapOf(...Array.from({ length: count }, (_, n) => ({ id: `t${n}`, title: `T${n}` }))));

/** What a learner did, day by day. */
export interface Diary {
  readonly tree: Tree;
  readonly changes: readonly Change[];
  /** Topics done in one change. */
  readonly done: (day: Day, nodes: readonly string[], at?: Day) => void;
  readonly review: (day: Day, node: string, grade: Grade) => void;
  readonly note: (day: Day, node: string, text: string, on?: Day) => void;
  readonly on: (day: Day) => Snapshot;
}

/** An empty diary over a tree; every entry is made at noon of its day. */
export const diaryOf = (tree: Tree): Diary => {
  const changes: Change[] = [];
  const { id } = tree.roadmap;
  const write = (day: Day, events: ProgressEvent[], on: Day = day): void => {
    const n = `${changes.length + 1}`.padStart(12, '0');
    const at = `${day}T12:00:00.000Z`;
    changes.push({ v: 1, id: n, at, on, device: 'testtest', roadmap: id, events });
  };
  return {
    tree,
    changes,
    done: (day, nodes, at) =>
      write(
        day,
        nodes.map((node) => set(node, 'done')),
        at,
      ),
    review: (day, node, grade) => write(day, [{ type: 'review', node, grade }]),
    note: (day, node, text, on) => write(day, [{ type: 'note', node, text }], on),
    on: (day) => snapshotOf(tree, progressOf(fold(NO_STATE, changes), id), day),
  };
};
