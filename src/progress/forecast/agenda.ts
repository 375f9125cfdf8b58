import { type Tree, type TreeNode, topicsOf } from '../../roadmap/tree';
import { suggest } from '../advice/next';
import { isReady, type Snapshot, startedTopics } from '../record/snapshot';
import { type Assumption, settleChoices, wayTo } from './assumptions';
import type { Effort } from './effort';
import { imagined } from './projected';

/** Open topics in the order in which a learner would take them up. */
export interface Agenda {
  readonly topics: readonly TreeNode[];
  readonly assumptions: readonly Assumption[];
}

/** So many suggestions are taken one after the other; what lies further ahead follows the path. */
const FORESIGHT = 60;

/** Each looks at every node: where there are very many, fewer are taken. */
const MOST_LOOKS = 60_000;

const turnsIn = ({ nodes }: Tree): number =>
  Math.max(1, Math.min(FORESIGHT, Math.floor(MOST_LOOKS / nodes.length)));

/** The best suggestion that is asked for. */
const firstOf = (snapshot: Snapshot, wanted: ReadonlySet<TreeNode>): TreeNode | undefined => {
  const { suggestions } = suggest(snapshot);
  const topics = suggestions.flatMap(({ node }) => topicsOf(snapshot.tree, node));
  return topics.find((topic) => wanted.has(topic) && isReady(snapshot, topic));
};

/**
 * What is open on the way to a goal, in the order a learner would go: what is started, then what
 * `next` suggests first each time. Choices not yet made are settled by assumption.
 */
export const agendaFor = (snapshot: Snapshot, effort: Effort, goal: TreeNode): Agenda => {
  const { tree } = snapshot;
  const settled = settleChoices(snapshot, effort, goal);
  const wanted = new Set(wayTo(settled.snapshot, goal));
  const topics = startedTopics(settled.snapshot).filter((topic) => wanted.has(topic));
  let ahead = imagined(settled.snapshot, topics.toReversed(), 'done', { turn: 1 });
  for (let turn = 2; turn < turnsIn(tree) + 2; turn += 1) {
    const next = firstOf(ahead, wanted);
    if (!next) break;
    topics.push(next);
    ahead = imagined(ahead, [next], 'done', { turn });
  }
  const onTheWay = (choice: TreeNode) => topicsOf(tree, choice).some((one) => wanted.has(one));
  return {
    topics: [...topics, ...wayTo(ahead, goal)],
    assumptions: settled.assumptions.filter(({ choice }) => onTheWay(choice)),
  };
};
