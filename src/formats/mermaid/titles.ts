import type { Edge, Graph, Vertex } from './graph';
import { readLabel } from './label';
import { isCode } from './names';
import type { Notes } from './notes';

/** From this share of the nodes without a label on, labels stand on the edges. */
const MOST = 0.8;

/**
 * What each node is called: its label, else its id. Where the diagram puts its labels on the edges
 * and ids are mere letters, it is the label of the edge to it. Other labels of edges have no place
 * in a tree; that they were left out is told.
 */
export const titlesOf = (
  graph: Graph,
  firstEdges: ReadonlyMap<Vertex, Edge>,
  notes: Notes,
): ((vertex: Vertex) => string) => {
  const labels = new Map(graph.edges.map((edge) => [edge, readLabel(edge.label).text]));
  const labelTo = (vertex: Vertex): string => {
    const edge = firstEdges.get(vertex);
    return (edge && labels.get(edge)) ?? '';
  };
  const bare = [...firstEdges.keys()].filter(({ label, id }) => label === '' && isCode(id));
  const told = new Set(bare.map(labelTo).filter((label) => label !== ''));
  const isOnEdges = told.size > 0 && told.size >= MOST * bare.length;
  const named = new Set(isOnEdges ? bare.filter((vertex) => labelTo(vertex) !== '') : []);
  tellLost(graph, labels, (edge) => named.has(edge.to) && firstEdges.get(edge.to) === edge, notes);
  return (vertex) => (named.has(vertex) ? labelTo(vertex) : vertex.label || vertex.id);
};

const tellLost = (
  { edges }: Graph,
  labels: ReadonlyMap<Edge, string>,
  isUsed: (edge: Edge) => boolean,
  notes: Notes,
): void => {
  const lost = edges.filter((edge) => labels.get(edge) !== '' && !isUsed(edge));
  const [first] = lost;
  if (!first) return;
  const label = `"${labels.get(first)}"`;
  const which =
    lost.length === 1 ? `the label ${label}` : `${lost.length} labels, such as ${label},`;
  notes.warn(first.line, `left out: ${which} on an arrow`);
};
