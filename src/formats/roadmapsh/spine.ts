import { type Box, byPlace } from './boxes';
import type { Drawing, Wire } from './drawing';

/** A topic off the spine that a dashed wire leads to hangs under the topic at the other end. */
const sideParents = (wires: readonly Wire[]): Map<Box, Box> => {
  const onSpine = new Set(
    wires.filter(({ isSolid }) => isSolid).flatMap(({ source, target }) => [source, target]),
  );
  const sides = new Map<Box, Box>();
  const parents = new Set<Box>();
  for (const { source, target, isSolid } of wires) {
    const isBranch = !isSolid && source.type === 'topic' && target.type === 'topic';
    // One step only: of two that lead to each other, or of a chain, the second stays at the top.
    const isTaken = onSpine.has(target) || sides.has(target) || parents.has(target);
    if (!isBranch || isTaken || sides.has(source) || source.label === '') continue;
    sides.set(target, source);
    parents.add(source);
  }
  return sides;
};

/** Solid wires both ways: some are drawn backwards. Those that lead on come first. */
const neighboursOf = (wires: readonly Wire[]): ((box: Box) => readonly Box[]) => {
  const ahead = new Map<Box, Box[]>();
  const back = new Map<Box, Box[]>();
  const add = (map: Map<Box, Box[]>, from: Box, to: Box): void => {
    const list = map.get(from);
    if (list) list.push(to);
    else map.set(from, [to]);
  };
  for (const { source, target, isSolid } of wires) {
    if (!isSolid) continue;
    add(ahead, source, target);
    add(back, target, source);
  }
  return (box) => [
    ...(ahead.get(box) ?? []).toSorted(byPlace),
    ...(back.get(box) ?? []).toSorted(byPlace),
  ];
};

/** Everything on the spine from a box on, each once, in the order of walking it. */
const walkFrom = (
  start: Box,
  neighbours: (box: Box) => readonly Box[],
  seen: Set<Box>,
): readonly Box[] => {
  const walked: Box[] = [];
  const stack = [start];
  for (let box = stack.pop(); box; box = stack.pop()) {
    if (seen.has(box)) continue;
    seen.add(box);
    walked.push(box);
    for (const next of neighbours(box).toReversed()) stack.push(next);
  }
  return walked;
};

/**
 * The topics in order, each with the topic it hangs under, if any: along the spine from the title,
 * then from the topmost that is left. Few files have their spine in one piece.
 */
export const topicsInOrder = ({ boxes, wires }: Drawing): ReadonlyMap<Box, Box | undefined> => {
  const neighbours = neighboursOf(wires);
  const sides = sideParents(wires);
  const titles = boxes.filter(({ type }) => type === 'title').toSorted(byPlace);
  const topics = boxes.filter(({ type, label }) => type === 'topic' && label !== '');
  const seen = new Set<Box>();
  const walked = [...titles, ...topics.toSorted(byPlace)].flatMap((start) =>
    walkFrom(start, neighbours, seen),
  );
  const known = new Set(topics);
  return new Map(
    walked.filter((box) => known.has(box)).map((topic) => [topic, sides.get(topic)] as const),
  );
};
