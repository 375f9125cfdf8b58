import { comesBefore, findCycles } from '../roadmap/prerequisites';
import { ancestorsOf, type Tree, type TreeNode, treeOf } from '../roadmap/tree';
import type { Roadmap, RoadmapNode } from '../roadmap/types';
import type { Warning } from './outline';

const isKin = (a: TreeNode, b: TreeNode): boolean =>
  a === b || ancestorsOf(a).includes(b) || ancestorsOf(b).includes(a);

/** A roadmap without the prerequisites that could never be met: on kin, or closing a circle. */
export const withoutImpossible = (roadmap: Roadmap, warn: (warning: Warning) => void): Roadmap => {
  const drop = (which: (tree: Tree, node: TreeNode, required: string) => boolean, why: string) => {
    const tree = treeOf(current);
    let isDropped = false;
    const keep = (node: TreeNode): RoadmapNode => {
      const { requires, children: _, ...rest } = node.data;
      const kept = requires?.filter((id) => {
        if (!which(tree, node, id)) return true;
        isDropped = true;
        warn({
          message: `"${node.title}" cannot wait for "${tree.byId(id)?.title ?? id}": ${why}`,
        });
        return false;
      });
      return {
        ...rest,
        ...(kept?.length ? { requires: kept } : {}),
        ...(node.children.length > 0 ? { children: node.children.map(keep) } : {}),
      };
    };
    const root = keep(tree.root);
    if (isDropped) current = { ...current, root };
  };
  let current = roadmap;
  drop((tree, node, id) => {
    const required = tree.byId(id);
    return required !== undefined && isKin(node, required);
  }, 'one lies within the other');
  for (let closing = closingEdges(current); closing.size > 0; closing = closingEdges(current)) {
    drop((_, node, id) => closing.get(node.id)?.has(id) === true, 'they would wait for each other');
  }
  return current;
};

/** How many circles are opened at a time: they are looked for anew after each round. */
const CIRCLES = 1000;

/** Prerequisites that close circles, by node: of each circle the last that can be dropped. */
const closingEdges = (roadmap: Roadmap): Map<string, Set<string>> => {
  const tree = treeOf(roadmap);
  const edges = new Map<string, Set<string>>();
  for (const cycle of findCycles(tree, CIRCLES)) {
    const [owner, required] = closingEdge(tree, cycle) ?? [];
    if (!owner || !required) continue;
    edges.set(owner.id, (edges.get(owner.id) ?? new Set()).add(required.id));
  }
  return edges;
};

const closingEdge = (tree: Tree, cycle: readonly string[]): [TreeNode, TreeNode] | undefined => {
  for (let at = cycle.length - 2; at >= 0; at -= 1) {
    const node = tree.byId(cycle[at] ?? '');
    const next = tree.byId(cycle[at + 1] ?? '');
    if (!node || !next || !comesBefore(tree, node).includes(next)) continue;
    const owner = [node, ...ancestorsOf(node)].find((one) => one.data.requires?.includes(next.id));
    if (owner) return [owner, next];
  }
  return undefined;
};
