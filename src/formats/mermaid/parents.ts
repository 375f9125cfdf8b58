import type { Edge, Graph, Vertex } from './graph';
import type { Notes } from './notes';

/** Which node each node lies below by an edge, and the edges that made nobody's parent. */
export interface Parents {
  readonly edgeOf: Map<Vertex, Edge>;
  readonly others: Edge[];
}

/** Finds the top of the tree that a node hangs in; the ways are shortened as they are walked. */
const tops = () => {
  const above = new Map<Vertex, Vertex>();
  const topOf = (vertex: Vertex): Vertex => {
    let at = vertex;
    for (let up = above.get(at); up; up = above.get(at)) {
      const next = above.get(up);
      if (next) above.set(at, next);
      at = up;
    }
    return at;
  };
  return { topOf, hang: (vertex: Vertex, below: Vertex) => above.set(vertex, below) };
};

/** What a node is called in a warning. */
export const nameOf = ({ label, id }: Vertex): string => label || id;

/**
 * A node's parent is the source of the first edge to it, within one subgraph. An edge that would
 * close a circle is left out.
 */
export const findParents = ({ edges }: Graph, notes: Notes): Parents => {
  const { topOf, hang } = tops();
  const edgeOf = new Map<Vertex, Edge>();
  const others: Edge[] = [];
  for (const edge of edges) {
    const { from, to, line } = edge;
    if (from === to) notes.warn(line, `left out: the arrow from "${nameOf(to)}" to itself`);
    else if (from.home !== to.home || edgeOf.has(to)) others.push(edge);
    else if (topOf(from) === to) {
      notes.warn(
        line,
        `left out: the arrow from "${nameOf(from)}" to "${nameOf(to)}" closes a circle`,
      );
    } else {
      edgeOf.set(to, edge);
      hang(to, from);
    }
  }
  return { edgeOf, others };
};
