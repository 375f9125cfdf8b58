import type { Snapshot } from '../progress/record/snapshot';
import type { Standing, Summary } from '../roadmap/rollup';
import type { Tree, TreeNode } from '../roadmap/tree';
import type { Status } from '../roadmap/types';
import { clean } from './sanitize';
import type { Paint, Symbols, Theme } from './theme';

/** "3.2.1 SQL - PostgreSQL, MySQL", harmless. */
export const label = (node: TreeNode): string =>
  node.number ? `${node.number} ${clean(node.title)}` : clean(node.title);

/** A node of a tree by its label; one that is not there by what is known of it. */
export const labelOf = (tree: Tree | undefined, id: string, title = id): string => {
  const node = tree?.byId(id);
  return node ? label(node) : clean(title);
};

/** More things of a kind than this are counted, not listed. */
export const MOST_LISTED = 12;

/** The shortest thing to type for a node: its number, else its id. */
export const typed = (node: TreeNode): string => node.number || clean(node.id);

/** The name of each status. */
export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  todo: 'to do',
  doing: 'doing',
  done: 'done',
  skipped: 'skipped',
};

/** What a topic is drawn as: an alternative left over is optional until it is done after all. */
export const signOf = ({ status, optional }: Standing): keyof Symbols['pips'] =>
  optional && status === 'todo' ? 'optional' : status;

const plain: Paint = (text) => text;

const paintOfSign = (theme: Theme, { status, optional }: Standing): Paint => {
  if (status === 'done') return theme.done;
  if (status === 'doing') return theme.doing;
  return status === 'skipped' || optional ? theme.dim : plain;
};

const paintOfTitle = (theme: Theme, { status, optional }: Standing): Paint => {
  if (status === 'doing') return theme.doing;
  return status === 'todo' && !optional ? plain : theme.dim;
};

/** A topic's sign and title, painted by its status; its number keeps the default colour. */
export const topicLabel = (
  theme: Theme,
  { standing }: Pick<Snapshot, 'standing'>,
  node: TreeNode,
  title: string = clean(node.title),
): string => {
  const state = standing(node);
  const number = node.number ? `${node.number} ` : '';
  return `${paintOfSign(theme, state)(theme.symbols[signOf(state)])} ${number}${paintOfTitle(theme, state)(title)}`;
};

/** A bar of so many cells. It is full only at 100 % and empty only at 0. */
export const bar = (
  theme: Theme,
  summary: Summary,
  cells: number,
  color?: string | undefined,
): string => {
  const { full, empty, ends } = theme.symbols.bar;
  const share = summary.total === 0 ? 0 : summary.done / summary.total;
  const least = summary.done > 0 ? 1 : 0;
  const most = share < 1 ? cells - 1 : cells;
  const filled = Math.min(most, Math.max(least, Math.round(share * cells)));
  const left = full.repeat(filled);
  const lit = color === undefined ? theme.done(left) : theme.tint(color, left);
  return ends[0] + lit + theme.dim(empty.repeat(cells - filled)) + ends[1];
};

/** Whether there is something, and all of it was skipped: "0/0, 0%" would say nothing of it. */
export const isLeftOut = ({ total, skipped }: Summary): boolean => total === 0 && skipped > 0;

/** "6/28"; "skipped" where all of it was. */
export const fraction = (summary: Summary): string =>
  isLeftOut(summary) ? 'skipped' : `${summary.done}/${summary.total}`;

/** The same with its slash in one column, whatever the numbers are. */
export const counts = (summary: Summary, widest: Summary): string =>
  isLeftOut(summary) ? fraction(summary) : aligned(summary, widest);

const aligned = ({ done, total }: Summary, widest: Summary): string =>
  `${done}`.padStart(`${widest.total}`.length) + `/${total}`.padEnd(`${widest.total}`.length + 1);

/** "21%", right-aligned. */
export const percent = (summary: Summary): string => `${summary.percent}%`.padStart(4);

/** The headline once nothing is left: never a flattering 100 % where much was skipped. */
export const allDone = ({ total, done, skipped }: Summary): string | undefined => {
  if (total !== done || total + skipped === 0) return undefined;
  if (skipped === 0) return total === 1 ? 'done' : `all ${total} done`;
  if (total === 0) return skipped === 1 ? 'skipped' : `all ${skipped} skipped`;
  return `${total === 1 ? 'the one' : `all ${total}`} you chose; ${skipped} skipped`;
};

/** How far one is, in a line of text: "6/28, 21%", or the headline once nothing is left. */
export const totals = (summary: Summary): string =>
  allDone(summary) ?? `${summary.done}/${summary.total}, ${summary.percent}%`;

/** The same with whose totals they are. */
export const totalsOf = (name: string, summary: Summary): string =>
  `${name}${allDone(summary) ? ':' : ''} ${totals(summary)}`;

/** "1 topic", "3 topics". */
export const count = (amount: number, one: string, many = `${one}s`): string =>
  `${amount} ${amount === 1 ? one : many}`;

/** "about 30 hours", "about 45 minutes". */
export const effort = (hours: number): string => {
  if (hours < 1) return `about ${count(Math.round(hours * 60), 'minute')}`;
  return `about ${count(Math.round(hours * 10) / 10, 'hour')}`;
};
