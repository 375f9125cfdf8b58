import { alternativesOf, isOpenChoice } from '../../roadmap/choices';
import { sharedRequirements, stepEffort } from '../../roadmap/path';
import { isFinished } from '../../roadmap/prerequisites';
import { type TreeNode, topicsOf } from '../../roadmap/tree';
import { ago } from '../record/days';
import { isReady, markedLast, type Snapshot, startedTopics } from '../record/snapshot';
import { headline, type Reason, round, type Situation, termsOf } from './reasons';
import { type Slot, slotsOf, unlockCounts } from './slots';
import { timeReason } from './time';

export interface Suggestion {
  readonly node: TreeNode;
  /** The sum of the reasons' points. */
  readonly score: number;
  /** Hours of effort, where the roadmap tells; of a choice the cheapest alternative. */
  readonly hours: number | undefined;
  /** Where it is a choice: what one may pick. */
  readonly alternatives: readonly TreeNode[];
  /** The first is the one to show; those with points make up the score. */
  readonly reasons: readonly Reason[];
}

export interface Started {
  readonly node: TreeNode;
  readonly reasons: readonly Reason[];
}

export interface Blocked {
  readonly node: TreeNode;
  readonly waitingFor: readonly TreeNode[];
  /** A choice between alternatives that wait for different things: one of them is enough. */
  readonly isAnyEnough: boolean;
}

/** What to do next. */
export interface Advice {
  readonly started: readonly Started[];
  /** Best first, all of them. */
  readonly suggestions: readonly Suggestion[];
  readonly blocked: readonly Blocked[];
}

/**
 * Ranks what could be taken up, by a sum of named points; deterministic, ties in file order.
 *
 * @param minutes the time at hand, where the learner told
 * @param review a topic whose review is due: it fits a time in which nothing else does
 */
export const suggest = (snapshot: Snapshot, minutes?: number, review?: TreeNode): Advice => {
  const slots = slotsOf(snapshot);
  const situation: Situation = {
    snapshot,
    lastGroup: lastGroup(snapshot),
    unlocks: unlockCounts(snapshot),
    minutes,
    review,
  };
  const started = startedTopics(snapshot).map((node, place) => ({
    node,
    reasons: [startedReason(snapshot, node), ...(place === 0 ? fitting(situation, node) : [])],
  }));
  const ranked = slots
    .filter((slot) => slot.isReady)
    .map((slot) => suggestionFor(situation, slot))
    .toSorted((a, b) => b.score - a.score || a.node.order - b.node.order);
  return {
    started,
    suggestions: started.length === 0 ? withTime(ranked, situation) : ranked,
    blocked: slots.filter((slot) => !slot.isReady).map(({ node }) => blockedBy(snapshot, node)),
  };
};

/**
 * What a topic waits for. A choice waits for what all of its alternatives do; where they wait each
 * for something else, for the first of any of these.
 */
const blockedBy = (snapshot: Snapshot, node: TreeNode): Blocked => {
  const { tree, standing } = snapshot;
  const own = snapshot.waitingFor(node);
  if (!isOpenChoice(node, standing)) return { node, waitingFor: own, isAnyEnough: false };
  const alternatives = alternativesOf(node, standing);
  const shared = sharedRequirements(tree, alternatives).filter((one) => !isFinished(standing(one)));
  const waitingFor = [...new Set([...own, ...shared])];
  if (waitingFor.length > 0) return { node, waitingFor, isAnyEnough: false };
  const topics = alternatives.flatMap((one) => topicsOf(tree, one));
  const any = new Set(topics.flatMap((topic) => snapshot.waitingFor(topic)));
  return { node, waitingFor: [...any], isAnyEnough: any.size > 1 };
};

/** The parent of the topic worked on last. Marks set in bulk tell nothing about that. */
const lastGroup = (snapshot: Snapshot): TreeNode | undefined =>
  markedLast(snapshot, ({ bulk, status }) => !bulk && status !== 'todo')?.parent;

const suggestionFor = (situation: Situation, slot: Slot): Suggestion => {
  const { tree, standing } = situation.snapshot;
  const terms = termsOf(situation, slot);
  const choice = isOpenChoice(slot.node, standing);
  const first = headline(situation, slot, terms);
  return {
    node: slot.node,
    score: round(terms.reduce((sum, term) => sum + term.points, 0)),
    hours: stepEffort(tree, standing, slot.node),
    alternatives: choice
      ? alternativesOf(slot.node, standing).filter(
          (one) => one.kind !== 'topic' || isReady(situation.snapshot, one),
        )
      : [],
    reasons: [first, ...terms.filter((term) => term !== first)],
  };
};

const startedReason = ({ markOf, today }: Snapshot, node: TreeNode): Reason => ({
  code: 'started',
  text: `started ${ago(markOf(node)?.on ?? today, today)}`,
  points: 0,
});

/** With a time at hand in which the topic does not fit as a whole: what of it does. */
const fitting = ({ snapshot, minutes, review }: Situation, node: TreeNode): Reason[] => {
  const hours = stepEffort(snapshot.tree, snapshot.standing, node);
  if (minutes === undefined || (hours !== undefined && hours * 60 <= minutes)) return [];
  return [timeReason(node, hours, minutes, review)];
};

/** Where nothing is started, the first suggestion says what fits the time. */
const withTime = (ranked: readonly Suggestion[], situation: Situation): readonly Suggestion[] => {
  const [top, ...rest] = ranked;
  if (!top) return ranked;
  return [{ ...top, reasons: [...top.reasons, ...fitting(situation, top.node)] }, ...rest];
};
