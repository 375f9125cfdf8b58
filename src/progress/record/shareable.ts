import { type Change, noteId, type ProgressEvent } from './types';

/** An event that can lose its neighbours: a note without an id has one by its place among them. */
const standing = (change: Change, event: ProgressEvent, index: number): ProgressEvent =>
  event.type === 'note' ? { ...event, note: noteId(change, event, index) } : event;

/** A change without events of some types; undefined where nothing is left of it. */
const without = (change: Change, types: readonly string[]): Change | undefined => {
  const { events } = change;
  const isLeft = ({ type }: ProgressEvent): boolean => !types.includes(type);
  const left = events.filter(isLeft).length;
  if (left === 0) return undefined;
  if (left === events.length) return change;
  return {
    ...change,
    events: events.flatMap((event, index) =>
      isLeft(event) ? [standing(change, event, index)] : [],
    ),
  };
};

/** What other devices are told of a change: settings and roadmaps stay where they were made. */
export const shareable = (change: Change): Change | undefined =>
  without(change, ['setting', 'roadmap']);

/** A history as other devices are told it. */
export const shareableOf = (history: readonly Change[]): Change[] =>
  history.flatMap((change) => shareable(change) ?? []);

/** A history as a backup holds it: settings stand there by themselves. */
export const restorableOf = (history: readonly Change[]): Change[] =>
  history.flatMap((change) => without(change, ['setting']) ?? []);

/** Each change once, as it was first met. */
export const once = (changes: readonly Change[]): Change[] => {
  const seen = new Set<string>();
  return changes.filter(({ id }) => !seen.has(id) && seen.add(id));
};
