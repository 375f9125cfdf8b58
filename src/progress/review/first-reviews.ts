import type { TreeNode } from '../../roadmap/tree';
import { addDays, isDay } from '../record/days';
import { markOf } from '../record/fold';
import type { Snapshot } from '../record/snapshot';
import type { Day, Mark } from '../record/types';

/**
 * Days from learning a topic to its first review: what ts-fsrs gives after a first "good". Known
 * here, so that topics never reviewed need no ts-fsrs; a test holds the two together.
 */
export const FIRST_INTERVAL = 3;

/** More topics than this done at once have their first reviews spread. */
const FEW = 3;

/** Days over which they are spread. */
const SPREAD = 28;

/** A mark "done" as first reviews see it. */
interface Learned {
  readonly on: Day;
  /** The day it was said, by UTC, where that is later. */
  readonly said: Day;
  /** What it was done with: the change that it was said in; of what was done long before, the day. */
  readonly group: string;
}

const learnedOf = (mark: Mark, today: Day): Learned => {
  const on = isDay(mark.on) && mark.on <= today ? mark.on : today;
  const day = mark.at.slice(0, 10);
  const said = isDay(day) && day > on && day <= addDays(today, 1) ? day : on;
  const isOld = addDays(on, FIRST_INTERVAL) < said;
  return { on, said, group: isOld ? said : mark.by };
};

const firstOf = ({ on, said }: Learned, place: number, size: number): Day =>
  size > FEW
    ? addDays(said, Math.ceil((SPREAD * (place + 1)) / size))
    : addDays(on, FIRST_INTERVAL);

/**
 * The day of the first review of each topic that is done, whether it has had it or not. Many at once
 * are spread evenly by their place in the roadmap.
 */
export const firstReviews = ({
  tree,
  progress,
  today,
}: Pick<Snapshot, 'tree' | 'progress' | 'today'>): ReadonlyMap<TreeNode, Day> => {
  const groups = new Map<string, { node: TreeNode; learned: Learned }[]>();
  // Marks of one change are alike: each kind is looked at once.
  const kinds = new Map<string, Learned>();
  for (const node of tree.nodes) {
    const mark = node.kind === 'topic' ? markOf(progress, node.id) : undefined;
    if (mark?.status !== 'done') continue;
    const kind = `${mark.on} ${mark.at} ${mark.by}`;
    const learned = kinds.get(kind) ?? learnedOf(mark, today);
    kinds.set(kind, learned);
    const group = groups.get(learned.group);
    if (group) group.push({ node, learned });
    else groups.set(learned.group, [{ node, learned }]);
  }
  return new Map(
    [...groups.values()].flatMap((group) =>
      group.map(
        ({ node, learned }, place) => [node, firstOf(learned, place, group.length)] as const,
      ),
    ),
  );
};
