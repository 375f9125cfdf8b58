import type { Standing } from './rollup';
import { ancestorsOf, type Tree, type TreeNode, topicsOf } from './tree';

/** A topic or group that is done or skipped holds nobody up. */
export const isFinished = (standing: Standing): boolean =>
  standing.status === 'done' || standing.status === 'skipped';

/** What a node asks for before it: its own prerequisites and its ancestors', each once. */
export const requirementsOf = (tree: Tree, node: TreeNode): TreeNode[] => {
  const asking: TreeNode[] = [];
  for (let one: TreeNode | undefined = node; one; one = one.parent) {
    if (one.data.requires) asking.push(one);
  }
  if (asking.length === 0) return [];
  const ids = new Set(asking.toReversed().flatMap(({ data }) => data.requires ?? []));
  return [...ids].flatMap((id) => tree.byId(id) ?? []);
};

/** A tree and how far its nodes are. */
interface Marked {
  readonly tree: Tree;
  readonly standing: (node: TreeNode) => Standing;
}

/** What is still open of what a node asks for, whether or not it is finished itself. */
export const openRequirements = ({ tree, standing }: Marked, node: TreeNode): TreeNode[] =>
  requirementsOf(tree, node).filter((required) => !isFinished(standing(required)));

/** The prerequisites of a node that are still open. None for a node that is itself finished. */
export const waitingFor = (marked: Marked, node: TreeNode): TreeNode[] =>
  isFinished(marked.standing(node)) ? [] : openRequirements(marked, node);

/** The topics that name this node, or a group it lies in, as a prerequisite; in order. */
export const dependentsOf = (tree: Tree, node: TreeNode): TreeNode[] => {
  const names = new Set([node, ...ancestorsOf(node)].map(({ id }) => id.normalize('NFC')));
  const direct = tree.nodes.filter((one) =>
    one.data.requires?.some((id) => names.has(id.normalize('NFC'))),
  );
  const topics = new Set(direct.flatMap((one) => topicsOf(tree, one)));
  return tree.nodes.filter((one) => topics.has(one));
};

/** What has to be finished before `node` can be: its children, or what it and its groups require. */
export const comesBefore = (tree: Tree, node: TreeNode): readonly TreeNode[] =>
  node.kind === 'topic' ? requirementsOf(tree, node) : node.children;

/**
 * Cycles among prerequisites, each as ids with the first repeated at the end.
 * Iterative: a roadmap may chain 100,000 topics.
 *
 * @param most how many to look for
 */
export const findCycles = (tree: Tree, most: number): string[][] => {
  const cycles: string[][] = [];
  const done = new Set<TreeNode>();
  for (const start of tree.nodes) {
    if (cycles.length >= most) break;
    if (!done.has(start)) cycles.push(...cyclesFrom(tree, start, done, most - cycles.length));
  }
  return cycles;
};

const cyclesFrom = (tree: Tree, start: TreeNode, done: Set<TreeNode>, most: number): string[][] => {
  const cycles: string[][] = [];
  const path: { node: TreeNode; rest: TreeNode[] }[] = [];
  const onPath = new Set<TreeNode>();
  const enter = (node: TreeNode) => {
    path.push({ node, rest: [...comesBefore(tree, node)] });
    onPath.add(node);
  };
  enter(start);
  for (let top = path.at(-1); top && cycles.length < most; top = path.at(-1)) {
    const next = top.rest.pop();
    if (!next) {
      done.add(top.node);
      onPath.delete(top.node);
      path.pop();
    } else if (onPath.has(next)) {
      const ids = path.map((step) => step.node.id);
      cycles.push([...ids.slice(ids.indexOf(next.id)), next.id]);
    } else if (!done.has(next)) {
      enter(next);
    }
  }
  return cycles;
};
