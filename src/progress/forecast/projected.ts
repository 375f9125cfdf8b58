import { type TreeNode, topicsOf } from '../../roadmap/tree';
import type { Status } from '../../roadmap/types';
import { copy } from '../record/records';
import { type Snapshot, snapshotOf } from '../record/snapshot';

/**
 * What a learner would see after setting these topics, one after the other. Nothing is saved.
 *
 * @param turn how often this was done before: what is imagined later is newer
 * @param isBulk whether it says nothing of where the learner works
 */
export const imagined = (
  snapshot: Snapshot,
  topics: readonly TreeNode[],
  status: Status,
  { turn, isBulk = false }: { readonly turn: number; readonly isBulk?: boolean },
): Snapshot => {
  const { tree, progress, today } = snapshot;
  const marks = copy(progress.topics);
  for (const [place, { id, title }] of topics.entries()) {
    // "~" comes after every digit: no mark of the learner's is newer.
    const at = `~${`${turn}`.padStart(6, '0')}.${`${place}`.padStart(6, '0')}`;
    const mark = { status, on: today, at, by: '', title };
    marks[id] = isBulk ? { ...mark, bulk: true } : mark;
  }
  return snapshotOf(tree, { ...progress, topics: marks }, today);
};

/** Open topics at and below a node that count: those that no choice left over. */
export const openTopics = ({ tree, standing }: Snapshot, top: TreeNode): TreeNode[] =>
  topicsOf(tree, top).filter((topic) => {
    const { status, optional } = standing(topic);
    return !optional && (status === 'todo' || status === 'doing');
  });
