import { comparable } from '../roadmap/comparable';
import type { Entry } from '../roadmap/search';
import { textsOf } from '../roadmap/search-text';
import type { Tree, TreeNode } from '../roadmap/tree';

/** What is worked out of a tree once, so that a key need not look at all of it. */
export interface Outline {
  readonly nodes: readonly TreeNode[];
  /** Where what lies below a node ends in `nodes`, by the node's order. */
  readonly ends: Int32Array;
  /** Number, title and id of each node, in small letters. */
  readonly texts: readonly string[];
  /** All texts of each node, made when a filter first needs them. */
  readonly entries: () => readonly Entry<TreeNode>[];
}

const endsOf = (nodes: readonly TreeNode[]): Int32Array => {
  const ends = new Int32Array(nodes.length);
  for (let order = nodes.length - 1; order >= 0; order -= 1) {
    const last = nodes[order]?.children.at(-1);
    ends[order] = last ? (ends[last.order] ?? 0) : order + 1;
  }
  return ends;
};

export const outlineOf = ({ nodes }: Tree): Outline => {
  let entries: readonly Entry<TreeNode>[] | undefined;
  return {
    nodes,
    ends: endsOf(nodes),
    texts: nodes.map(({ number, title, id }) => comparable(`${number} ${title} ${id}`)),
    entries: () => {
      entries ??= nodes.map((node) => ({ node, number: node.number, texts: textsOf(node, []) }));
      return entries;
    },
  };
};

/** One byte for each node, by its order: 1 where something holds of it. */
export type Flags = Uint8Array;

/**
 * The nodes that have a row, as their orders, ascending. What lies below a folded node has none; the
 * root is the headline.
 *
 * @param kept the nodes that a filter leaves; all where it is left out
 */
export const rowsOf = ({ ends }: Outline, folded: Flags, kept?: Flags): Int32Array => {
  const rows = new Int32Array(ends.length);
  let count = 0;
  for (let order = 1; order < ends.length; ) {
    const isKept = !kept || kept[order] === 1;
    if (isKept) {
      rows[count] = order;
      count += 1;
    }
    order = !isKept || folded[order] === 1 ? (ends[order] ?? ends.length) : order + 1;
  }
  return rows.subarray(0, count);
};

/** Where an order stands among ascending ones; of one that is missing, where it would stand. */
export const placeOf = (rows: Int32Array, order: number): number => {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < order) low = middle + 1;
    else high = middle;
  }
  return low;
};
