import type { Vertex } from './graph';

/** Nodes in their places: what lies right below each, and under undefined what lies on top. */
export type Places = ReadonlyMap<Vertex | undefined, readonly Vertex[]>;

/** A node on the way from the tree's top to its bottom. */
export interface Stop {
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
export const stopsIn = (places: Places): Map<Vertex, Stop> => {
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

/** Whether one node is or contains another. */
export const holds = (outer: Stop, inner: Stop): boolean =>
  outer.first <= inner.first && inner.last <= outer.last;

/** Searches one after the other, in a graph so full of circles that there has to be an end. */
interface Search {
  /** Counted from 1: a node remembers the search that last passed it. */
  number: number;
  steps: number;
}

const MOST_STEPS = 10_000_000;

/**
 * Whether finishing a node would wait for the beginning of another. A node begins after its parent
 * and after what it requires is finished, and is finished after its children. After very many steps
 * the answer is yes.
 */
export const waitsFor = (search: Search, from: Stop, goal: Stop): boolean => {
  const toFinish = [from];
  const toBegin: Stop[] = [];
  search.number += 1;
  while (search.steps < MOST_STEPS) {
    search.steps += 1;
    const done = toFinish.pop();
    const begun = done ? undefined : toBegin.pop();
    if (begun === goal || (!done && !begun)) return begun === goal;
    if (done && done.finished !== search.number) {
      done.finished = search.number;
      for (const child of done.children) toFinish.push(child);
      toBegin.push(done);
    }
    if (begun && begun.begun !== search.number) {
      begun.begun = search.number;
      for (const required of begun.requires) toFinish.push(required);
      if (begun.parent) toBegin.push(begun.parent);
    }
  }
  return true;
};

/** A node's beginning or end: how much has to happen before, and what it is waited for by. */
interface Moment {
  left: number;
  readonly followers: Moment[];
}

const follow = (first: Moment | undefined, then: Moment | undefined): void => {
  if (!first || !then) return;
  first.followers.push(then);
  then.left += 1;
};

/**
 * Which nodes could begin one day if they also waited for all that some edges ask for: those lie on
 * no circle. Mostly that is all of them, and nothing has to be searched.
 */
export const possible = (
  stops: ReadonlyMap<Vertex, Stop>,
  edges: readonly { readonly from: Stop; readonly to: Stop }[],
): ((stop: Stop) => boolean) => {
  const all = [...stops.values()];
  const begins = new Map<Stop, Moment>(all.map((stop) => [stop, { left: 0, followers: [] }]));
  const ends = new Map<Stop, Moment>(all.map((stop) => [stop, { left: 0, followers: [] }]));
  for (const stop of all) {
    follow(begins.get(stop), ends.get(stop));
    for (const child of stop.children) {
      follow(begins.get(stop), begins.get(child));
      follow(ends.get(child), ends.get(stop));
    }
    for (const required of stop.requires) follow(ends.get(required), begins.get(stop));
  }
  for (const { from, to } of edges) follow(ends.get(from), begins.get(to));
  const ready = [...begins.values()].filter(({ left }) => left === 0);
  for (let moment = ready.pop(); moment; moment = ready.pop()) {
    for (const next of moment.followers) {
      next.left -= 1;
      if (next.left === 0) ready.push(next);
    }
  }
  return (stop) => begins.get(stop)?.left === 0;
};
