import { alternativesOf, isOpenChoice } from '../../roadmap/choices';
import { pathTo } from '../../roadmap/path';
import { type TreeNode, topicsOf } from '../../roadmap/tree';
import type { Snapshot } from '../record/snapshot';
import { type Effort, openHours } from './effort';
import { imagined } from './projected';

/** How a choice not yet made is taken to be made, where somebody has to count on something. */
export interface Assumption {
  readonly choice: TreeNode;
  readonly picked: readonly TreeNode[];
}

/** A learner's state with all choices made. */
export interface Settled {
  readonly snapshot: Snapshot;
  readonly assumptions: readonly Assumption[];
}

/** The topics on the way to a goal; a choice still open is not one. */
export const wayTo = ({ tree, standing }: Snapshot, goal: TreeNode): TreeNode[] =>
  pathTo(tree, standing, goal).steps.filter(({ kind }) => kind === 'topic');

/** The alternatives to count on: those needed anyway, then the cheapest, then in file order. */
const pick = (
  { tree, standing }: Snapshot,
  effort: Effort,
  choice: TreeNode,
  needed: ReadonlySet<TreeNode>,
): TreeNode[] => {
  const begun = choice.children.filter((one) => ['done', 'doing'].includes(standing(one).status));
  const isNeeded = (one: TreeNode) => topicsOf(tree, one).some((topic) => needed.has(topic));
  const hours = (one: TreeNode) => openHours(effort, standing, one);
  const ranked = alternativesOf(choice, standing).toSorted(
    (a, b) => Number(isNeeded(b)) - Number(isNeeded(a)) || hours(a) - hours(b),
  );
  const missing = (choice.data.choose ?? 0) - begun.length;
  return ranked.filter((one, place) => place < missing || isNeeded(one));
};

/**
 * Makes every open choice the way that asks least before a goal: what is not picked is skipped, in
 * imagination.
 */
export const settleChoices = (snapshot: Snapshot, effort: Effort, goal: TreeNode): Settled => {
  const { tree, standing } = snapshot;
  const needed = new Set(wayTo(snapshot, goal));
  const assumptions: Assumption[] = [];
  const left: TreeNode[] = [];
  const visit = (node: TreeNode): void => {
    const { status, optional } = standing(node);
    if (optional || status === 'done' || status === 'skipped') return;
    const isChoice = isOpenChoice(node, standing);
    const picked = isChoice ? pick(snapshot, effort, node, needed) : [];
    if (isChoice) assumptions.push({ choice: node, picked });
    for (const child of node.children) {
      const isKept = !isChoice || standing(child).status !== 'todo' || picked.includes(child);
      if (isKept) visit(child);
      else left.push(...topicsOf(tree, child));
    }
  };
  visit(tree.root);
  if (left.length === 0) return { snapshot, assumptions };
  return {
    snapshot: imagined(snapshot, left, 'skipped', { turn: 0, isBulk: true }),
    assumptions,
  };
};
