import type { Context } from '../../context';
import type { Snapshot } from '../../progress/record/snapshot';
import type { Grade, ReviewEvent } from '../../progress/record/types';
import { memoryNow } from '../../progress/review/due';
import { comesAgain } from '../../progress/review/memory';
import type { TreeNode } from '../../roadmap/tree';
import type { Graded } from './review.page';

/** Saves a grade of some topics as one change. */
export const save = async (
  context: Context,
  topics: readonly TreeNode[],
  grade: Grade,
): Promise<{ after: Snapshot; graded: Graded[] }> => {
  const { after } = await context.change(() => ({
    events: topics.map((node): ReviewEvent => ({ type: 'review', node: node.id, grade })),
  }));
  const graded = topics.map((node) => {
    const memory = memoryNow(after, node);
    return { node, grade, due: memory ? comesAgain(memory) : after.today };
  });
  return { after, graded };
};
