import { dueCount } from '../page/due';
import { fitted, within } from '../page/fit';
import type { Hint } from '../page/hints';
import {
  allDone,
  bar,
  counts,
  fraction,
  isLeftOut,
  label,
  percent,
  topicLabel,
  typed,
} from '../page/label';
import { spread, width } from '../page/measure';
import { clean } from '../page/sanitize';
import type { Screen } from '../page/screen';
import { stepsAmount } from '../page/steps';
import type { Advice } from '../progress/advice/next';
import type { Restart } from '../progress/advice/restart';
import { ago } from '../progress/record/days';
import type { Snapshot } from '../progress/record/snapshot';
import type { PlannedReview } from '../progress/review/due';
import { ancestorsOf, type TreeNode, topicsOf } from '../roadmap/tree';
import { ended } from './ended';
import { nothingHints, nothingSentence } from './nothing';
import { restartLines } from './restart';
import { type Line, shortened } from './shortened';
import { firstRunLine } from './tree';

/** The section to unfold: where the learner is, else where the first suggestion lies. */
export const openSection = (advice: Advice): TreeNode | undefined => {
  const node = advice.started[0]?.node ?? advice.suggestions[0]?.node;
  return node && ([...ancestorsOf(node), node][1] ?? node);
};

/** What was learned and wants a look, and whether the learner was away. */
export interface Reviews {
  readonly due: readonly PlannedReview[];
  readonly restart: Restart | undefined;
}

/** Bare `roadmap`: you are here. */
export const overviewLines = (
  snapshot: Snapshot,
  advice: Advice,
  screen: Screen,
  reviews: Reviews = { due: [], restart: undefined },
): Generator<string> => {
  const first = firstRunLine(snapshot);
  const { root } = snapshot.tree;
  const isNew = first !== undefined || snapshot.standing(root).summary.done === 0;
  const next = root.children.length === 0 ? nothingHints(snapshot) : hints(advice, isNew, reviews);
  const above = [...aboveLines(snapshot, screen, reviews, first)];
  return ended(overviewBody(snapshot, advice, screen, above), screen, { snapshot }, next);
};

/** A terminal of fewer rows has no room for a greeting. */
const GREETING = 16;

/** All above the sections: after a break a greeting, the headline, and what is due. */
function* aboveLines(
  snapshot: Snapshot,
  screen: Screen,
  { due, restart }: Reviews,
  first: string | undefined,
): Generator<string> {
  const isGreeted = restart && (screen.height ?? GREETING) >= GREETING;
  if (isGreeted) yield* within(restartLines(restart, snapshot, due, screen), screen);
  yield headline(snapshot, screen);
  if (first) yield ` ${screen.theme.dim(first)}`;
  if (!isGreeted && due.length > 0) yield ` ${dueCount(due, screen)}`;
}

function* overviewBody(
  snapshot: Snapshot,
  advice: Advice,
  screen: Screen,
  above: readonly string[],
): Generator<string> {
  const { theme, height } = screen;
  const rule = ` ${theme.dim(theme.symbols.rule.repeat(screen.width - 2))}`;
  yield* above;
  yield rule;
  const open = openSection(advice);
  const body = [...bodyLines(snapshot, screen, open)];
  const room = height === undefined ? body.length : Math.max(3, height - above.length - 4);
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
  const pick =
    node.data.choose === undefined || isLeftOut(summary) ? '' : `, pick ${node.data.choose}`;
  const amount = `  ${fraction(summary)}${pick}`;
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
  const since = isStarted && mark ? `started ${ago(mark.on, snapshot.today)}` : undefined;
  const facts = [since, isStarted ? stepsAmount(snapshot, node) : undefined].filter(Boolean);
  const started = facts.length > 0 ? `   ${facts.join(', ')}` : '';
  const room = screen.width - indent - width(bare) - width(started);
  const told = screen.isTerminal && room < TITLE ? '' : started;
  const shown = fitted(clean(node.title), indent + width(bare) + width(told), screen);
  return topicLabel(theme, snapshot, node, shown) + theme.dim(told);
};

const hints = (
  { started, suggestions }: Advice,
  isNew: boolean,
  { due, restart }: Reviews,
): Hint[] => {
  const review = { text: restart ? 'Warm up:' : 'Review:', command: 'roadmap review' };
  const again = due.length > 0 ? [review] : [];
  const everything = { text: 'Everything:', command: 'roadmap show' };
  const [now] = started;
  const finish = now && { text: 'Finish it:', command: `roadmap done ${typed(now.node)}` };
  if (finish) return restart ? [...again, finish, everything] : [finish, ...again, everything];
  const [first] = suggestions;
  if (!first) return [...again, everything];
  const target = first.alternatives[0] ?? first.node;
  return [
    ...(restart ? again : []),
    { text: 'Begin:', command: `roadmap start ${typed(target)}` },
    ...(restart ? [] : again),
    isNew ? { text: 'Know some already:', command: 'roadmap done' } : everything,
  ];
};
