import { byTime } from './compare';
import { type Change, type Day, noteId, type ProgressEvent, type StepEvent } from './types';

/** What can be taken back and put back, newest last. */
export interface Stacks {
  /** Changes not undone. */
  readonly undo: readonly Change[];
  /** Undoings that no later change has sealed. */
  readonly redo: readonly Change[];
}

const UNDOABLE = new Set<string>([
  'status',
  'note',
  'note-removed',
  'review',
  'review-removed',
  'step',
  'roadmap',
] satisfies ProgressEvent['type'][]);

const isUndoable = (change: Change): boolean =>
  change.events.some(({ type }) => UNDOABLE.has(type));

/** The stacks that a history leaves behind. Settings are not undone. */
export const stacksOf = (history: readonly Change[]): Stacks => {
  const undo = new Map<string, Change>();
  const redo = new Map<string, Change>();
  const undone = new Map<string, Change>();
  // Taken back by two commands at once: the second finds nothing left to take back.
  const seen = new Set<string>();
  for (const change of history.filter(isUndoable).toSorted(byTime)) {
    seen.add(change.id);
    const target =
      change.of === undefined ? undefined : (undo.get(change.of) ?? redo.get(change.of));
    if (!target && change.of !== undefined && seen.has(change.of)) continue;
    if (!target) {
      undo.set(change.id, change);
      redo.clear();
    } else if (undo.delete(target.id)) {
      undone.set(change.id, target);
      redo.set(change.id, change);
    } else {
      redo.delete(target.id);
      const original = undone.get(target.id);
      if (original) undo.set(original.id, original);
    }
  }
  return { undo: [...undo.values()].toSorted(byTime), redo: [...redo.values()] };
};

const inverse = (change: Change, event: ProgressEvent, index: number): ProgressEvent[] => {
  const { on } = change;
  switch (event.type) {
    case 'status': {
      const { node, title, from, since, to } = event;
      const back = {
        type: 'status',
        node,
        title,
        from: to,
        since: event.on ?? on,
        to: from,
      } as const;
      return [since === undefined ? back : { ...back, on: since }];
    }
    case 'note': {
      const { node, text } = event;
      const note = noteId(change, event, index);
      return [{ type: 'note-removed', node, note, text, on: event.on ?? on }];
    }
    case 'note-removed':
      return [{ ...event, type: 'note' }];
    case 'review': {
      const { node, grade, review = change.id } = event;
      return [{ type: 'review-removed', node, review, grade, on: event.on ?? on }];
    }
    case 'review-removed':
      return [{ ...event, type: 'review' }];
    case 'step':
      return [stepBack(event, on)];
    case 'roadmap':
      // Which copy is kept is known once what is installed by then has been copied.
      return [{ type: 'roadmap', kept: null, installed: event.kept !== null }];
    default:
      return [];
  }
};

/** A tick that only got another day was there before, and gets its day back. */
const stepBack = ({ on: day, ticked, since, ...event }: StepEvent, on: Day): StepEvent => ({
  ...event,
  ticked: !ticked || since !== undefined,
  ...(ticked ? { since: day ?? on } : {}),
  ...(since === undefined ? {} : { on: since }),
});

/** The events that take a change back. What this version cannot read stays as it is. */
export const inverseOf = (change: Change): ProgressEvent[] =>
  change.events.flatMap((event, index) => inverse(change, event, index)).toReversed();

/** What undoing or redoing is about to do. */
export interface Reversal {
  /** The change that is turned round: of a redo, the undoing. */
  readonly target: Change;
  /** The change a learner made; an undoing is put back as the change it took away. */
  readonly made: Change | undefined;
  /** What is to be saved. */
  readonly draft: Pick<Change, 'roadmap' | 'events'> & { readonly of: string };
}

/** How the newest change is taken back, or the one last taken back put back; undefined where none is. */
export const reversalOf = (
  history: readonly Change[],
  direction: 'undo' | 'redo',
): Reversal | undefined => {
  const target = stacksOf(history)[direction].at(-1);
  if (!target) return undefined;
  const { id, roadmap } = target;
  return {
    target,
    made: direction === 'undo' ? target : history.find((one) => one.id === target.of),
    draft: { roadmap, events: inverseOf(target), of: id },
  };
};
