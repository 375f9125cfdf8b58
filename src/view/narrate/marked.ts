import { count, label, MOST_LISTED, typed } from '../../page/label';
import { amountOf, called, fewOf, SAID, toType, totalsSentence } from '../../page/speech';
import { stepName, type TickedModel } from '../../page/steps';
import { inFull } from '../../progress/record/days';
import type { Move } from '../../progress/record/set-status';
import type { Snapshot } from '../../progress/record/snapshot';
import { nextStep } from '../../progress/record/steps';
import type { TreeNode } from '../../roadmap/tree';
import type { Status } from '../../roadmap/types';
import type { MarkedModel } from '../marked';
import { doneWhenSentences, tickedSentences } from './steps';

/** That a note is saved; of several topics, on how many. */
const notedSentence = (notes: number): string => {
  if (notes === 1) return 'Your note is saved.';
  return `Your note is saved on ${notes === 2 ? 'both topics' : `all ${notes} topics`}.`;
};

/**
 * What changed, the new totals, what became ready, and how to undo.
 *
 * @param notes how many topics got a note
 */
export function* markedSentences(model: MarkedModel, notes = 0): Generator<string> {
  const { snapshot, to, moves, unchanged, early, ready, next, doneWhen, ticking } = model;
  for (const move of moves.slice(0, MOST_LISTED)) yield moveSentence(snapshot, move);
  yield* moreSentence(moves.length - MOST_LISTED, `${SAID[to]} now`);
  yield* unchangedSentences(model);
  const ticked = { ...ticking, snapshot };
  yield* tickedSentences(ticked);
  if (notes > 0) yield notedSentence(notes);
  if (moves.length + ticking.moves.length === 0) {
    if (unchanged.length + ticking.unchanged.length === 0) yield 'Nothing is changed.';
    return;
  }
  yield* totalsSentences(snapshot, moves);
  for (const { node, waitingFor } of early.slice(0, 3)) {
    yield `${label(node)} usually comes after ${fewOf(waitingFor.map(label), 5)}.`;
  }
  if (ready.length > 0) yield `Ready now: ${fewOf(ready.map(label), 5)}.`;
  yield* doneWhenSentences(doneWhen);
  yield* afterTicking(ticked);
  if (next) yield toType(`go on with ${label(next)}`, `roadmap start ${typed(next)}`);
  yield toType('take this back', 'roadmap undo');
}

/** "2.1.1 HTTP is now done and was to do before"; where only its day changed, the days. */
const moveSentence = ({ markOf }: Snapshot, { node, from, since, to }: Move): string => {
  if (from !== to) return `${label(node)} is now ${SAID[to]} and was ${SAID[from]} before.`;
  const days = [markOf(node)?.on, since].flatMap((day) => (day === undefined ? [] : inFull(day)));
  return `The day of ${label(node)} is now ${days.join(', no longer ')}.`;
};

function* moreSentence(more: number, what: string): Generator<string> {
  if (more > 0) yield `${count(more, 'more topic is', 'more topics are')} ${what}.`;
}

/** A topic that was asked for is so already; one that does not follow its group stays as it is. */
const staySentence = (snapshot: Snapshot, node: TreeNode, to: Status): string => {
  const { status, optional } = snapshot.standing(node);
  if (status !== to) {
    return `${label(node)} stays ${optional && status === 'todo' ? 'optional' : SAID[status]}.`;
  }
  const mark = snapshot.markOf(node);
  const since = status === 'todo' || !mark ? '' : ` since ${inFull(mark.on)}`;
  return `${label(node)} is already ${SAID[status]}${since}.`;
};

function* unchangedSentences({ snapshot, to, moves, unchanged }: MarkedModel): Generator<string> {
  if (moves.length > 0 && unchanged.length > MOST_LISTED) {
    yield `${unchanged.length} others stay as they are.`;
    return;
  }
  for (const node of unchanged.slice(0, MOST_LISTED)) yield staySentence(snapshot, node, to);
  yield* moreSentence(unchanged.length - MOST_LISTED, 'as before');
}

/** What to type after ticking: the next step, or that the topic is done. */
function* afterTicking({ snapshot, moves }: TickedModel): Generator<string> {
  const node = moves.at(-1)?.node;
  if (!node || snapshot.standing(node).status === 'done') return;
  const open = nextStep(snapshot, node);
  yield open
    ? toType('tick the next step', `roadmap done ${stepName(open)}`)
    : toType(`finish ${label(node)}`, `roadmap done ${typed(node)}`);
}

function* totalsSentences(snapshot: Snapshot, moves: readonly Move[]): Generator<string> {
  if (moves.length === 0) return;
  const { tree, standing } = snapshot;
  const groups = [...new Set(moves.map(({ node }) => node.parent))];
  const [group] = groups;
  if (groups.length === 1 && group && group.kind !== 'root') {
    yield `${label(group)}: ${amountOf(standing(group).summary)}.`;
  }
  yield totalsSentence(called(snapshot, tree.root), standing(tree.root).summary);
}
