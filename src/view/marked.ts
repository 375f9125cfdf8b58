import { brief, fitted, listed } from '../page/fit';
import { hintLine } from '../page/hints';
import { label, MOST_LISTED, topicLabel, totalsOf, typed } from '../page/label';
import { spread, width } from '../page/measure';
import { clean } from '../page/sanitize';
import type { Screen } from '../page/screen';
import { doneWhenLines, type TickedModel, tickedHints, tickedLines } from '../page/steps';
import { inWords } from '../progress/record/days';
import type { Move } from '../progress/record/set-status';
import type { Snapshot } from '../progress/record/snapshot';
import type { Step } from '../progress/record/steps';
import type { TreeNode } from '../roadmap/tree';
import type { Status } from '../roadmap/types';

/** What a command that marks has done. */
export interface MarkedModel {
  readonly snapshot: Snapshot;
  /** What was asked for. */
  readonly to: Status;
  readonly moves: readonly Move[];
  readonly unchanged: readonly TreeNode[];
  /** Topics that have just become ready. */
  readonly ready: readonly TreeNode[];
  /** Moved topics whose prerequisites are still open, with these. */
  readonly early: readonly { readonly node: TreeNode; readonly waitingFor: readonly TreeNode[] }[];
  /** What to type next, where there is something. */
  readonly next: TreeNode | undefined;
  /** The practice's facts of a topic just done, for honesty. */
  readonly doneWhen: readonly Step[];
  /** Steps that were named. */
  readonly ticking: Omit<TickedModel, 'snapshot'>;
}

/** How a status is said. */
export const WORDS: Readonly<Record<Status, string>> = {
  todo: 'to do',
  doing: 'doing',
  done: 'done',
  skipped: 'skipped',
};

/** "Noted."; of several topics, on how many. */
const notedText = (notes: number): string => {
  if (notes === 1) return 'Noted.';
  return notes === 2 ? 'Noted on both.' : `Noted on all ${notes}.`;
};

/**
 * What changed, the new totals, what became ready, and how to undo.
 *
 * @param notes how many topics got a note
 */
export function* markedLines(model: MarkedModel, screen: Screen, notes = 0): Generator<string> {
  const { snapshot, moves, ready, early } = model;
  yield* moveLines(model, screen);
  yield* unchangedLines(model, screen);
  const ticked = { ...model.ticking, snapshot };
  yield* tickedLines(ticked, screen);
  if (notes > 0) yield `   ${notedText(notes)}`;
  if (moves.length + ticked.moves.length === 0) return;
  if (moves.length > 0) yield `   ${changedTotals(snapshot, moves, screen)}`;
  for (const { node, waitingFor } of early.slice(0, 3)) {
    yield* titles(`${typed(node)} usually comes after`, waitingFor, screen);
  }
  if (ready.length > 0) yield* titles('Now ready:', ready, screen);
  if (model.doneWhen.length > 0) yield `   ${screen.theme.dim('Done when')}`;
  yield* doneWhenLines(model.doneWhen, '     ', screen);
  yield* hintLine(screen, [
    ...tickedHints(ticked),
    ...(model.next ? [{ text: 'Next:', command: `roadmap start ${typed(model.next)}` }] : []),
    { text: 'Wrong?', command: 'roadmap undo', isNeeded: true },
  ]);
}

function* titles(lead: string, nodes: readonly TreeNode[], screen: Screen): Generator<string> {
  const { theme } = screen;
  const names = nodes.slice(0, 5).map(label);
  const more = nodes.length > 5 ? [`${nodes.length - 5} more`] : [];
  for (const line of listed(lead, [...names, ...more], theme.symbols.and, 3, screen)) {
    yield `   ${theme.dim(line)}`;
  }
}

/** What became of a topic; where only its day changed, from which to which. */
const changeText = ({ markOf }: Snapshot, move: Move, arrow: string): string => {
  const { node, from, since, to } = move;
  if (from !== to) return `${WORDS[from]} ${arrow} ${WORDS[to]}`;
  const days = [since, markOf(node)?.on].flatMap((day) => (day === undefined ? [] : inWords(day)));
  return days.join(` ${arrow} `);
};

function* moveLines({ snapshot, moves }: MarkedModel, screen: Screen): Generator<string> {
  const { theme, width: columns } = screen;
  for (const move of moves.slice(0, MOST_LISTED)) {
    const { node } = move;
    const right = changeText(snapshot, move, theme.symbols.to);
    const bare = ` ${topicLabel(theme, snapshot, node, '')}`;
    const title = fitted(clean(node.title), width(bare) + width(right) + 1, screen);
    const left = ` ${topicLabel(theme, snapshot, node, title)}`;
    yield spread(left, theme.dim(right), columns);
  }
  const more = moves.length - MOST_LISTED;
  if (more > 0) yield `   and ${more} more`;
}

/** A topic that was asked for is so already; one that does not follow its group stays as it is. */
const stayText = (snapshot: Snapshot, node: TreeNode, to: Status): string => {
  const { status, optional } = snapshot.standing(node);
  if (status !== to) return `stays ${optional && status === 'todo' ? 'optional' : WORDS[status]}`;
  const mark = snapshot.markOf(node);
  const since = status === 'todo' || !mark ? '' : ` since ${inWords(mark.on)}`;
  return `is already ${WORDS[status]}${since}`;
};

function* unchangedLines({ snapshot, to, moves, unchanged }: MarkedModel, screen: Screen) {
  if (moves.length > 0 && unchanged.length > MOST_LISTED) {
    yield `   ${unchanged.length} others stay as they are`;
    return;
  }
  for (const node of unchanged.slice(0, MOST_LISTED)) {
    const title = brief(clean(node.title), screen);
    yield ` ${topicLabel(screen.theme, snapshot, node, title)} ${stayText(snapshot, node, to)}`;
  }
  const more = unchanged.length - MOST_LISTED;
  if (more > 0) yield `   and ${more} more`;
}

const changedTotals = (snapshot: Snapshot, moves: readonly Move[], screen: Screen): string => {
  const { tree, standing } = snapshot;
  const groups = new Set(moves.map(({ node }) => node.parent));
  const [group] = groups;
  const isOne = groups.size === 1 && group && group.kind !== 'root';
  const { done, total } = standing(group ?? tree.root).summary;
  const part = isOne
    ? `${brief(label(group), screen)} ${done}/${total} ${screen.theme.symbols.dot} `
    : '';
  return part + totalsOf(brief(clean(tree.roadmap.title), screen), standing(tree.root).summary);
};
