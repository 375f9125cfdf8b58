import { alternativesOf, isOpenChoice } from './choices';
import { comesBefore, isFinished, requirementsOf } from './prerequisites';
import type { Standing } from './rollup';
import type { Tree, TreeNode } from './tree';

/** The way to a goal. */
export interface Path {
  /** Open topics in an order that works, the goal's own last. A choice not yet made is one step. */
  readonly steps: readonly TreeNode[];
  /** Hours of effort; of a choice the cheapest alternatives. */
  readonly hours: number;
  /** Steps whose effort the roadmap does not tell. */
  readonly unknown: number;
}

const total = (hours: readonly (number | undefined)[]): number | undefined => {
  const known = hours.filter((one) => one !== undefined);
  return known.length > 0 ? known.reduce((sum, one) => sum + one, 0) : undefined;
};

/**
 * Hours of effort at and below a node, done or not; undefined where nothing tells. Of a choice, the
 * alternatives picked and, for those still to pick, the cheapest.
 */
export const effortOf = (
  tree: Tree,
  standing: (node: TreeNode) => Standing,
  node: TreeNode,
): number | undefined => {
  if (node.kind === 'topic') return node.data.hours;
  const { choose } = node.data;
  const effort = (child: TreeNode) => effortOf(tree, standing, child);
  if (choose === undefined) return total(node.children.map(effort));
  const isPicked = (child: TreeNode) => ['done', 'doing'].includes(standing(child).status);
  const picked = node.children.filter(isPicked).map(effort).slice(0, choose);
  const cheapest = alternativesOf(node, standing)
    .map(effort)
    .toSorted((a, b) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY));
  return total([...picked, ...cheapest.slice(0, choose - picked.length)]);
};

/** Hours that a step of a path still asks for: of a choice, only of what is still to pick. */
export const stepEffort = (
  tree: Tree,
  standing: (node: TreeNode) => Standing,
  node: TreeNode,
): number | undefined => {
  const whole = effortOf(tree, standing, node);
  if (whole === undefined || !isOpenChoice(node, standing)) return whole;
  const picked = node.children.filter((child) =>
    ['done', 'doing'].includes(standing(child).status),
  );
  return whole - (total(picked.map((child) => effortOf(tree, standing, child))) ?? 0);
};

/** What every alternative still open waits for has to come before the choice itself. */
export const sharedRequirements = (tree: Tree, alternatives: readonly TreeNode[]): TreeNode[] => {
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
  const efforts = steps.map((step) => stepEffort(tree, standing, step));
  return {
    steps,
    hours: efforts.reduce<number>((sum, hours) => sum + (hours ?? 0), 0),
    unknown: efforts.filter((hours) => hours === undefined).length,
  };
};
