import type { Snapshot } from '../progress/record/snapshot';
import type { Summary } from '../roadmap/rollup';
import type { TreeNode } from '../roadmap/tree';
import { type Due, dueSign } from './due';
import { fitted } from './fit';
import { allDone, bar, counts, isLeftOut, label, percent, topicLabel } from './label';
import { spread, width } from './measure';
import { clean } from './sanitize';
import type { Screen } from './screen';

/** What the rows of a tree are drawn from. */
export interface RowsView {
  readonly screen: Screen;
  readonly snapshot: Snapshot;
  /** The summary with the largest numbers: all counts stand in its columns. */
  readonly widest: Summary;
  readonly now: TreeNode | undefined;
  readonly due: Due;
}

const chosen = (node: TreeNode, dot: string): string =>
  node.data.choose === undefined ? '' : ` ${dot} pick ${node.data.choose}`;

/** A line whose title gives way: shortened on a terminal, never in a pipe. What follows it stays. */
const titled = (
  screen: Screen,
  before: string,
  paint: (text: string) => string,
  [title, tail]: readonly [title: string, tail: string],
  right: string,
): string => {
  const taken = width(before) + width(tail) + width(right) + 1;
  const left = before + paint(fitted(title, taken, screen) + tail);
  return spread(left, right, screen.width).trimEnd();
};

/** Title on the left, bar and counts on the right. */
export const headRow = (snapshot: Snapshot, top: TreeNode, screen: Screen): string => {
  const { theme } = screen;
  const { summary } = snapshot.standing(top);
  const cells = screen.width >= 60 ? 20 : 10;
  const amount = allDone(summary) ?? `${percent(summary)}  ${counts(summary, summary)}`;
  const right = `${bar(theme, summary, cells)} ${amount}`;
  const isRoot = top.kind === 'root';
  const name = isRoot ? clean(snapshot.tree.roadmap.title) : label(top);
  const edge = isRoot ? '' : theme.tint(top.data.color, theme.symbols.edge);
  return titled(screen, ` ${edge}`, theme.heading, [name, chosen(top, theme.symbols.dot)], right);
};

/**
 * A section with its bar.
 *
 * @param lead what stands in the first column
 * @param tail what follows the title
 */
export const sectionRow = (
  { screen, snapshot, widest }: RowsView,
  node: TreeNode,
  lead = ' ',
  tail = '',
): string => {
  const { theme } = screen;
  const { summary } = snapshot.standing(node);
  const hasBar = screen.width >= 60 && !isLeftOut(summary);
  const cells = hasBar ? `${bar(theme, summary, 10, node.data.color)}   ` : '';
  const edge = theme.tint(node.data.color, theme.symbols.edge);
  const title = [label(node), chosen(node, theme.symbols.dot) + tail] as const;
  return titled(screen, lead + edge, theme.heading, title, cells + counts(summary, widest));
};

/** A topic with its sign, behind its guides. */
export const topicRow = (
  { screen, snapshot, now, due }: RowsView,
  node: TreeNode,
  before: string,
): string => {
  const { theme } = screen;
  const here = node === now ? `  ${theme.symbols.here} now` : '';
  const mark = due.has(node) ? `${here}  ${dueSign(screen)}` : here;
  if (!screen.isTerminal) return before + topicLabel(theme, snapshot, node) + mark;
  const bare = width(before) + width(topicLabel(theme, snapshot, node, '')) + width(mark);
  const title = fitted(clean(node.title), bare, screen);
  return before + topicLabel(theme, snapshot, node, title) + mark;
};

/** A group with its counts, behind its guides. */
export const groupRow = (view: RowsView, node: TreeNode, before: string, tail = ''): string => {
  const { screen, snapshot, widest } = view;
  const title = [label(node), chosen(node, screen.theme.symbols.dot) + tail] as const;
  const amount = counts(snapshot.standing(node).summary, widest);
  return titled(screen, before, (text) => text, title, amount);
};
