import { ago } from '../progress/days';
import type { Advice } from '../progress/next';
import type { Snapshot } from '../progress/snapshot';
import { ancestorsOf, type TreeNode, topicsOf } from '../roadmap/tree';
import { clean } from './clean';
import { ended } from './ended';
import { fitted } from './fitted';
import type { Hint } from './hints';
import { allDone, bar, counts, label, percent, topicLabel, typed } from './label';
import { nothingHints, nothingSentence } from './nothing';
import type { Screen } from './screen';
import { type Line, shortened } from './shortened';
import { spread, width } from './text';
import { firstRunLine } from './tree';

/** The section to unfold: where the learner is, else where the first suggestion lies. */
export const openSection = (advice: Advice): TreeNode | undefined => {
  const node = advice.started[0]?.node ?? advice.suggestions[0]?.node;
  return node && ([...ancestorsOf(node), node][1] ?? node);
};

/** Bare `roadmap`: you are here. */
export const overviewLines = (
  snapshot: Snapshot,
  advice: Advice,
  screen: Screen,
): Generator<string> => {
  const first = firstRunLine(snapshot);
  const { root } = snapshot.tree;
  const isNew = first !== undefined || snapshot.standing(root).summary.done === 0;
  const next = root.children.length === 0 ? nothingHints(snapshot) : hints(advice, isNew);
  return ended(overviewBody(snapshot, advice, screen, first), screen, { snapshot }, next);
};

function* overviewBody(
  snapshot: Snapshot,
  advice: Advice,
  screen: Screen,
  first: string | undefined,
): Generator<string> {
  const { theme, height } = screen;
  const rule = ` ${theme.dim(theme.symbols.rule.repeat(screen.width - 2))}`;
  yield headline(snapshot, screen);
  if (first) yield ` ${theme.dim(first)}`;
  yield rule;
  const open = openSection(advice);
  const body = [...bodyLines(snapshot, screen, open)];
  const room = height === undefined ? body.length : Math.max(3, height - (first ? 6 : 5));
  if (body.length === 0) yield ` ${nothingSentence(snapshot.standing(snapshot.tree.root).summary)}`;
  yield* shortened(body, room, advice.started[0]?.node, (hidden, isInside) => {
    const command = isInside && open ? `roadmap show ${typed(open)}` : 'roadmap show -d1';
    return `${isInside ? '      ' : '   '}${theme.symbols.ellipsis} ${hidden} more: ${command}`;
  });
  yield rule;
}

const headline = ({ tree, standing }: Snapshot, screen: Screen): string => {
  const { theme } = screen;
  const { summary } = standing(tree.root);
  const amount = allDone(summary) ?? `${percent(summary)}  ${counts(summary, summary)}`;
  const right = `${bar(theme, summary, screen.width >= 60 ? 20 : 10)} ${amount}`;
  const shown = fitted(clean(tree.roadmap.title), width(right) + 2, screen);
  return spread(` ${theme.heading(shown)}`, right, screen.width);
};

function* bodyLines(
  snapshot: Snapshot,
  screen: Screen,
  open: TreeNode | undefined,
): Generator<Line> {
  for (const node of snapshot.tree.root.children) {
    yield { text: sectionLine(snapshot, screen, node, node === open), node, isInside: false };
    if (node !== open) continue;
    for (const child of node.children) yield* nodeLines(snapshot, screen, child, 6);
  }
}

const sectionLine = (
  snapshot: Snapshot,
  screen: Screen,
  section: TreeNode,
  isOpen: boolean,
): string => {
  const { theme, width: columns } = screen;
  const { pointer, edge } = theme.symbols;
  const before = ` ${isOpen ? pointer : ' '} `;
  if (section.kind === 'topic') {
    return before + topicText(snapshot, screen, section, width(before));
  }
  const widest = snapshot.standing(snapshot.tree.root).summary;
  const right = counts(snapshot.standing(section).summary, widest);
  const edged = before + theme.tint(section.data.color, edge);
  const title = fitted(label(section), width(edged) + width(right) + 1, screen);
  return spread(edged + (isOpen ? theme.heading(title) : title), right, columns).trimEnd();
};

/** A group that is finished is folded, unless more of it has been started. */
export const isFolded = ({ tree, standing }: Snapshot, node: TreeNode): boolean =>
  ['done', 'skipped'].includes(standing(node).status) &&
  !topicsOf(tree, node).some((topic) => standing(topic).status === 'doing');

function* nodeLines(
  snapshot: Snapshot,
  screen: Screen,
  node: TreeNode,
  indent: number,
): Generator<Line> {
  const before = ' '.repeat(indent);
  if (node.kind === 'topic') {
    yield { text: before + topicText(snapshot, screen, node, indent), node, isInside: true };
    return;
  }
  const { status, summary } = snapshot.standing(node);
  const pick = node.data.choose === undefined ? '' : `, pick ${node.data.choose}`;
  const amount = `  ${summary.done}/${summary.total}${pick}`;
  const shown = fitted(label(node), indent + width(amount), screen) + amount;
  const text = before + (status === 'done' ? screen.theme.dim(shown) : shown);
  yield { text, node, isInside: true };
  if (isFolded(snapshot, node)) return;
  for (const child of node.children) yield* nodeLines(snapshot, screen, child, indent + 2);
}

/** A title shorter than this says less than when its topic was started. */
const TITLE = 12;

const topicText = (snapshot: Snapshot, screen: Screen, node: TreeNode, indent: number): string => {
  const { theme } = screen;
  const mark = snapshot.markOf(node);
  const isStarted = snapshot.standing(node).status === 'doing';
  const bare = topicLabel(theme, snapshot, node, '');
  const started = isStarted && mark ? `   started ${ago(mark.on, snapshot.today)}` : '';
  const room = screen.width - indent - width(bare) - width(started);
  const since = screen.isTerminal && room < TITLE ? '' : started;
  const shown = fitted(clean(node.title), indent + width(bare) + width(since), screen);
  return topicLabel(theme, snapshot, node, shown) + theme.dim(since);
};

const hints = ({ started, suggestions }: Advice, isNew: boolean): Hint[] => {
  const everything = { text: 'Everything:', command: 'roadmap show' };
  const [now] = started;
  if (now) return [{ text: 'Finish it:', command: `roadmap done ${typed(now.node)}` }, everything];
  const [first] = suggestions;
  if (!first) return [everything];
  const target = first.alternatives[0] ?? first.node;
  return [
    { text: 'Begin:', command: `roadmap start ${typed(target)}` },
    isNew ? { text: 'Know some already:', command: 'roadmap done' } : everything,
  ];
};
