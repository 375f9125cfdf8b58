import { RoadmapError } from '../../roadmap/errors';
import type { Resource } from '../../roadmap/types';
import type { Arrow } from './arrows';

/** A node or a subgraph. */
export interface Vertex {
  /** As written where it is first named. */
  readonly id: string;
  /** What it is looked up by. */
  readonly key: string;
  /** Counted from 1, in the order of first appearance. */
  readonly order: number;
  readonly line: number;
  /** Empty where it has none. */
  label: string;
  isGroup: boolean;
  /** The subgraph it lies in. */
  home: Vertex | undefined;
}

export interface Edge {
  readonly from: Vertex;
  readonly to: Vertex;
  readonly label: string;
  /** Whether it says which of the two comes first. */
  readonly isDirected: boolean;
  readonly line: number;
}

/** A diagram as it was read. */
export interface Graph {
  /** By key, as all that is said of nodes. */
  readonly vertices: Map<string, Vertex>;
  readonly edges: Edge[];
  /** Ids of arrows: a statement about one is none about a node. */
  readonly arrowIds: Set<string>;
  readonly fills: Map<string, string>;
  /** By the name of a class. */
  readonly classFills: Map<string, string>;
  readonly classes: Map<string, string[]>;
  readonly links: Map<string, Resource[]>;
  /** Subgraphs that are not closed yet, the innermost last. */
  readonly open: Vertex[];
  title: string;
  description: string;
}

/** A diagram of which nothing was read yet. */
export const emptyGraph = (): Graph => ({
  vertices: new Map(),
  edges: [],
  arrowIds: new Set(),
  fills: new Map(),
  classFills: new Map(),
  classes: new Map(),
  links: new Map(),
  open: [],
  title: '',
  description: '',
});

/** Ids are compared without joiners that nobody sees. */
export const keyOf = (id: string): string => id.replace(/[\u200c\u200d]/g, '') || id;

/** The node of an id, new where nothing has borne it yet. */
export const vertexOf = (graph: Graph, id: string, line: number): Vertex => {
  const key = keyOf(id);
  const known = graph.vertices.get(key);
  if (known) return known;
  const order = graph.vertices.size + 1;
  const vertex: Vertex = { id, key, order, line, label: '', isGroup: false, home: undefined };
  graph.vertices.set(key, vertex);
  return vertex;
};

/** Adds to what is kept of a node under its key. */
export const append = <T>(map: Map<string, T[]>, key: string, more: readonly T[]): void => {
  const known = map.get(key) ?? [];
  for (const one of more) known.push(one);
  if (more.length > 0) map.set(key, known);
};

const isWithin = (vertex: Vertex | undefined, group: Vertex): boolean => {
  for (let at = vertex; at; at = at.home) if (at === group) return true;
  return false;
};

/** What is named inside a subgraph lies in it, unless it lies in an earlier one. */
export const settle = (graph: Graph, vertex: Vertex): void => {
  const group = graph.open.at(-1);
  if (!group || group === vertex.home) return;
  if (vertex.home && !graph.open.includes(vertex.home)) return;
  if (vertex.isGroup && isWithin(group, vertex)) return;
  vertex.home = group;
};

/** So many arrows no diagram has; a line of two long lists could make very many more. */
const MOST_EDGES = 200_000;

/** Joins each of some nodes with each of others. */
export const connect = (
  { edges }: Graph,
  before: readonly Vertex[],
  behind: readonly Vertex[],
  { arrow, line }: { readonly arrow: Arrow; readonly line: number },
): void => {
  const { isReversed, isDirected, label } = arrow;
  const [sources, targets] = isReversed ? [behind, before] : [before, behind];
  if (edges.length + sources.length * targets.length > MOST_EDGES) {
    const message = `Line ${line}: the diagram has more than ${MOST_EDGES} arrows.`;
    throw new RoadmapError('roadmap-invalid', message, 'Bring in a part of it.');
  }
  for (const from of sources) {
    for (const to of targets) edges.push({ from, to, label, isDirected, line });
  }
};
