import { subtreeOf, type Tree, type TreeNode } from './tree';
import type { Term } from './types';

/** A term, and the node that defines it. */
export interface GlossaryEntry extends Term {
  readonly node: TreeNode;
}

const termsIn = (node: TreeNode): GlossaryEntry[] =>
  (node.data.terms ?? []).map(({ term, meaning }) => ({ term, meaning, node }));

/** Alphabetical in any locale of the machine: "latency" before "MVCC". */
const { compare } = new Intl.Collator('en');

/** The terms of a topic in its own order; of a group or the root all below it, sorted. */
export const glossaryOf = (tree: Tree, node: TreeNode): GlossaryEntry[] =>
  node.kind === 'topic'
    ? termsIn(node)
    : subtreeOf(tree, node)
        .flatMap(termsIn)
        .toSorted((a, b) => compare(a.term, b.term) || a.node.order - b.node.order);
