import { byOrder, compare, isNewer } from './order';
import { copy } from './records';
import type { Progress, Stamp, State } from './types';

/** Two states as one, as if all changes had been folded together. */
export const merge = (a: State, b: State): State => {
  const later = <T extends Stamp>(x: T | undefined, y: T): T => (isNewer(y, x) ? y : (x ?? y));
  const settings = copy(a.settings);
  for (const [key, value] of Object.entries(b.settings))
    settings[key] = later(settings[key], value);
  const roadmaps = copy(a.roadmaps);
  for (const [id, theirs] of Object.entries(b.roadmaps)) {
    const ours = roadmaps[id];
    roadmaps[id] = ours ? mergeProgress(ours, theirs, later) : theirs;
  }
  return { settings, roadmaps, newest: a.newest > b.newest ? a.newest : b.newest };
};

const mergeProgress = (
  ours: Progress,
  theirs: Progress,
  later: <T extends Stamp>(x: T | undefined, y: T) => T,
): Progress => {
  const topics = copy(ours.topics);
  for (const [id, mark] of Object.entries(theirs.topics)) topics[id] = later(topics[id], mark);
  const notes = copy(ours.notes);
  for (const [id, list] of Object.entries(theirs.notes)) {
    const byId = new Map((notes[id] ?? []).map((note) => [note.id, note]));
    for (const note of list) {
      const other = byId.get(note.id);
      const written = other && other.written < note.written ? other.written : note.written;
      byId.set(note.id, { ...later(other, note), written });
    }
    notes[id] = [...byId.values()].toSorted((x, y) => compare(x.id, y.id));
  }
  const texts = new Set(ours.unread.map((one) => JSON.stringify(one)));
  const news = theirs.unread.filter((one) => !texts.has(JSON.stringify(one)));
  return { topics, notes, unread: [...ours.unread, ...news].toSorted(byOrder) };
};
