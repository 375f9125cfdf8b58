import type { Edge, Vertex } from './graph';
import type { Notes } from './notes';
import { nameOf } from './parents';

/** Nodes in their places: what lies right below each, and under undefined what lies on top. */
export type Places = ReadonlyMap<Vertex | undefined, readonly Vertex[]>;

/** A node on the way from the tree's top to its bottom. */
interface Stop {
  readonly parent: Stop | undefined;
  readonly children: Stop[];
  readonly requires: Stop[];
  readonly vertex: Vertex;
  readonly first: number;
  last: number;
  /** The searches that last passed here. */
  begun: number;
  finished: number;
}

/** Every node with the numbers of the first and the last node in it, counted from top to bottom. */
const stopsIn = (places: Places): Map<Vertex, Stop> => {
  const stops = new Map<Vertex, Stop>();
  const stack: { vertex: Vertex; parent: Stop | undefined }[] = [];
  const push = (vertices: readonly Vertex[] | undefined, parent: Stop | undefined): void => {
    for (const vertex of vertices?.toReversed() ?? []) stack.push({ vertex, parent });
  };
  push(places.get(undefined), undefined);
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { vertex, parent } = top;
    const first = stops.size;
    const state = { children: [], requires: [], begun: 0, finished: 0 };
    const stop: Stop = { vertex, parent, first, last: first, ...state };
    stops.set(vertex, stop);
    parent?.children.push(stop);
    push(places.get(vertex), stop);
  }
  for (const stop of [...stops.values()].toReversed()) {
    if (stop.parent) stop.parent.last = Math.max(stop.parent.last, stop.last);
  }
  return stops;
};

const holds = (outer: Stop, inner: Stop): boolean =>
  outer.first <= inner.first && inner.last <= outer.last;

/**
 * Whether finishing a node would wait for the beginning of another. A node begins after its parent
 * and after what it requires is finished, and is finished after its children.
 */
const waitsFor = (from: Stop, goal: Stop, search: number): boolean => {
  const toFinish = [from];
  const toBegin: Stop[] = [];
  for (;;) {
    const done = toFinish.pop();
    if (done && done.finished !== search) {
      done.finished = search;
      for (const child of done.children) toFinish.push(child);
      toBegin.push(done);
    }
    const begun = done ? undefined : toBegin.pop();
    if (begun === goal) return true;
    if (begun && begun.begun !== search) {
      begun.begun = search;
      for (const required of begun.requires) toFinish.push(required);
      if (begun.parent) toBegin.push(begun.parent);
    }
    if (!done && !begun) return false;
  }
};

/**
 * What has to come before each node, of the edges that made nobody's parent. Those that lead down
 * the tree say nothing new, and those that would close a circle are left out; of a circle it is the
 * edge against the order of the tree.
 */
export const findRequires = (
  places: Places,
  edges: readonly Edge[],
  notes: Notes,
): Map<Vertex, readonly Vertex[]> => {
  const stops = stopsIn(places);
  const refuse = ({ from, to, line }: Edge, why: string): void =>
    notes.warn(line, `left out: the arrow from "${nameOf(from)}" to "${nameOf(to)}" ${why}`);
  const backwards: { edge: Edge; from: Stop; to: Stop }[] = [];
  for (const edge of edges) {
    const [from, to] = [stops.get(edge.from), stops.get(edge.to)];
    if (!from || !to || holds(from, to)) continue;
    if (holds(to, from)) refuse(edge, 'closes a circle');
    else if (!edge.isDirected) refuse(edge, 'does not say which comes first');
    else if (from.first < to.first) to.requires.push(from);
    else backwards.push({ edge, from, to });
  }
  for (const [index, { edge, from, to }] of backwards.entries()) {
    if (waitsFor(from, to, index + 1)) refuse(edge, 'closes a circle');
    else to.requires.push(from);
  }
  const required = [...stops.values()].filter(({ requires }) => requires.length > 0);
  return new Map(required.map((stop) => [stop.vertex, stop.requires.map((one) => one.vertex)]));
};
