import { foldTitle, isTelling, type Likeness, likenessAmong } from '../roadmap/likeness';
import type { Tree, TreeNode } from '../roadmap/tree';
import type { OutlineNode } from './outline';

/** Which node of an older version each node of a new one is. Nothing is matched twice. */
export type Matches = ReadonlyMap<OutlineNode, TreeNode>;

interface Matching {
  readonly matches: Map<OutlineNode, TreeNode>;
  readonly taken: Set<TreeNode>;
}

const match = ({ matches, taken }: Matching, node: OutlineNode, old: TreeNode): void => {
  if (matches.has(node) || taken.has(old)) return;
  matches.set(node, old);
  taken.add(old);
};

const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

/** A node and all below it, parents before their children. */
const everyNode = (root: OutlineNode): OutlineNode[] => {
  const nodes: OutlineNode[] = [];
  const visit = (node: OutlineNode): void => {
    nodes.push(node);
    node.children.forEach(visit);
  };
  visit(root);
  return nodes;
};

/** The same title under the same parent, level by level; the n-th of equal titles is the n-th. */
const matchInPlace = (state: Matching, node: OutlineNode, old: TreeNode): void => {
  match(state, node, old);
  const byTitle = grouped(
    old.children.filter((one) => !state.taken.has(one)),
    ({ title }) => foldTitle(title),
  );
  for (const child of node.children) {
    const same = state.matches.get(child) ?? byTitle.get(foldTitle(child.title))?.shift();
    if (same) matchInPlace(state, child, same);
  }
};

/**
 * The same title somewhere else, where it stands once in both: the node has moved. A title that says
 * nothing of what it is about, such as "Introduction", means another topic in another place.
 */
const matchMoved = (state: Matching, root: OutlineNode, tree: Tree): void => {
  const left = everyNode(root).filter((node) => !state.matches.has(node) && isTelling(node.title));
  const fresh = grouped(left, ({ title }) => foldTitle(title));
  const lost = grouped(
    tree.nodes.filter((node) => !state.taken.has(node)),
    ({ title }) => foldTitle(title),
  );
  for (const [title, nodes] of fresh) {
    const [only, another] = nodes;
    const [old, second] = lost.get(title) ?? [];
    if (only && old && !another && !second) matchInPlace(state, only, old);
  }
};

interface Pair {
  readonly child: OutlineNode;
  readonly one: TreeNode;
  readonly likeness: number;
}

/** Which of some pairs are like no other pair of theirs: of two equally good ones neither is sure. */
const clearOnes = (pairs: readonly Pair[]): Pair[] => {
  const counts = new Map<OutlineNode | TreeNode, Map<number, number>>();
  for (const { child, one, likeness } of pairs) {
    for (const node of [child, one]) {
      const own = counts.get(node) ?? new Map<number, number>();
      counts.set(node, own.set(likeness, (own.get(likeness) ?? 0) + 1));
    }
  }
  return pairs.filter(({ child, one, likeness }) =>
    [child, one].every((node) => counts.get(node)?.get(likeness) === 1),
  );
};

/** More pairs of siblings than this are not compared: a list that was replaced was not reworded. */
const MOST_PAIRS = 40_000;

/** Under the same parent, another title that is much like it. */
const matchRenamed = (state: Matching, root: OutlineNode, likenessOf: Likeness): void => {
  for (const node of everyNode(root)) {
    const old = state.matches.get(node);
    if (!old) continue;
    const fresh = node.children.filter((child) => !state.matches.has(child));
    const lost = old.children.filter((child) => !state.taken.has(child));
    if (fresh.length * lost.length > MOST_PAIRS) continue;
    const pairs = fresh
      .flatMap((child) =>
        lost.map((one) => ({ child, one, likeness: likenessOf(child.title, one.title) })),
      )
      .filter(({ likeness }) => likeness > 0);
    const ranked = clearOnes(pairs).toSorted((a, b) => b.likeness - a.likeness);
    for (const { child, one } of ranked) match(state, child, one);
    for (const child of fresh) {
      const same = state.matches.get(child);
      if (same) matchInPlace(state, child, same);
    }
  }
};

/**
 * Finds the nodes of an older version again in a changed file: by their own id, by title in place,
 * by title elsewhere, by likeness under the same parent. Progress then stays where it belongs. What
 * is not found again is new, and what it might have been is gone: a mark never goes to a topic that
 * was not learned.
 */
export const matchOld = (root: OutlineNode, tree: Tree): Matches => {
  const state: Matching = { matches: new Map(), taken: new Set() };
  for (const node of everyNode(root)) {
    const old = node.id === undefined ? undefined : tree.byId(node.id);
    if (old) match(state, node, old);
  }
  matchInPlace(state, root, state.matches.get(root) ?? tree.root);
  matchMoved(state, root, tree);
  matchRenamed(state, root, likenessAmong(tree.nodes.map(({ title }) => title)));
  return state.matches;
};
