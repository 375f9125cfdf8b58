import type { Status } from '../../roadmap/types';

/** A local day, "2026-11-22". */
export type Day = string;

/** A topic's status was set. `from` and `since` are what it was, so that the event can be undone. */
export interface StatusEvent {
  readonly type: 'status';
  readonly node: string;
  /** The title at the time of marking: it tells what was meant when the roadmap has moved on. */
  readonly title: string;
  readonly from: Status;
  /** The day of the earlier status, where there was one. */
  readonly since?: Day;
  readonly to: Status;
  /** The day that counts, where it is not the change's own. */
  readonly on?: Day;
}

/** A note was written; it keeps its id for ever. */
export interface NoteEvent {
  readonly type: 'note';
  readonly node: string;
  /** The note's id; where it is left out, the change's id and the event's place in it. */
  readonly note?: string;
  readonly text: string;
  /** The day that counts, where it is not the change's own. */
  readonly on?: Day;
}

/** A note was removed; its text stays here, so that the event can be undone. */
export interface NoteRemovedEvent {
  readonly type: 'note-removed';
  readonly node: string;
  readonly note: string;
  readonly text: string;
  /** The day the note was written. */
  readonly on: Day;
}

/** How well a topic was remembered, as ts-fsrs names it. */
export const GRADES = ['again', 'hard', 'good', 'easy'] as const;

export type Grade = (typeof GRADES)[number];

/** A topic was reviewed. */
export interface ReviewEvent {
  readonly type: 'review';
  readonly node: string;
  readonly grade: Grade;
  /** The review's id; where it is left out, the change's. */
  readonly review?: string;
  /** The day that counts, where it is not the change's own. */
  readonly on?: Day;
}

/** A review was taken back; its grade and day stay here, so that the event can be undone. */
export interface ReviewRemovedEvent {
  readonly type: 'review-removed';
  readonly node: string;
  readonly review: string;
  readonly grade: Grade;
  readonly on: Day;
}

/** A step of a topic's practice was ticked, or its tick taken away. */
export interface StepEvent {
  readonly type: 'step';
  readonly node: string;
  /** The step's id, or its text where it has none: steps may be put in another order. */
  readonly step: string;
  /** The text of a step named by its id: it tells what was meant when the roadmap has moved on. */
  readonly text?: string;
  readonly ticked: boolean;
  /** The day of the tick that goes, so that the event can be undone. */
  readonly since?: Day;
  /** The day that counts, where it is not the change's own. */
  readonly on?: Day;
}

/** A setting was chosen; null takes it back to its default. Not undone, not synced. */
interface SettingEvent {
  readonly type: 'setting';
  readonly key: string;
  readonly value: string | null;
}

/**
 * A roadmap was imported, or another version put in its place, or it was removed. Undone while the
 * copy is in `backups/`; stays on this machine.
 */
export interface RoadmapEvent {
  readonly type: 'roadmap';
  /** The copy of what was installed before, by its file's name; null where nothing was. */
  readonly kept: string | null;
  /** Whether one is installed after it. */
  readonly installed: boolean;
}

/**
 * What was known of a roadmap when the changes that told of it were lost: the entries themselves.
 * Their own stamps decide, not the change's.
 */
export interface KnownEvent {
  readonly type: 'known';
  readonly progress: Progress;
}

export type ProgressEvent =
  | StatusEvent
  | NoteEvent
  | NoteRemovedEvent
  | ReviewEvent
  | ReviewRemovedEvent
  | StepEvent
  | KnownEvent
  | RoadmapEvent
  | SettingEvent;

/** What one command did. Changes are ordered by (at, id), wherever they were made. */
export interface Change {
  readonly v: 1;
  readonly id: string;
  /** ISO 8601 in UTC. Only orders; `on` is what people see. */
  readonly at: string;
  readonly on: Day;
  readonly device: string;
  readonly roadmap: string;
  /** The change that this one takes back. */
  readonly of?: string;
  readonly events: readonly ProgressEvent[];
}

/** The id of the note that an event of a change is about. */
export const noteId = (
  change: Pick<Change, 'id'>,
  event: { note?: string },
  index: number,
): string => event.note ?? `${change.id}.${index}`;

/** When something was last written, and by which change: the later one wins. */
export interface Stamp {
  readonly at: string;
  readonly by: string;
}

/** A topic's status as it is now. */
export interface Mark extends Stamp {
  readonly status: Status;
  readonly on: Day;
  readonly title: string;
  /** Set with others in one change, so it says little about where the learner is working. */
  readonly bulk?: true;
}

export interface Note extends Stamp {
  readonly id: string;
  readonly text: string;
  readonly on: Day;
  /** When it was first written: notes stand in this order, whatever happened to them since. */
  readonly written: string;
  readonly removed?: true;
}

/** One grading of a topic. */
export interface Review extends Stamp {
  readonly id: string;
  readonly grade: Grade;
  readonly on: Day;
  /** When it was first graded: reviews of one day stand in this order. */
  readonly written: string;
  readonly removed?: true;
}

/** Whether a step is ticked, and since when. */
export interface Tick extends Stamp {
  readonly ticked: boolean;
  readonly on: Day;
  /** The text of a step named by its id. */
  readonly text?: string;
}

/** An event of a type this version does not know, kept for the version that does. */
export interface Unread extends Stamp {
  readonly on: Day;
  readonly event: unknown;
}

/** All that is known of one roadmap's progress, by node id. */
export interface Progress {
  readonly topics: Readonly<Record<string, Mark>>;
  readonly notes: Readonly<Record<string, readonly Note[]>>;
  readonly reviews: Readonly<Record<string, readonly Review[]>>;
  /** By node, then by the step's id, or its text where it has none. */
  readonly steps: Readonly<Record<string, Readonly<Record<string, Tick>>>>;
  readonly unread: readonly Unread[];
}

export interface Setting extends Stamp {
  readonly value: string | null;
}

/** Everything the learner ever did, folded. */
export interface State {
  readonly settings: Readonly<Record<string, Setting>>;
  readonly roadmaps: Readonly<Record<string, Progress>>;
  /** The latest `at` of any change folded in; empty where there is none. */
  readonly newest: string;
}

export const NO_PROGRESS: Progress = {
  topics: {},
  notes: {},
  reviews: {},
  steps: {},
  unread: [],
};
export const NO_STATE: State = { settings: {}, roadmaps: {}, newest: '' };
