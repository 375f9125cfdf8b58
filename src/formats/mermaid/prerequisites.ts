import type { Edge, Vertex } from './graph';
import type { Notes } from './notes';
import { nameOf } from './parents';
import { holds, type Places, possible, type Stop, stopsIn, waitsFor } from './stops';

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
  const isFree = possible(stops, backwards);
  const search = { number: 0, steps: 0 };
  for (const { edge, from, to } of backwards) {
    if (!isFree(to) && waitsFor(search, from, to)) refuse(edge, 'closes a circle');
    else to.requires.push(from);
  }
  const required = [...stops.values()].filter(({ requires }) => requires.length > 0);
  return new Map(required.map((stop) => [stop.vertex, stop.requires.map((one) => one.vertex)]));
};
