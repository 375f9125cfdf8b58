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

/** A roadmap with its nodes in order. The index by id is built on first use. */
export interface Tree {
  readonly roadmap: Roadmap;
  readonly root: TreeNode;
  readonly nodes: readonly TreeNode[];
  readonly byId: (id: string) => TreeNode | undefined;
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

const grow = (data: RoadmapNode, parent: TreeNode | undefined, position: number): Growing => {
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
    order: 0,
  };
};

/** The tree of a valid roadmap. Recursion is safe: the door refuses anything deeper than 64. */
export const treeOf = (roadmap: Roadmap): Tree => {
  const nodes: TreeNode[] = [];
  const add = (data: RoadmapNode, parent: Growing | undefined, position: number): TreeNode => {
    const node = Object.assign(grow(data, parent, position), { order: nodes.length });
    nodes.push(node);
    parent?.children.push(node);
    data.children?.forEach((child, index) => {
      add(child, node, index + 1);
    });
    return node;
  };
  const root = add(roadmap.root, undefined, 0);
  return { roadmap, root, nodes, byId: lazyIndex(nodes) };
};

/** Letters with accents can be written in two ways: ids are compared after NFC. */
const lazyIndex = (nodes: readonly TreeNode[]): ((id: string) => TreeNode | undefined) => {
  let index: ReadonlyMap<string, TreeNode> | undefined;
  return (id) => {
    index ??= new Map(nodes.map((node) => [node.id.normalize('NFC'), node]));
    return index.get(id.normalize('NFC'));
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
