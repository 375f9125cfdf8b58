import { type Box, byPlace, distanceOf } from './boxes';
import { type Bond, type Contact, type Contacts, canHold } from './contacts';

/** Where a box was placed, and what said so. */
export interface Placed {
  /** What it hangs under; undefined for a topic at the top. */
  readonly parent: Box | undefined;
  /** The least sure step between the two; `near` where there was none. */
  readonly bond: Bond | 'near';
  /** The topic that the way began at. */
  readonly topic: Box;
}

/**
 * What a step costs: the surer it is that two boxes belong together, the less. In the roadmaps of
 * 2025, the right topic was found for 96 of 100 by wires, 81 by frames, 75 by stacks. Lines (93) come
 * last all the same: what they end at is few and near, but they touch much on the way.
 */
const COST: Readonly<Record<Bond | 'near', number>> = {
  wire: 1,
  frame: 2,
  stack: 3,
  line: 4,
  near: 5,
};

interface Step {
  readonly to: Box;
  readonly isAgainst: boolean;
  readonly placed: Placed;
}

/** What is reached from a box: below a topic, below what a wire comes from, else beside the box. */
const placedVia = (from: Box, placed: Placed, { bond }: Contact): Placed => {
  const { topic } = placed;
  const isAbove = canHold(from) && (from.type === 'topic' || bond === 'wire');
  if (isAbove) return { parent: from, bond, topic };
  return COST[bond] > COST[placed.bond] ? { ...placed, bond } : placed;
};

/** Of ways that cost the same, those along the wires come first, then those from nearer topics. */
const byLikelihood = (a: Step, b: Step): number =>
  Number(a.isAgainst) - Number(b.isAgainst) ||
  distanceOf(a.to, a.placed.topic) - distanceOf(b.to, b.placed.topic) ||
  byPlace(a.placed.topic, b.placed.topic);

/**
 * Dijkstra's algorithm from many boxes at once, in Dial's form: costs are small whole numbers, so
 * that a list for each of them takes the place of a heap.
 */
const spread = (seeds: readonly Step[], contacts: Contacts, placed: Map<Box, Placed>): void => {
  const queue: Step[][] = [[...seeds]];
  for (let cost = 0; cost < queue.length; cost += 1) {
    for (const step of queue[cost]?.toSorted(byLikelihood) ?? []) {
      if (placed.has(step.to)) continue;
      placed.set(step.to, step.placed);
      for (const contact of contacts.get(step.to) ?? []) {
        const { to, bond, isAgainst } = contact;
        if (placed.has(to)) continue;
        const next = cost + COST[bond];
        while (queue.length <= next) queue.push([]);
        queue[next]?.push({ to, isAgainst, placed: placedVia(step.to, step.placed, contact) });
      }
    }
  }
};

/** Without a list in between: this is asked for each box, of all topics. */
const nearest = (
  box: Box,
  topics: readonly Box[],
): { topic: Box | undefined; distance: number } => {
  let [topic, distance]: [Box | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const one of topics) {
    const found = distanceOf(box, one);
    if (found < distance) [topic, distance] = [one, found];
  }
  return { topic, distance };
};

/** What nothing leads to goes to the nearest topic, and takes along what touches it. */
const placeRest = (
  rest: readonly Box[],
  topics: readonly Box[],
  contacts: Contacts,
  placed: Map<Box, Placed>,
): void => {
  const ranked = rest
    .map((box) => ({ box, ...nearest(box, topics) }))
    .toSorted((a, b) => a.distance - b.distance || byPlace(a.box, b.box));
  for (const { box, topic } of ranked) {
    if (!topic) continue;
    const step: Step = {
      to: box,
      isAgainst: false,
      placed: { parent: topic, bond: 'near', topic },
    };
    spread([step], contacts, placed);
  }
};

/**
 * Finds what every box hangs under: along wires, else frames, stacks and drawn lines, else the
 * nearest topic. Where nothing is to be guessed, contacts hold wires only, and the rest stays out.
 *
 * @param topics in their order, each with the topic it hangs under, if any
 */
export const place = (
  topics: ReadonlyMap<Box, Box | undefined>,
  tracked: readonly Box[],
  contacts: Contacts,
  isFlat: boolean,
): ReadonlyMap<Box, Placed> => {
  const placed = new Map<Box, Placed>();
  const seeds = [...topics].map(
    ([topic, parent]): Step => ({
      to: topic,
      isAgainst: false,
      placed: { parent, bond: 'wire', topic },
    }),
  );
  spread(seeds, contacts, placed);
  const rest = tracked.filter((box) => !placed.has(box));
  if (!isFlat) placeRest(rest, [...topics.keys()], contacts, placed);
  return placed;
};
