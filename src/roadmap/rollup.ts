import type { Tree, TreeNode } from './tree';
import type { Status } from './types';

/** Counts of topics. `total` = done + doing + todo; skipped topics stand beside it. */
export interface Summary {
  readonly total: number;
  readonly done: number;
  readonly doing: number;
  readonly skipped: number;
  readonly todo: number;
  /** floor(100 · done ÷ total): 100 means all. 0 where there is nothing to do. */
  readonly percent: number;
}

/** What a node's topics add up to. */
export interface Standing {
  readonly status: Status;
  readonly summary: Summary;
  /** An alternative that is not needed, because enough others of its group are chosen. */
  readonly optional: boolean;
}

/** The status of a topic, by id. */
export type StatusOf = (id: string) => Status;

type Counts = { -readonly [K in Exclude<keyof Summary, 'percent'>]: number };

const noCounts = (): Counts => ({ total: 0, done: 0, doing: 0, skipped: 0, todo: 0 });

const withPercent = ({ total, done, doing, skipped, todo }: Counts): Summary => ({
  total,
  done,
  doing,
  skipped,
  todo,
  percent: total === 0 ? 0 : Math.floor((100 * done) / total),
});

const addTo = (counts: Counts, { total, done, doing, skipped, todo }: Summary): void => {
  counts.total += total;
  counts.done += done;
  counts.doing += doing;
  counts.skipped += skipped;
  counts.todo += todo;
};

/** One shared summary for each status a topic can have: a tree has many topics and four of these. */
const TOPIC: Readonly<Record<Status, Summary>> = {
  todo: withPercent({ ...noCounts(), total: 1, todo: 1 }),
  doing: withPercent({ ...noCounts(), total: 1, doing: 1 }),
  done: withPercent({ ...noCounts(), total: 1, done: 1 }),
  skipped: withPercent({ ...noCounts(), skipped: 1 }),
};

interface Tally {
  /** As it is where the node is not optional: most are not, so few objects serve many nodes. */
  readonly standing: Standing;
  readonly status: Status;
  readonly summary: Summary;
  /** Whether any topic below, counted or not, is done or doing. */
  readonly begun: boolean;
  /** Children that a finished choice left over. */
  readonly leftOver: ReadonlySet<TreeNode>;
}

const NONE: ReadonlySet<TreeNode> = new Set();

const tallyOf = (
  status: Status,
  summary: Summary,
  begun: boolean,
  leftOver: ReadonlySet<TreeNode>,
): Tally => ({ standing: { status, summary, optional: false }, status, summary, begun, leftOver });

const standingOf = ({ standing }: Tally, optional: boolean): Standing =>
  optional ? { ...standing, optional } : standing;

const topicTally = (status: Status): Tally =>
  tallyOf(status, TOPIC[status], status === 'done' || status === 'doing', NONE);

const TOPIC_TALLY: Readonly<Record<Status, Tally>> = {
  todo: topicTally('todo'),
  doing: topicTally('doing'),
  done: topicTally('done'),
  skipped: topicTally('skipped'),
};

const RANK: Readonly<Record<Status, number>> = { done: 0, doing: 1, todo: 2, skipped: 3 };

/** The alternatives that count, done ones first, then doing, then in file order; and what is left. */
const settle = (node: TreeNode, choose: number, tally: (child: TreeNode) => Tally) => {
  const status = (child: TreeNode) => tally(child).status;
  const open = node.children.filter((child) => status(child) !== 'skipped');
  const ranked = open.toSorted((a, b) => RANK[status(a)] - RANK[status(b)]);
  const counted = new Set(ranked.slice(0, choose));
  const chosen = open.filter((child) => status(child) !== 'todo').length;
  const left = new Set(open.filter((child) => !counted.has(child)));
  return { left, leftOver: chosen >= choose ? left : NONE };
};

const statusOfGroup = (summary: Summary, begun: boolean): Status => {
  if (summary.total > 0 && summary.done === summary.total) return 'done';
  if (summary.total === 0 && summary.skipped > 0) return 'skipped';
  return begun ? 'doing' : 'todo';
};

const groupTally = (node: TreeNode, tally: (child: TreeNode) => Tally): Tally => {
  const { choose } = node.data;
  const { left, leftOver } =
    choose === undefined ? { left: NONE, leftOver: NONE } : settle(node, choose, tally);
  const counts = noCounts();
  let begun = false;
  for (const child of node.children) {
    const one = tally(child);
    begun ||= one.begun;
    if (!left.has(child)) addTo(counts, one.summary);
  }
  const summary = withPercent(counts);
  return tallyOf(statusOfGroup(summary, begun), summary, begun, leftOver);
};

/**
 * What every node of the tree stands at, from the status of its topics.
 *
 * A `choose: n` group counts n of its unskipped children: done ones first, then doing, then file
 * order. Once n are done or doing the others are optional; until then all of them are offered.
 */
export const rollUp = (tree: Tree, statusOf: StatusOf): ((node: TreeNode) => Standing) => {
  const tallies = new Array<Tally>(tree.nodes.length);
  const tally = (node: TreeNode): Tally => {
    const known = tallies[node.order];
    if (!known) throw new Error(`${node.id} is not of this tree`);
    return known;
  };
  for (const node of tree.nodes.toReversed()) {
    tallies[node.order] =
      node.kind === 'topic' ? TOPIC_TALLY[statusOf(node.id)] : groupTally(node, tally);
  }
  const standings = new Array<Standing>(tree.nodes.length);
  for (const node of tree.nodes) {
    const { parent } = node;
    const optional =
      parent !== undefined &&
      (tally(parent).leftOver.has(node) || standings[parent.order]?.optional === true);
    standings[node.order] = standingOf(tally(node), optional);
  }
  return (node) => {
    const standing = standings[node.order];
    if (!standing) throw new Error(`${node.id} is not of this tree`);
    return standing;
  };
};
