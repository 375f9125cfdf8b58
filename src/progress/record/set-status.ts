import { alternativesOf, isOpenChoice } from '../../roadmap/choices';
import { RoadmapError } from '../../roadmap/errors';
import { subtreeOf, type TreeNode, topicsOf } from '../../roadmap/tree';
import type { Status } from '../../roadmap/types';
import type { Snapshot } from './snapshot';
import type { Day, StatusEvent } from './types';

/** One topic that changes. */
export interface Move {
  readonly node: TreeNode;
  readonly from: Status;
  /** The day of the earlier status, where there was one. */
  readonly since?: Day;
  readonly to: Status;
}

/** What setting a status does: the events to save, and what to tell. */
export interface Decision {
  readonly events: readonly StatusEvent[];
  readonly moves: readonly Move[];
  readonly unchanged: readonly TreeNode[];
}

/** Which topics of a named group follow a command; the rest stay as they are. */
const FOLLOWS: Readonly<Record<Status, readonly Status[]>> = {
  done: ['todo', 'doing'],
  doing: ['todo'],
  skipped: ['todo', 'doing'],
  todo: ['doing', 'done', 'skipped'],
};

const openChoicesIn = ({ tree, standing }: Snapshot, node: TreeNode): TreeNode[] =>
  subtreeOf(tree, node).filter((one) => !standing(one).optional && isOpenChoice(one, standing));

const refuseOpenChoice = (snapshot: Snapshot, group: TreeNode, to: Status): void => {
  const [choice] = to === 'done' || to === 'doing' ? openChoicesIn(snapshot, group) : [];
  if (!choice) return;
  const verb = to === 'done' ? 'done' : 'start';
  const alternatives = alternativesOf(choice, snapshot.standing);
  const list = alternatives.map((one) => `${one.number} ${one.title}`).join(' · ');
  throw new RoadmapError(
    'choice-open',
    `${choice.number} ${choice.title} asks for a choice: ${list}.`,
    `Name one, for example: roadmap ${verb} ${alternatives[0]?.number ?? choice.number}`,
  );
};

const followers = (snapshot: Snapshot, group: TreeNode, to: Status): Set<TreeNode> => {
  refuseOpenChoice(snapshot, group, to);
  const follows = topicsOf(snapshot.tree, group).filter((topic) => {
    const { status, optional } = snapshot.standing(topic);
    return FOLLOWS[to].includes(status) && (to === 'todo' || !optional);
  });
  return new Set(follows);
};

/**
 * Sets topics to a status. A topic named itself is always set; a group brings the topics that
 * follow the command. With a day, a topic that is already there moves to that day.
 *
 * @throws RoadmapError `choice-open` where a group holds a choice not yet made
 */
export const setStatus = (
  snapshot: Snapshot,
  nodes: readonly TreeNode[],
  to: Status,
  day?: Day,
): Decision => {
  const wanted = new Map<TreeNode, boolean>();
  for (const node of nodes) {
    if (node.kind === 'topic') {
      wanted.set(node, true);
      continue;
    }
    const follow = followers(snapshot, node, to);
    for (const topic of topicsOf(snapshot.tree, node)) {
      wanted.set(topic, wanted.get(topic) === true || follow.has(topic));
    }
  }
  const isNews = (node: TreeNode): boolean => {
    if (!wanted.get(node)) return false;
    const mark = snapshot.markOf(node);
    return (mark?.status ?? 'todo') !== to || (day !== undefined && mark?.on !== day);
  };
  const changing = [...wanted.keys()].filter(isNews);
  return {
    events: changing.map((node) => statusEvent(snapshot, node, to)),
    moves: changing.map((node) => moveOf(snapshot, node, to)),
    unchanged: [...wanted.keys()].filter((node) => !isNews(node)),
  };
};

const moveOf = ({ markOf }: Snapshot, node: TreeNode, to: Status): Move => {
  const mark = markOf(node);
  const move = { node, from: mark?.status ?? 'todo', to } as const;
  return mark ? { ...move, since: mark.on } : move;
};

const statusEvent = (snapshot: Snapshot, node: TreeNode, to: Status): StatusEvent => {
  const mark = snapshot.markOf(node);
  const event = { type: 'status', node: node.id, title: node.title } as const;
  return mark
    ? { ...event, from: mark.status, since: mark.on, to }
    : { ...event, from: 'todo', to };
};
