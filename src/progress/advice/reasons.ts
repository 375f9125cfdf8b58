import { isOpenChoice } from '../../roadmap/choices';
import { stepEffort } from '../../roadmap/path';
import { ancestorsOf, type TreeNode } from '../../roadmap/tree';
import type { Snapshot } from '../record/snapshot';
import type { Slot } from './slots';

/** Why something is suggested. Points add up to the score; 0 where it only explains. */
export interface Reason {
  readonly code: string;
  readonly text: string;
  readonly points: number;
}

/** What the sum is made of. Tried in simulation: who follows it walks the founding order. */
export const POINTS = {
  place: { code: 'place', most: 20 },
  group: { code: 'continues-group', points: 6 },
  finish: { code: 'finishes-group', points: 4 },
  unlock: { code: 'unlocks', each: 0.1, most: 2 },
  time: { code: 'fits-time', points: 8 },
} as const;

/** From how many topics on it is worth a word that a topic unlocks them. */
const MANY = 5;

/** What all suggestions of one call share. */
export interface Situation {
  readonly snapshot: Snapshot;
  /** The group of the topic worked on last. */
  readonly lastGroup: TreeNode | undefined;
  readonly unlocks: ReadonlyMap<string, number>;
  readonly minutes: number | undefined;
  /** A topic whose review is due, where there is one. */
  readonly review?: TreeNode | undefined;
}

export const round = (points: number): number => Math.round(points * 10) / 10;

const name = (node: TreeNode): string =>
  node.number ? `${node.number} ${node.title}` : node.title;

/** Topics still to finish below a node: for an open choice, as many as it asks for. */
const openBelow = ({ standing }: Snapshot, node: TreeNode): number => {
  const { total, done } = standing(node).summary;
  return total - done;
};

const finishesGroup = (snapshot: Snapshot, node: TreeNode): boolean => {
  const { parent } = node;
  if (!parent || parent.kind === 'root') return false;
  return (
    snapshot.standing(parent).summary.total >= 2 &&
    openBelow(snapshot, parent) === openBelow(snapshot, node)
  );
};

/** The terms with points, each with the sentence that explains it. */
export const termsOf = (situation: Situation, slot: Slot): Reason[] => {
  const { snapshot, lastGroup, minutes } = situation;
  const { node, before } = slot;
  const { parent } = node;
  const terms: Reason[] = [];
  const place = Math.max(0, POINTS.place.most - before);
  const ahead = before === 0 ? 'the first open on the path' : `${before} open before it`;
  if (place > 0) terms.push({ code: POINTS.place.code, text: ahead, points: place });
  if (parent && parent === lastGroup) {
    const text = `next in ${name(parent)}, where you are`;
    terms.push({ ...POINTS.group, text });
  }
  if (parent && finishesGroup(snapshot, node)) {
    terms.push({ ...POINTS.finish, text: `the last topic of ${name(parent)}` });
  }
  const unlocks = unlockedBy(situation, node);
  if (unlocks > 0) {
    const points = round(Math.min(POINTS.unlock.most, unlocks * POINTS.unlock.each));
    const text = unlocks === 1 ? 'one topic waits for it' : `${unlocks} topics wait for it`;
    terms.push({ code: POINTS.unlock.code, text, points });
  }
  const hours = stepEffort(snapshot.tree, snapshot.standing, node);
  if (minutes !== undefined && hours !== undefined && hours * 60 <= minutes) {
    terms.push({ ...POINTS.time, text: 'fits the time you have' });
  }
  return terms;
};

const unlockedBy = ({ unlocks }: Situation, node: TreeNode): number =>
  [node, ...ancestorsOf(node)].reduce((sum, one) => sum + (unlocks.get(one.id) ?? 0), 0);

/** The reason to show: not the largest term, but the first that holds of this list. */
export const headline = (
  { snapshot, unlocks }: Situation,
  { node, before }: Slot,
  terms: readonly Reason[],
): Reason => {
  const term = (code: string) => terms.find((one) => one.code === code);
  const finish = term(POINTS.finish.code);
  if (finish) return finish;
  if (isOpenChoice(node, snapshot.standing)) {
    const text = `pick ${node.data.choose} of ${node.children.length}`;
    return { code: 'choice', text, points: 0 };
  }
  const group = term(POINTS.group.code);
  if (group) return group;
  if (before === 0)
    return { code: 'first-open', text: 'the first open topic on the path', points: 0 };
  const many = (unlocks.get(node.id) ?? 0) >= MANY ? term(POINTS.unlock.code) : undefined;
  if (many) return many;
  const section = ancestorsOf(node)[1] ?? node.parent;
  const text = section ? `next in ${name(section)}` : 'next on the path';
  return { code: 'next-in-section', text, points: 0 };
};
