import { ago, inFull } from '../progress/record/days';
import type { Snapshot } from '../progress/record/snapshot';
import { stepCount } from '../progress/record/steps';
import type { Summary } from '../roadmap/rollup';
import type { TreeNode } from '../roadmap/tree';
import type { Status } from '../roadmap/types';
import { label } from './label';
import { clean } from './sanitize';

/** How a status is said after "is". */
export const SAID: Readonly<Record<Status, string>> = {
  todo: 'to do',
  doing: 'started',
  done: 'done',
  skipped: 'skipped',
};

/** What to type, and what for. A command is the last of its line, so that nothing is typed too much. */
export const toType = (purpose: string, command: string): string =>
  `To ${purpose}, type: ${command}`;

/** "Topic 1 of 3". */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a node is called: the root by the roadmap's title. */
export const called = ({ tree }: Pick<Snapshot, 'tree'>, node: TreeNode): string =>
  node.kind === 'root' ? clean(tree.roadmap.title) : label(node);

/** "A", "A and B", "A; B; and C": titles hold commas, and without a pause each begins with its number. */
export const listOf = (items: readonly string[], joint = 'and'): string => {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  if (items.length === 2) return `${items[0]} ${joint} ${last}`;
  return `${items.slice(0, -1).join('; ')}; ${joint} ${last}`;
};

/** The same of the first few, and how many more there are. */
export const fewOf = (items: readonly string[], most: number): string => {
  const more = items.length - most;
  return more > 0 ? listOf([...items.slice(0, most), `${more} more`]) : listOf(items);
};

/** "6 of 28 done, 1 started"; once nothing is left, that. What was skipped is always said. */
export const amountOf = (summary: Summary): string => amount(summary, '', '');

/** "4 of 6 done, 66 percent". */
export const shareOf = (summary: Summary): string =>
  amount(summary, '', `, ${summary.percent} percent`);

/** "Backend Roadmap: 6 of 28 topics done, 21 percent, 1 started." */
export const totalsSentence = (name: string, summary: Summary): string =>
  `${name}: ${amount(summary, ' topics', `, ${summary.percent} percent`)}.`;

const amount = (
  { total, done, doing, skipped }: Summary,
  noun: string,
  percent: string,
): string => {
  const left = skipped > 0 ? `, ${skipped} skipped` : '';
  if (total + skipped === 0) return 'no topics';
  if (total === 0) return skipped === 1 ? 'skipped' : `all ${skipped}${noun} skipped`;
  if (total === done && total > 1) {
    return `all ${total}${noun}${skipped > 0 ? ' you chose' : ''} done${left}`;
  }
  const started = doing > 0 ? `, ${doing} started` : '';
  return `${done} of ${total}${noun} done${total === done ? '' : percent}${started}${left}`;
};

/** ", 2 of 5 steps ticked"; nothing where none is. */
export const stepsTicked = (snapshot: Pick<Snapshot, 'progress'>, node: TreeNode): string => {
  const count = stepCount(snapshot, node);
  return count ? `, ${count.ticked} of ${count.total} steps ticked` : '';
};

/** "started 3 days ago, 2 of 5 steps ticked", "done", "to do", "optional". */
export const stateOf = (snapshot: Snapshot, node: TreeNode): string => {
  const { status, optional } = snapshot.standing(node);
  if (optional && status === 'todo') return 'optional';
  const mark = snapshot.markOf(node);
  if (status !== 'doing' || !mark) return SAID[status];
  return `started ${ago(mark.on, snapshot.today)}${stepsTicked(snapshot, node)}`;
};

/** "on 19 November 2026, 3 days ago". */
export const dayAndAgo = (day: string, today: string): string => {
  const since = ago(day, today);
  return `on ${inFull(day)}${since.startsWith('on ') ? '' : `, ${since}`}`;
};

/** ", pick 1 of 4" behind the name of a choice. */
export const pickOf = ({ data, children }: TreeNode): string =>
  data.choose === undefined ? '' : `, pick ${data.choose} of ${children.length}`;

const KINDS = ['section', 'group', 'topic'] as const;

/** What each of a node's children is by its place: "topic 1 of 3". */
export const placesBelow = ({ children }: TreeNode): ReadonlyMap<TreeNode, string> => {
  const places = new Map<TreeNode, string>();
  for (const kind of KINDS) {
    const kin = children.filter((one) => one.kind === kind);
    for (const [at, one] of kin.entries()) places.set(one, `${kind} ${at + 1} of ${kin.length}`);
  }
  return places;
};

/** "topic 1 of 3 in 3.2 Databases"; of the root nothing. */
export const placeOf = (snapshot: Pick<Snapshot, 'tree'>, node: TreeNode): string => {
  const { parent } = node;
  if (!parent) return '';
  return `${placesBelow(parent).get(node)} in ${called(snapshot, parent)}`;
};
