import type { OutlineNode } from '../outline';
import { inOrder, listSteps } from './chains';
import type { Edge, Graph, Vertex } from './graph';
import type { Notes } from './notes';
import { findParents } from './parents';
import { findRequires } from './prerequisites';
import { titlesOf } from './titles';

/** Classes that say how far a topic is. */
const STATUSES = new Map([
  ['done', 'done'],
  ['doing', 'doing'],
  ['skipped', 'skipped'],
] as const);

/** The same of a diagram that shows progress: what is to do has a class there, too. */
const OPEN = new Set(['todo', 'optional']);

const statusOf = ({ classes }: Graph, { key }: Vertex): OutlineNode['status'] =>
  classes
    .get(key)
    ?.flatMap((name) => [...STATUSES].flatMap(([one, status]) => (one === name ? [status] : [])))
    .at(-1);

/** Whether a class shows progress, and its fill is no colour of the roadmap. */
const isProgress = ({ classFills }: Graph, name: string): boolean =>
  [...STATUSES.keys()].some((one) => one === name) || (OPEN.has(name) && classFills.has('done'));

const colorOf = (graph: Graph, { key }: Vertex): string | undefined => {
  const { fills, classes, classFills } = graph;
  const named = classes
    .get(key)
    ?.filter((name) => !isProgress(graph, name))
    .flatMap((name) => classFills.get(name) ?? []);
  return fills.get(key) ?? named?.at(-1) ?? classFills.get('default');
};

type Growing = OutlineNode & { readonly children: OutlineNode[] };

const nodeOf = (
  graph: Graph,
  vertex: Vertex,
  title: string,
  requires: readonly Vertex[] | undefined,
): Growing => {
  const color = colorOf(graph, vertex);
  const status = statusOf(graph, vertex);
  const resources = graph.links.get(vertex.key);
  return {
    title,
    key: `${vertex.order}`,
    line: vertex.line,
    ...(color === undefined ? {} : { color }),
    ...(status === undefined ? {} : { status }),
    ...(requires ? { requires: requires.map(({ order }) => `${order}`) } : {}),
    ...(resources ? { resources } : {}),
    children: [],
  };
};

/** What lies right below each node: its subgraph's members, then what its edges lead to. */
const placesOf = (
  order: readonly Vertex[],
  edgeOf: ReadonlyMap<Vertex, Edge>,
): Map<Vertex | undefined, Vertex[]> => {
  const places = new Map<Vertex | undefined, Vertex[]>();
  for (const vertex of order) {
    const parent = edgeOf.get(vertex)?.from ?? vertex.home;
    const children = places.get(parent);
    if (children) children.push(vertex);
    else places.set(parent, [vertex]);
  }
  return places;
};

/**
 * The trees of a diagram, one for each node that lies below no other.
 *
 * @param isTree whether nodes in a row are groups in groups whatever they look like
 */
export const growTrees = (graph: Graph, notes: Notes, isTree: boolean): OutlineNode[] => {
  const parents = findParents(graph, notes);
  const titleOf = titlesOf(graph, new Map(parents.edgeOf), notes);
  const order = inOrder(graph, isTree ? new Map() : listSteps(graph, parents));
  const places = placesOf(order, parents.edgeOf);
  const requires = findRequires(places, parents.others, notes);
  const nodes = new Map(
    order.map((one) => [one, nodeOf(graph, one, titleOf(one), requires.get(one))]),
  );
  const nodesOf = (children: readonly Vertex[] = []): Growing[] =>
    children.flatMap((one) => nodes.get(one) ?? []);
  for (const [vertex, node] of nodes) {
    for (const child of nodesOf(places.get(vertex))) node.children.push(child);
  }
  return nodesOf(places.get(undefined));
};
