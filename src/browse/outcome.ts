import { STATUS_NAMES, totals, typed } from '../page/label';
import { markText } from '../page/mark';
import type { Screen } from '../page/screen';
import { stepName } from '../page/steps';
import { textOf } from '../page/text';
import type { Marking } from '../progress/record/marking';
import { isNodeEvent } from '../progress/record/node-event';
import { isNamed, isTicked, stepsOf } from '../progress/record/steps';
import type { ProgressEvent, StepEvent } from '../progress/record/types';
import { openRequirements } from '../roadmap/prerequisites';
import type { TreeNode } from '../roadmap/tree';
import type { BrowseModel, BrowseState, Message } from './state';

/** What became of what a key asked of the world. */
export interface Outcome {
  readonly message: Message;
  /** Changes made, less those taken back. */
  readonly changes: number;
}

/** The state once the world has answered. */
export const withOutcome = (state: BrowseState, { message, changes }: Outcome): BrowseState => ({
  ...state,
  message,
  changes: state.changes + changes,
});

/** Open topics that usually come before. */
const earlyText = ({ snapshot }: BrowseModel, node: TreeNode): string => {
  const waiting = openRequirements(snapshot, node);
  return waiting.length > 0 ? `, usually after ${waiting.map(typed).join(', ')}` : '';
};

const howFar = ({ snapshot }: BrowseModel): string =>
  totals(snapshot.standing(snapshot.tree.root).summary);

/** A topic was marked, or a step ticked. */
export const markedOutcome = (
  model: BrowseModel,
  { moves, ticking, events }: Pick<Marking, 'moves' | 'ticking' | 'events'>,
): Outcome => {
  const changes = events.length > 0 ? 1 : 0;
  const [step] = ticking.moves;
  if (step) {
    const text = `${stepName(step)} ${isTicked(step) ? 'no longer ticked' : 'ticked'}`;
    const started = moves.length > 0 ? `, ${typed(step.node)} started` : '';
    return { message: { text: text + started }, changes };
  }
  const [move] = moves;
  if (!move) return { message: { text: 'It is so already.' }, changes };
  const { node, to } = move;
  const early = to === 'doing' || to === 'done' ? earlyText(model, node) : '';
  return {
    message: { text: `${typed(node)} ${STATUS_NAMES[to]}${early}. ${howFar(model)}` },
    changes,
  };
};

/** Another process has changed a topic since it was drawn: what a key meant may not be meant now. */
export const changedOutcome = ({ snapshot }: BrowseModel, node: TreeNode): Outcome => ({
  message: {
    text: `${typed(node)} was set to "${STATUS_NAMES[snapshot.standing(node).status]}" elsewhere. Nothing was marked.`,
    isWarning: true,
  },
  changes: 0,
});

/** The change that would be undone was made by another process, and was not drawn yet. */
export const notDrawnOutcome = (direction: 'undo' | 'redo'): Outcome => ({
  message: {
    text: `Progress was changed elsewhere. To ${direction} that, press the key again.`,
    isWarning: true,
  },
  changes: 0,
});

export const notedOutcome = (node: TreeNode): Outcome => ({
  message: { text: `Noted on ${typed(node)}.` },
  changes: 1,
});

export const openedOutcome = (url: string): Outcome => ({
  message: { text: `Opened ${url}` },
  changes: 0,
});

/** The number of a step behind its topic's, where the roadmap still has it. */
const stepAt = ({ snapshot }: BrowseModel, { node: id, step }: StepEvent): string => {
  const node = snapshot.tree.byId(id);
  const found = node && stepsOf(snapshot, node).find((one) => isNamed(one, step));
  return found ? stepName(found) : `${node ? typed(node) : id} step`;
};

/** What an event did, in a few words: from what to what. */
const eventText = (model: BrowseModel, event: ProgressEvent, screen: Screen): string => {
  if (!isNodeEvent(event)) return 'a change';
  const node = model.snapshot.tree.byId(event.node);
  const name = node ? typed(node) : event.node;
  if (event.type === 'status') return `${name} ${textOf(markText(event), screen)}`;
  if (event.type === 'step') {
    const [from, to] = event.ticked ? ['open', 'ticked'] : ['ticked', 'open'];
    return `${stepAt(model, event)} ${from} ${screen.theme.symbols.to} ${to}`;
  }
  const isThere = event.type === 'note' || event.type === 'review';
  const what = event.type.startsWith('note') ? 'note' : 'review';
  return `${name} ${what} ${isThere ? 'back' : 'gone'}`;
};

/** What was taken or put back; it may have been in another roadmap. */
export const undoneOutcome = (
  model: BrowseModel,
  direction: 'undo' | 'redo',
  done: { readonly roadmap: string; readonly events: readonly ProgressEvent[] } | undefined,
  screen: Screen,
): Outcome => {
  if (!done) return { message: { text: `Nothing to ${direction}.` }, changes: 0 };
  const { roadmap, events } = done;
  const verb = direction === 'undo' ? 'Took back' : 'Put back';
  const [first] = events;
  const isHere = roadmap === model.snapshot.tree.roadmap.id;
  const what = first && isHere ? eventText(model, first, screen) : `a change in ${roadmap}`;
  const more = isHere && events.length > 1 ? ` and ${events.length - 1} more` : '';
  return {
    message: { text: `${verb}: ${what}${more}. ${howFar(model)}` },
    changes: direction === 'undo' ? -1 : 1,
  };
};

/** What cannot be done is told, and the tree stays as it is. */
export const refusedOutcome = (message: string, hint: string | undefined): Outcome => ({
  message: { text: hint ? `${message} ${hint}` : message, isWarning: true },
  changes: 0,
});

/** What is left to say once one has left; nothing where nothing was changed. */
export const farewell = ({ changes }: BrowseState): string | undefined => {
  if (changes === 0) return undefined;
  const many = Math.abs(changes);
  const amount = `${many} change${many === 1 ? '' : 's'}`;
  return changes > 0
    ? `${amount} saved. Take the last back: roadmap undo`
    : `${amount} taken back. Put the last back: roadmap redo`;
};
