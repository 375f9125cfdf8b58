import { alternativesOf, isOpenChoice } from './choices';
import { comesBefore, isFinished, requirementsOf } from './prerequisites';
import type { Standing } from './rollup';
import { type Tree, type TreeNode, topicsOf } from './tree';

/** The way to a goal. */
export interface Path {
  /** Open topics in an order that works, the goal's own last. A choice not yet made is one step. */
  readonly steps: readonly TreeNode[];
  /** Hours of effort; of a choice the cheapest alternatives. */
  readonly hours: number;
  /** Steps whose effort the roadmap does not tell. */
  readonly unknown: number;
}

/** Hours of the topics at and below a node; undefined where none of them tells. */
export const hoursOf = (tree: Tree, node: TreeNode): number | undefined => {
  const known = topicsOf(tree, node).flatMap((topic) => topic.data.hours ?? []);
  return known.length > 0 ? known.reduce((sum, hours) => sum + hours, 0) : undefined;
};

/** Hours a step asks for: of an open choice, as many of the cheapest alternatives as are needed. */
export const effortOf = (
  tree: Tree,
  standing: (node: TreeNode) => Standing,
  node: TreeNode,
): number | undefined => {
  if (!isOpenChoice(node, standing)) return hoursOf(tree, node);
  const picked = node.children.filter((child) =>
    ['done', 'doing'].includes(standing(child).status),
  ).length;
  const known = alternativesOf(node, standing).flatMap((child) => hoursOf(tree, child) ?? []);
  const cheapest = known.toSorted((a, b) => a - b).slice(0, (node.data.choose ?? 0) - picked);
  return cheapest.length > 0 ? cheapest.reduce((sum, hours) => sum + hours, 0) : undefined;
};

/** What every alternative still open waits for has to come before the choice itself. */
const sharedRequirements = (tree: Tree, alternatives: readonly TreeNode[]): TreeNode[] => {
  const [first = [], ...others] = alternatives.map((one) => requirementsOf(tree, one));
  return first.filter((required) => others.every((list) => list.includes(required)));
};

/** What comes right before a step, or what a group is made of. */
const beforeStep = (
  tree: Tree,
  standing: (node: TreeNode) => Standing,
  node: TreeNode,
): readonly TreeNode[] => {
  if (isOpenChoice(node, standing)) {
    const picked = node.children.filter((child) => standing(child).status === 'doing');
    const shared = sharedRequirements(tree, alternativesOf(node, standing));
    return [...requirementsOf(tree, node), ...shared, ...picked];
  }
  return comesBefore(tree, node).filter(
    (one) => node.kind === 'topic' || !standing(one).optional || standing(node).optional,
  );
};

/** What is open at and before some nodes, each step after what it waits for. */
const stepsTo = (
  tree: Tree,
  standing: (node: TreeNode) => Standing,
  goals: readonly TreeNode[],
): TreeNode[] => {
  const steps: TreeNode[] = [];
  const seen = new Set<TreeNode>();
  const stack: { node: TreeNode; isEntered: boolean }[] = [];
  const push = (nodes: readonly TreeNode[]) => {
    for (const node of nodes.toSorted((a, b) => b.order - a.order)) {
      stack.push({ node, isEntered: false });
    }
  };
  push(goals);
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, isEntered } = top;
    if (isEntered) {
      if (node.kind === 'topic' || isOpenChoice(node, standing)) steps.push(node);
    } else if (!seen.has(node) && !isFinished(standing(node))) {
      seen.add(node);
      stack.push({ node, isEntered: true });
      push(beforeStep(tree, standing, node));
    }
  }
  return steps;
};

/** The shortest ordered chain of what is still open before a goal, in the file's order where it can be. */
export const pathTo = (
  tree: Tree,
  standing: (node: TreeNode) => Standing,
  goal: TreeNode,
): Path => {
  const steps = stepsTo(tree, standing, stepsTo(tree, standing, [goal]));
  const efforts = steps.map((step) => effortOf(tree, standing, step));
  return {
    steps,
    hours: efforts.reduce<number>((sum, hours) => sum + (hours ?? 0), 0),
    unknown: efforts.filter((hours) => hours === undefined).length,
  };
};
