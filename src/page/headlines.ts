import { type Snapshot, startedTopics } from '../progress/record/snapshot';
import type { TreeNode } from '../roadmap/tree';
import { allDone, typed } from './label';
import { short, sign, type Text, t } from './text';

/** Columns for the title of the topic in progress. */
const TITLE = 24;

/** "21%  6/28 · now 3.2.1 SQL", and shorter forms of it. */
export const headlines = (snapshot: Snapshot, top: TreeNode = snapshot.tree.root): Text[] => {
  const { summary } = snapshot.standing(top);
  const amount = t`${allDone(summary) ?? `${summary.percent}%  ${summary.done}/${summary.total}`}`;
  const [now] = startedTopics(snapshot);
  if (!now) return [amount];
  const brief = t`${amount} ${sign('dot')} now ${typed(now)}`;
  return [t`${brief} ${short(now.title, TITLE)}`, brief, amount];
};
