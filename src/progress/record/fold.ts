import { compare, isNewer } from './compare';
import { joinedProgress, joinedUnread } from './merge';
import { newestOf } from './newest';
import { copy, own, type Records } from './records';
import {
  type Change,
  type Mark,
  NO_PROGRESS,
  type Note,
  type NoteEvent,
  type NoteRemovedEvent,
  noteId,
  type Progress,
  type ProgressEvent,
  type Review,
  type ReviewEvent,
  type ReviewRemovedEvent,
  type State,
  type StatusEvent,
  type StepEvent,
  type Tick,
  type Unread,
} from './types';

/** The progress kept under a roadmap's id; empty where there is none. */
export const progressOf = (state: State, roadmap: string): Progress =>
  own(state.roadmaps, roadmap) ?? NO_PROGRESS;

/** A topic's mark, if it was ever set. */
export const markOf = (progress: Progress, node: string): Mark | undefined =>
  own(progress.topics, node);

/** A node's notes, oldest first. */
export const notesOf = (progress: Progress, node: string): Note[] =>
  (own(progress.notes, node) ?? [])
    .filter((note) => !note.removed)
    .toSorted((a, b) => compare(a.written, b.written) || compare(a.id, b.id));

/** A topic's reviews, oldest first. */
export const reviewsOf = (progress: Progress, node: string): Review[] =>
  (own(progress.reviews, node) ?? [])
    .filter((review) => !review.removed)
    .toSorted(
      (a, b) => compare(a.on, b.on) || compare(a.written, b.written) || compare(a.id, b.id),
    );

/** A setting's value, if one was chosen. */
export const settingOf = (state: State, key: string): string | undefined =>
  own(state.settings, key)?.value ?? undefined;

/** Maps being written: copies, made once a fold, of what the changes touch. */
interface Draft {
  /** What was known before. */
  readonly progress: Progress;
  readonly topics: Record<string, Mark>;
  /** By node, then by their own ids, which they are sorted by once at the end. */
  readonly notes: Map<string, Map<string, Note>>;
  readonly reviews: Map<string, Map<string, Review>>;
  readonly steps: Map<string, Record<string, Tick>>;
  /** What is new and unread, joined with the others once at the end. */
  readonly found: Unread[];
}

const draftOf = (progress: Progress): Draft => ({
  progress,
  topics: copy(progress.topics),
  notes: new Map(),
  reviews: new Map(),
  steps: new Map(),
  found: [],
});

/** What is under a key of a map; made where it is first asked for. */
const madeIn = <T>(map: Map<string, T>, key: string, make: () => T): T => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
};

const byId = <T extends { readonly id: string }>(list: readonly T[] = []): Map<string, T> =>
  new Map(list.map((one) => [one.id, one]));

/** Records with those entries replaced that were touched. */
const replaced = <T, U>(
  records: Records<T>,
  touched: ReadonlyMap<string, U>,
  finish: (value: U) => T,
): Records<T> => {
  const all = copy(records);
  for (const [key, value] of touched) all[key] = finish(value);
  return all;
};

const sorted = <T extends { readonly id: string }>(things: ReadonlyMap<string, T>): readonly T[] =>
  [...things.values()].toSorted((a, b) => compare(a.id, b.id));

const finished = ({ progress, topics, notes, reviews, steps, found }: Draft): Progress => ({
  topics,
  notes: replaced(progress.notes, notes, sorted<Note>),
  reviews: replaced(progress.reviews, reviews, sorted<Review>),
  steps: replaced(progress.steps, steps, (ticks) => ticks),
  unread: joinedUnread(progress.unread, found),
});

/** Asked for each of its marks, so it looks no further than the second. */
const isBulk = ({ events }: Change): boolean => {
  const first = events.findIndex(({ type }) => type === 'status');
  return events.some(({ type }, at) => type === 'status' && at > first);
};

const foldStatus = (draft: Draft, event: StatusEvent, change: Change): void => {
  const stamp = { at: change.at, by: change.id };
  if (!isNewer(stamp, draft.topics[event.node])) return;
  const mark: Mark = {
    status: event.to,
    on: event.on ?? change.on,
    ...stamp,
    title: event.title,
  };
  draft.topics[event.node] = isBulk(change) ? { ...mark, bulk: true } : mark;
};

const foldNote = (
  draft: Draft,
  event: NoteEvent | NoteRemovedEvent,
  change: Change,
  index: number,
): void => {
  const id = noteId(change, event, index);
  const before = own(draft.progress.notes, event.node);
  const notes = madeIn(draft.notes, event.node, () => byId(before));
  const stamp = { at: change.at, by: change.id };
  const known = notes.get(id);
  const written = known && known.written < change.at ? known.written : change.at;
  const note: Note = { id, text: event.text, on: event.on ?? change.on, written, ...stamp };
  const folded: Note = event.type === 'note' ? note : { ...note, removed: true };
  notes.set(id, known && !isNewer(stamp, known) ? { ...known, written } : folded);
};

const foldReview = (
  draft: Draft,
  event: ReviewEvent | ReviewRemovedEvent,
  change: Change,
): void => {
  const id = event.review ?? change.id;
  const before = own(draft.progress.reviews, event.node);
  const reviews = madeIn(draft.reviews, event.node, () => byId(before));
  const stamp = { at: change.at, by: change.id };
  const known = reviews.get(id);
  const written = known && known.written < change.at ? known.written : change.at;
  const { grade, on = change.on } = event;
  const review: Review = { id, grade, on, written, ...stamp };
  const folded: Review = event.type === 'review' ? review : { ...review, removed: true };
  reviews.set(id, known && !isNewer(stamp, known) ? { ...known, written } : folded);
};

const foldStep = (draft: Draft, event: StepEvent, change: Change): void => {
  const before = own(draft.progress.steps, event.node) ?? {};
  const ticks = madeIn(draft.steps, event.node, () => copy(before));
  const stamp = { at: change.at, by: change.id };
  if (!isNewer(stamp, own(ticks, event.step))) return;
  const tick = { ticked: event.ticked, on: event.on ?? change.on, ...stamp };
  ticks[event.step] = event.text === undefined ? tick : { ...tick, text: event.text };
};

const foldInto = (draft: Draft, event: ProgressEvent, change: Change, index: number): void => {
  if (event.type === 'status') foldStatus(draft, event, change);
  else if (event.type === 'note' || event.type === 'note-removed')
    foldNote(draft, event, change, index);
  else if (event.type === 'review' || event.type === 'review-removed')
    foldReview(draft, event, change);
  else if (event.type === 'step') foldStep(draft, event, change);
  else draft.found.push({ at: change.at, by: change.id, on: change.on, event });
};

/** Folds changes into a state. Order and repetition do not matter: the latest of each thing wins. */
export const fold = (state: State, changes: readonly Change[]): State => {
  if (changes.length === 0) return state;
  const drafts = new Map<string, Draft>();
  const settings = copy(state.settings);
  let newest = state.newest;
  const foldEvent = (change: Change, event: ProgressEvent, index: number): void => {
    if (event.type === 'setting') {
      const stamp = { at: change.at, by: change.id };
      if (isNewer(stamp, settings[event.key])) {
        settings[event.key] = { value: event.value, ...stamp };
      }
      return;
    }
    if (event.type === 'roadmap') return;
    const draft = drafts.get(change.roadmap) ?? draftOf(progressOf(state, change.roadmap));
    if (event.type === 'known') {
      drafts.set(change.roadmap, draftOf(joinedProgress(finished(draft), event.progress)));
      return;
    }
    drafts.set(change.roadmap, draft);
    foldInto(draft, event, change, index);
  };
  for (const change of changes) {
    const latest = newestOf(change);
    if (latest > newest) newest = latest;
    for (const [index, event] of change.events.entries()) foldEvent(change, event, index);
  }
  const roadmaps = copy(state.roadmaps);
  for (const [id, draft] of drafts) roadmaps[id] = finished(draft);
  return { settings, roadmaps, newest };
};
