import { type Snapshot, startedTopics } from '../progress/snapshot';
import { ancestorsOf, subtreeOf, type TreeNode } from '../roadmap/tree';
import { clean } from './clean';
import { type Due, dueSign, NONE_DUE } from './due';
import { ended } from './ended';
import { fitted } from './fitted';
import type { Hint } from './hints';
import { allDone, bar, counts, label, percent, topicLabel, typed } from './label';
import type { Screen } from './screen';
import { spread, width } from './text';

/** What part of the tree is drawn. */
export interface TreeModel {
  readonly snapshot: Snapshot;
  readonly top: TreeNode;
  /** Levels below the top; all where it is left out. */
  readonly depth: number | undefined;
  /** Which nodes are wanted; their ancestors come along. All where it is left out. */
  readonly isWanted: ((node: TreeNode) => boolean) | undefined;
  readonly due?: Due;
}

/**
 * Whether a node is to be drawn: those wanted are, with their ancestors up to the top. Depth only
 * hides: what lies deeper still shows in the ancestors it keeps.
 */
export const visibility = (model: TreeModel): ((node: TreeNode) => boolean) => {
  const { snapshot, top, depth, isWanted } = model;
  const deepest = top.depth + (depth ?? Number.POSITIVE_INFINITY);
  if (!isWanted) return (node) => node.depth <= deepest;
  const visible = new Set<TreeNode>([top]);
  for (const node of subtreeOf(snapshot.tree, top)) {
    if (!isWanted(node)) continue;
    for (let one: TreeNode | undefined = node; one && !visible.has(one); one = one.parent) {
      visible.add(one);
    }
  }
  return (node) => node.depth <= deepest && visible.has(node);
};

const chosen = (node: TreeNode, dot: string): string =>
  node.data.choose === undefined ? '' : ` ${dot} pick ${node.data.choose}`;

/** Title on the left, bar and counts on the right. */
const headLine = ({ snapshot, top }: TreeModel, screen: Screen): string => {
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

interface Drawing {
  readonly screen: Screen;
  readonly snapshot: Snapshot;
  readonly isVisible: (node: TreeNode) => boolean;
  /** The summary with the largest numbers: all counts stand in its columns. */
  readonly widest: ReturnType<Snapshot['standing']>['summary'];
  readonly now: TreeNode | undefined;
  readonly due: Due;
}

const sectionLine = ({ screen, snapshot, widest }: Drawing, node: TreeNode): string => {
  const { theme } = screen;
  const { summary } = snapshot.standing(node);
  const cells = screen.width >= 60 ? `${bar(theme, summary, 10, node.data.color)}   ` : '';
  const edge = theme.tint(node.data.color, theme.symbols.edge);
  const title = [label(node), chosen(node, theme.symbols.dot)] as const;
  return titled(screen, ` ${edge}`, theme.heading, title, cells + counts(summary, widest));
};

const topicLine = (view: Drawing, node: TreeNode, before: string): string => {
  const { screen, snapshot, now, due } = view;
  const { theme } = screen;
  const here = node === now ? `  ${theme.symbols.here} now` : '';
  const mark = due.has(node) ? `${here}  ${dueSign(screen)}` : here;
  if (!screen.isTerminal) return before + topicLabel(theme, snapshot, node) + mark;
  const bare = width(before) + width(topicLabel(theme, snapshot, node, '')) + width(mark);
  const title = fitted(clean(node.title), bare, screen);
  return before + topicLabel(theme, snapshot, node, title) + mark;
};

const nodeLine = (view: Drawing, node: TreeNode, before: string): string => {
  if (node.kind === 'topic') return topicLine(view, node, before);
  const { screen, snapshot, widest } = view;
  const title = [label(node), chosen(node, screen.theme.symbols.dot)] as const;
  const amount = counts(snapshot.standing(node).summary, widest);
  return titled(screen, before, (text) => text, title, amount);
};

/** The lines behind a node's children, one level below the other: what to draw, and which is last. */
interface Level {
  readonly indent: string;
  readonly last: TreeNode | undefined;
}

/** Everything below the top, in order. Sections, and topics beside them, stand without guides. */
function* drawBody(view: Drawing, top: TreeNode): Generator<string> {
  const { screen, snapshot, isVisible } = view;
  const { branch, last, through, blank } = screen.theme.symbols.guides;
  const levelOf = (parent: TreeNode, indent: string): Level => ({
    indent,
    last: parent.children.findLast(isVisible),
  });
  const levels: Level[] = [levelOf(top, '  ')];
  let isAfterTopic = false;
  for (const node of subtreeOf(snapshot.tree, top)) {
    if (node === top || !isVisible(node)) continue;
    const isTopic = node.kind === 'topic';
    if (node.parent?.kind === 'root') {
      if (!isTopic || !isAfterTopic) yield '';
      yield isTopic ? topicLine(view, node, ' ') : sectionLine(view, node);
      isAfterTopic = isTopic;
      levels[0] = levelOf(node, '  ');
      continue;
    }
    const depth = node.depth - top.depth - (top.kind === 'root' ? 2 : 1);
    const { indent, last: lastOne } = levels[depth] ?? levelOf(top, '  ');
    const isLast = node === lastOne;
    yield nodeLine(view, node, screen.theme.dim(indent + (isLast ? last : branch)));
    if (!isTopic) levels[depth + 1] = levelOf(node, indent + (isLast ? blank : through));
  }
}

/** What the signs mean. */
const legend = ({ theme }: Screen, hasDue: boolean): string => {
  const { symbols } = theme;
  const signs = [
    `${theme.done(symbols.done)} done`,
    `${theme.doing(symbols.doing)} doing`,
    `${symbols.todo} to do`,
    theme.dim(`${symbols.skipped} skipped`),
    theme.dim(`${symbols.optional} optional`),
    ...(hasDue ? [theme.review(`${symbols.review} review due`)] : []),
  ];
  return ` ${signs.join('  ')}`;
};

/** Once, while nothing is marked: how many topics there are, and how many of them count, if not all. */
export const firstRunCounts = ({ tree, standing, progress }: Snapshot) => {
  if (Object.keys(progress.topics).length > 0) return undefined;
  const { total } = standing(tree.root).summary;
  const topics = tree.nodes.filter((node) => node.kind === 'topic').length;
  return topics === total ? undefined : { topics, total };
};

/** Why there are fewer to do than topics. */
export const firstRunLine = (snapshot: Snapshot): string | undefined => {
  const counted = firstRunCounts(snapshot);
  if (!counted) return undefined;
  const { topics, total } = counted;
  return `${total} to do: ${topics} topics, ${topics - total} are alternatives`;
};

/** The indented, coloured tree, or the part of it below a node; a topic by itself is one line. */
export const treeLines = (model: TreeModel, screen: Screen): Generator<string> => {
  const { snapshot, top } = model;
  const [now] = startedTopics(snapshot);
  const { summary } = snapshot.standing(top);
  const isVisible = visibility(model);
  const { due = NONE_DUE } = model;
  const view = { screen, snapshot, isVisible, widest: summary, now, due };
  return top.kind === 'topic'
    ? ended([topicLine(view, top, ' ')], screen, model, [
        { text: 'All about it:', command: `roadmap info ${typed(top)}` },
      ])
    : ended(treeBody(model, view), screen, model, treeHints(snapshot, now));
};

function* treeBody(model: TreeModel, view: Drawing): Generator<string> {
  const { snapshot, top } = model;
  const { screen, isVisible, due } = view;
  yield headLine(model, screen);
  const first = top.kind === 'root' ? firstRunLine(snapshot) : undefined;
  if (first) yield ` ${screen.theme.dim(first)}`;
  if (!top.children.some(isVisible)) {
    yield model.isWanted ? ' Nothing here fits.' : ' There is nothing here yet.';
  }
  yield* drawBody(view, top);
  yield '';
  yield legend(
    screen,
    [...due].some((node) => isVisible(node) && ancestorsOf(node).includes(top)),
  );
}

const treeHints = ({ tree }: Snapshot, now: TreeNode | undefined): Hint[] => {
  const topic = now ?? tree.nodes.find((node) => node.kind === 'topic');
  return [
    { text: 'Next:', command: 'roadmap next' },
    ...(topic ? [{ text: 'One topic:', command: `roadmap info ${typed(topic)}` }] : []),
    { text: 'Short:', command: 'roadmap show -d1' },
  ];
};
