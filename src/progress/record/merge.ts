import { byOrder, compare, isNewer } from './compare';
import { copy, type Records } from './records';
import type { Progress, Stamp, State, Unread } from './types';

/** Two records as one: what both have is joined. */
const joined = <T>(ours: Records<T>, theirs: Records<T>, join: (a: T, b: T) => T): Records<T> => {
  const all = copy(ours);
  for (const [key, value] of Object.entries(theirs)) {
    const other = all[key];
    all[key] = other === undefined ? value : join(other, value);
  }
  return all;
};

const later = <T extends Stamp>(a: T, b: T): T => (isNewer(b, a) ? b : a);

/** Something with an id that was written once and may have changed since: a note, a review. */
interface Written extends Stamp {
  readonly id: string;
  readonly written: string;
}

const joinedById = <T extends Written>(ours: readonly T[], theirs: readonly T[]): readonly T[] => {
  const byId = new Map(ours.map((one) => [one.id, one]));
  for (const one of theirs) {
    const other = byId.get(one.id);
    const written = other && other.written < one.written ? other.written : one.written;
    byId.set(one.id, { ...(other ? later(other, one) : one), written });
  }
  return [...byId.values()].toSorted((x, y) => compare(x.id, y.id));
};

/** Each of them once, in the order of all things. */
export const joinedUnread = (
  ours: readonly Unread[],
  theirs: readonly Unread[],
): readonly Unread[] => {
  if (theirs.length === 0) return ours;
  const byText = new Map([...ours, ...theirs].map((one) => [JSON.stringify(one), one]));
  return [...byText.values()].toSorted(byOrder);
};

/** Two roadmaps' progress as one: the later entry of each thing wins. */
export const joinedProgress = (ours: Progress, theirs: Progress): Progress => ({
  topics: joined(ours.topics, theirs.topics, later),
  notes: joined(ours.notes, theirs.notes, joinedById),
  reviews: joined(ours.reviews, theirs.reviews, joinedById),
  steps: joined(ours.steps, theirs.steps, (a, b) => joined(a, b, later)),
  unread: joinedUnread(ours.unread, theirs.unread),
});

/** Two states as one, as if all changes had been folded together. */
export const merge = (a: State, b: State): State => ({
  settings: joined(a.settings, b.settings, later),
  roadmaps: joined(a.roadmaps, b.roadmaps, joinedProgress),
  newest: a.newest > b.newest ? a.newest : b.newest,
});
