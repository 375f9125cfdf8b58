import { hierarchy, tree } from 'd3-hierarchy';
import { type Looks, looksOf } from './looks';
import type { MapNode } from './model';

/** A node in its place, in pixels: left and upper edge, width and height. */
export interface Box<Node extends MapNode = MapNode> {
  readonly node: Node;
  readonly looks: Looks;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly parent: Box<Node> | undefined;
}

/** A map laid out. */
export interface Layout<Node extends MapNode = MapNode> {
  /** Parents before children, in the order of the roadmap. */
  readonly boxes: readonly Box<Node>[];
  readonly width: number;
  readonly height: number;
}

/** Between siblings, and between what only stands one below the other. */
const GAP = 6;
const WIDE_GAP = 16;
/** Between one column and the next, where the links run. */
const BETWEEN = 52;

interface Sized<Node> {
  readonly node: Node;
  readonly looks: Looks;
  readonly children: readonly Sized<Node>[];
}

/** Left edges and widths of the columns: in each, all boxes are as wide as the widest. */
const columnsOf = (nodes: readonly { depth: number; data: { looks: Looks } }[]) => {
  const widths: number[] = [];
  for (const { depth, data } of nodes) {
    widths[depth] = Math.max(widths[depth] ?? 0, data.looks.width);
  }
  let left = 0;
  return widths.map((width) => {
    const column = { left, width };
    left += width + BETWEEN;
    return column;
  });
};

/** Lays a map out from left to right, each parent in the middle of its children. */
export const layOut = <Node extends MapNode & { readonly children: readonly Node[] }>(
  map: Node,
): Layout<Node> => {
  const sized = (node: Node): Sized<Node> => ({
    node,
    looks: looksOf(node),
    children: node.children.map(sized),
  });
  const placed = tree<Sized<Node>>()
    .nodeSize([1, 1])
    .separation((a, b) => {
      const gap = a.parent === b.parent ? GAP : WIDE_GAP;
      return (a.data.looks.height + b.data.looks.height) / 2 + gap;
    })(hierarchy(sized(map)));
  const nodes = placed.descendants();
  const columns = columnsOf(nodes);
  const top = nodes.reduce((least, { x, data }) => Math.min(least, x - data.looks.height / 2), 0);
  const boxes = new Map<unknown, Box<Node>>();
  placed.eachBefore(({ data, x, depth, parent }) => {
    const { node, looks } = data;
    const { height } = looks;
    const { left = 0, width = 0 } = columns[depth] ?? {};
    const y = x - top - height / 2;
    boxes.set(data, { node, looks, x: left, y, width, height, parent: boxes.get(parent?.data) });
  });
  const all = [...boxes.values()];
  return {
    boxes: all,
    width: all.reduce((most, { x, width }) => Math.max(most, x + width), 0),
    height: all.reduce((most, { y, height }) => Math.max(most, y + height), 0),
  };
};
