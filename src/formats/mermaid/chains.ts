import type { Edge, Graph, Vertex } from './graph';
import type { Parents } from './parents';

/** Fewer nodes in a row are as likely a group in a group as steps. */
export const SHORTEST = 4;

/** A comment of ours in a diagram whose single row of nodes is a group in a group, not steps. */
export const TREE_MARK = '%% Every arrow leads from a group to its part.';

const childCounts = (edgeOf: ReadonlyMap<Vertex, Edge>): Map<Vertex, number> => {
  const counts = new Map<Vertex, number>();
  for (const { from } of edgeOf.values()) counts.set(from, (counts.get(from) ?? 0) + 1);
  return counts;
};

/** The nodes of every subgraph and, under undefined, those outside of all. */
const households = ({ vertices }: Graph): Map<Vertex | undefined, Vertex[]> => {
  const homes = new Map<Vertex | undefined, Vertex[]>();
  for (const vertex of vertices.values()) {
    const members = homes.get(vertex.home);
    if (members) members.push(vertex);
    else homes.set(vertex.home, [vertex]);
  }
  return homes;
};

/**
 * Whether nodes that only follow one another are steps. In a subgraph they are. Outside of all, two
 * subgraphs are phases; plain nodes are steps where they are the whole diagram, one single row.
 */
const areSteps = (home: Vertex | undefined, members: readonly Vertex[], rows: number): boolean => {
  if (home) return true;
  const groups = members.filter(({ isGroup }) => isGroup).length;
  return groups > 1 || (groups === 0 && rows === 1 && members.length >= SHORTEST);
};

/**
 * Steps in a row are listed beside one another, each waiting for the one before: nested, only the
 * last of them would be a topic. Returns the node that each step follows.
 */
export const listSteps = (graph: Graph, { edgeOf, others }: Parents): Map<Vertex, Vertex> => {
  const counts = childCounts(edgeOf);
  const before = new Map<Vertex, Vertex>();
  for (const [home, members] of households(graph)) {
    const following = members.filter((one) => edgeOf.has(one));
    const branches = members.some((one) => (counts.get(one) ?? 0) > 1);
    if (branches || !areSteps(home, members, members.length - following.length)) continue;
    for (const step of following) {
      const edge = edgeOf.get(step);
      if (!edge) continue;
      edgeOf.delete(step);
      if (edge.isDirected) others.push(edge);
      before.set(step, edge.from);
    }
  }
  return before;
};

/** The nodes in order of first appearance, but steps behind one another as they follow. */
export const inOrder = (graph: Graph, before: ReadonlyMap<Vertex, Vertex>): Vertex[] => {
  const next = new Map([...before].map(([step, first]) => [first, step]));
  const order: Vertex[] = [];
  for (const vertex of graph.vertices.values()) {
    if (before.has(vertex)) continue;
    for (let at: Vertex | undefined = vertex; at; at = next.get(at)) order.push(at);
  }
  return order;
};
