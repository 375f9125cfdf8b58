import type { Tree, TreeNode } from '../roadmap/tree';
import type { OutlineNode } from './outline';

/** Titles are compared without case, blanks at their ends and what is no letter or digit. */
const fold = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim() || title;

const wordsOf = (title: string): Set<string> => new Set(fold(title).split(' '));

/** The share of words that two titles have in common, from 0 to 1. */
const likeness = (a: string, b: string): number => {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(left.size, right.size);
};

/** From this likeness on, a title was reworded rather than replaced. */
const SAME = 0.5;

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

const everyPair = (root: OutlineNode): { node: OutlineNode; parent: OutlineNode | undefined }[] => {
  const pairs: { node: OutlineNode; parent: OutlineNode | undefined }[] = [];
  const visit = (node: OutlineNode, parent: OutlineNode | undefined): void => {
    pairs.push({ node, parent });
    for (const child of node.children) visit(child, node);
  };
  visit(root, undefined);
  return pairs;
};

/** The same title under the same parent, level by level; the n-th of equal titles is the n-th. */
const matchInPlace = (state: Matching, node: OutlineNode, old: TreeNode): void => {
  match(state, node, old);
  const byTitle = grouped(
    old.children.filter((one) => !state.taken.has(one)),
    ({ title }) => fold(title),
  );
  for (const child of node.children) {
    const same = byTitle.get(fold(child.title))?.shift();
    if (same) matchInPlace(state, child, same);
  }
};

/** The same title somewhere else, where it stands once in both: the node has moved. */
const matchMoved = (state: Matching, root: OutlineNode, tree: Tree): void => {
  const left = everyPair(root).filter(({ node }) => !state.matches.has(node));
  const fresh = grouped(left, ({ node }) => fold(node.title));
  const lost = grouped(
    tree.nodes.filter((node) => !state.taken.has(node)),
    ({ title }) => fold(title),
  );
  for (const [title, nodes] of fresh) {
    const [only, another] = nodes;
    const [old, second] = lost.get(title) ?? [];
    if (only && old && !another && !second) match(state, only.node, old);
  }
};

/** More pairs of siblings than this are not compared: a list that was replaced was not reworded. */
const MOST_PAIRS = 40_000;

/** Under the same parent, another title that is much like it; else the only one left on both sides. */
const matchRenamed = (state: Matching, root: OutlineNode): void => {
  for (const { node } of everyPair(root)) {
    const old = state.matches.get(node);
    if (!old) continue;
    const fresh = node.children.filter((child) => !state.matches.has(child));
    const lost = old.children.filter((child) => !state.taken.has(child));
    const isTooMany = fresh.length * lost.length > MOST_PAIRS;
    const ranked = (isTooMany ? [] : fresh)
      .flatMap((child) =>
        lost.map((one) => ({ child, one, likeness: likeness(child.title, one.title) })),
      )
      .filter((pair) => pair.likeness >= SAME)
      .toSorted((a, b) => b.likeness - a.likeness);
    for (const { child, one } of ranked) match(state, child, one);
    const sameSize = node.children.length === old.children.length;
    const [only, ...others] = fresh.filter((child) => !state.matches.has(child));
    const [last, ...more] = lost.filter((child) => !state.taken.has(child));
    if (sameSize && only && last && others.length + more.length === 0) match(state, only, last);
  }
};

/**
 * Finds the nodes of an older version again in a changed file: by their own id, by title in place,
 * by title elsewhere, by likeness under the same parent. Progress then stays where it belongs.
 */
export const matchOld = (root: OutlineNode, tree: Tree): Matches => {
  const state: Matching = { matches: new Map(), taken: new Set() };
  for (const { node } of everyPair(root)) {
    const old = node.id === undefined ? undefined : tree.byId(node.id);
    if (old) match(state, node, old);
  }
  matchInPlace(state, root, state.matches.get(root) ?? tree.root);
  matchMoved(state, root, tree);
  matchRenamed(state, root);
  return state.matches;
};
