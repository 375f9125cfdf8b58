import { type Change, noteId, type ProgressEvent } from './types';

/** An event that can lose its neighbours: a note without an id has one by its place among them. */
const standing = (change: Change, event: ProgressEvent, index: number): ProgressEvent =>
  event.type === 'note' ? { ...event, note: noteId(change, event, index) } : event;

/** What other devices are told of a change: all but settings, which stay where they were made. */
export const shareable = (change: Change): Change | undefined => {
  const { events } = change;
  const shared = events.filter(({ type }) => type !== 'setting');
  if (shared.length === 0) return undefined;
  if (shared.length === events.length) return change;
  return {
    ...change,
    events: events.flatMap((event, index) =>
      event.type === 'setting' ? [] : [standing(change, event, index)],
    ),
  };
};

/** A history as other devices are told it. */
export const shareableOf = (history: readonly Change[]): Change[] =>
  history.flatMap((change) => shareable(change) ?? []);

/** Each change once, as it was first met. */
export const once = (changes: readonly Change[]): Change[] => {
  const seen = new Set<string>();
  return changes.filter(({ id }) => !seen.has(id) && seen.add(id));
};
