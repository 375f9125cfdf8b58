import type { Kind, Roadmap, RoadmapNode } from './types';

/** A node in its place: what the file says of it, and where it stands. */
export interface TreeNode {
  readonly data: RoadmapNode;
  readonly id: string;
  readonly title: string;
  /** The number shown and typed, such as "3.2.1"; empty for a root that a file leaves unnumbered. */
  readonly number: string;
  readonly kind: Kind;
  readonly parent: TreeNode | undefined;
  readonly children: readonly TreeNode[];
  /** Steps from the root, which is 0. */
  readonly depth: number;
  /** Position in `Tree.nodes`: parents before children, in the order of the file. */
  readonly order: number;
}

/** A roadmap with its nodes in order. Each index is built on first use. */
export interface Tree {
  readonly roadmap: Roadmap;
  readonly root: TreeNode;
  readonly nodes: readonly TreeNode[];
  readonly byId: Lookup;
  /** By the number shown. */
  readonly byNumber: Lookup;
  readonly byAlias: Lookup;
}

const kindOf = (data: RoadmapNode, depth: number): Kind => {
  if (depth === 0) return 'root';
  if (!data.children?.length) return 'topic';
  return depth === 1 ? 'section' : 'group';
};

/** "1" below the root, "1.2" below that. */
const derivedNumber = (parent: TreeNode | undefined, position: number): string => {
  if (!parent) return '';
  return parent.number ? `${parent.number}.${position}` : `${position}`;
};

interface Growing extends TreeNode {
  readonly children: TreeNode[];
}

const grow = (
  data: RoadmapNode,
  parent: TreeNode | undefined,
  position: number,
  order: number,
): Growing => {
  const depth = parent ? parent.depth + 1 : 0;
  return {
    data,
    id: data.id,
    title: data.title,
    number: data.number ?? derivedNumber(parent, position),
    kind: kindOf(data, depth),
    parent,
    children: [],
    depth,
    order,
  };
};

const known = new WeakMap<Roadmap, Tree>();

/** The tree of a valid roadmap, grown once for each. */
export const treeOf = (roadmap: Roadmap): Tree => {
  const tree = known.get(roadmap) ?? growTree(roadmap);
  known.set(roadmap, tree);
  return tree;
};

/** Recursion is safe: the door refuses anything deeper than 64. */
const growTree = (roadmap: Roadmap): Tree => {
  const nodes: TreeNode[] = [];
  const add = (data: RoadmapNode, parent: Growing | undefined, position: number): TreeNode => {
    const node = grow(data, parent, position, nodes.length);
    nodes.push(node);
    let place = 0;
    for (const child of data.children ?? []) {
      place += 1;
      node.children.push(add(child, node, place));
    }
    return node;
  };
  const root = add(roadmap.root, undefined, 0);
  return {
    roadmap,
    root,
    nodes,
    byId: lazyIndex(nodes, ({ id }) => [id]),
    byNumber: lazyIndex(nodes, ({ number }) => [number]),
    byAlias: lazyIndex(nodes, ({ data }) => data.aliases ?? []),
  };
};

type Lookup = (key: string) => TreeNode | undefined;

/** Letters with accents can be written in two ways: ids are compared after NFC. */
const lazyIndex = (
  nodes: readonly TreeNode[],
  keysOf: (node: TreeNode) => readonly string[],
): Lookup => {
  let index: ReadonlyMap<string, TreeNode> | undefined;
  return (key) => {
    index ??= new Map(
      nodes.flatMap((node) => keysOf(node).map((one) => [one.normalize('NFC'), node] as const)),
    );
    return index.get(key.normalize('NFC'));
  };
};

/** The node's ancestors, the root first, without the node itself. */
export const ancestorsOf = (node: TreeNode): TreeNode[] => {
  const path: TreeNode[] = [];
  for (let above = node.parent; above; above = above.parent) path.unshift(above);
  return path;
};

/** The node and everything below it, in order. They lie side by side in `tree.nodes`. */
export const subtreeOf = (tree: Tree, node: TreeNode): readonly TreeNode[] => {
  let end = node.order + 1;
  while ((tree.nodes[end]?.depth ?? -1) > node.depth) end += 1;
  return tree.nodes.slice(node.order, end);
};

/** The topics at and below a node, in order. */
export const topicsOf = (tree: Tree, node: TreeNode): TreeNode[] =>
  subtreeOf(tree, node).filter((one) => one.kind === 'topic');
