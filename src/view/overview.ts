import { ago } from '../progress/days';
import type { Advice } from '../progress/next';
import type { Snapshot } from '../progress/snapshot';
import { ancestorsOf, type TreeNode } from '../roadmap/tree';
import { clean } from './clean';
import { fitted } from './fitted';
import { type Hint, hintLine } from './hints';
import { allDone, bar, counts, label, percent, topicLabel, typed } from './label';
import { nothingHints, nothingSentence } from './nothing';
import type { Screen } from './screen';
import { spread, width } from './text';
import { firstRunLine } from './tree';

/** The section to unfold: where the learner is, else where the first suggestion lies. */
export const openSection = (advice: Advice): TreeNode | undefined => {
  const node = advice.started[0]?.node ?? advice.suggestions[0]?.node;
  return node && ([...ancestorsOf(node), node][1] ?? node);
};

/** Bare `roadmap`: you are here. */
export function* overviewLines(
  snapshot: Snapshot,
  advice: Advice,
  screen: Screen,
): Generator<string> {
  const { tree, standing } = snapshot;
  const { theme, height } = screen;
  const { summary } = standing(tree.root);
  const rule = ` ${theme.dim(theme.symbols.rule.repeat(screen.width - 2))}`;
  const amount = allDone(summary) ?? `${percent(summary)}  ${counts(summary, summary)}`;
  const right = `${bar(theme, summary, screen.width >= 60 ? 20 : 10)} ${amount}`;
  const first = firstRunLine(snapshot);
  yield headline(clean(tree.roadmap.title), right, screen);
  if (first) yield ` ${theme.dim(first)}`;
  yield rule;
  const open = openSection(advice);
  const body = [...bodyLines(snapshot, screen, open)];
  const room = height === undefined ? body.length : Math.max(3, height - (first ? 6 : 5));
  if (body.length === 0) yield ` ${nothingSentence(summary)}`;
  yield* shortened(body, room, open, theme.symbols.ellipsis);
  yield rule;
  const isEmpty = body.length === 0;
  const isNew = first !== undefined || summary.done === 0;
  yield* hintLine(screen, isEmpty ? nothingHints(snapshot) : hints(advice, isNew));
}

const headline = (title: string, right: string, screen: Screen) => {
  const shown = fitted(title, width(right) + 2, screen);
  return spread(` ${screen.theme.heading(shown)}`, right, screen.width);
};

interface Line {
  readonly text: string;
  /** Whether it belongs to the unfolded section. */
  readonly isInside: boolean;
}

function* bodyLines(
  snapshot: Snapshot,
  screen: Screen,
  open: TreeNode | undefined,
): Generator<Line> {
  for (const section of snapshot.tree.root.children) {
    yield { text: sectionLine(snapshot, screen, section, section === open), isInside: false };
    if (section !== open) continue;
    for (const child of section.children) {
      for (const text of nodeLines(snapshot, screen, child, 6)) yield { text, isInside: true };
    }
  }
}

/** Lines that fit the terminal's height: what is too much goes from the end of the open section. */
function* shortened(
  body: readonly Line[],
  room: number,
  open: TreeNode | undefined,
  ellipsis: string,
): Generator<string> {
  const surplus = body.length - room;
  const inside = body.filter((line) => line.isInside);
  const keep = surplus > 0 ? Math.max(0, inside.length - surplus - 1) : inside.length;
  const hidden = inside.length - keep;
  const hasRoom = room > body.length - inside.length;
  for (const line of body) {
    const at = inside.indexOf(line);
    if (at < 0 || (at < keep && hasRoom)) yield line.text;
    else if (at === keep && hasRoom) {
      const command = `roadmap show ${open ? typed(open) : ''}`.trim();
      yield `      ${ellipsis} ${hidden} more: ${command}`;
    }
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
  if (section.kind === 'topic') return before + topicLabel(theme, snapshot, section);
  const widest = snapshot.standing(snapshot.tree.root).summary;
  const right = counts(snapshot.standing(section).summary, widest);
  const edged = before + theme.tint(section.data.color, edge);
  const title = fitted(label(section), width(edged) + width(right) + 1, screen);
  return spread(edged + (isOpen ? theme.heading(title) : title), right, columns).trimEnd();
};

function* nodeLines(
  snapshot: Snapshot,
  screen: Screen,
  node: TreeNode,
  indent: number,
): Generator<string> {
  const before = ' '.repeat(indent);
  const { theme } = screen;
  if (node.kind === 'topic') {
    yield before + topicText(snapshot, screen, node, indent);
    return;
  }
  const { status, summary } = snapshot.standing(node);
  const pick = node.data.choose === undefined ? '' : `, pick ${node.data.choose}`;
  const text = `${label(node)}  ${summary.done}/${summary.total}${pick}`;
  const shown = fitted(text, indent, screen);
  yield before + (status === 'done' ? theme.dim(shown) : shown);
  if (status === 'done' || status === 'skipped') return;
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
