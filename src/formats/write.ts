import type { Snapshot } from '../progress/record/snapshot';
import type { WeekStart } from '../progress/record/weeks';

/** What days in a calendar depend on. */
export interface Calendar {
  /** Hours a week to plan with. */
  readonly hours: number;
  readonly weekStart: WeekStart;
  /** When it is written. */
  readonly now: Date;
}

/** What an export may be asked for beside its format. */
export interface WriteOptions {
  /** Whether fills show the roadmap's own colours or the learner's progress. */
  readonly colors: 'roadmap' | 'progress';
  /** Whether the learner's notes go along. */
  readonly notes: boolean;
  /** For formats with days in them. */
  readonly calendar?: Calendar;
}

/** Writes a roadmap with the progress in it as a text of one format, with a final newline. */
export type Write = (snapshot: Snapshot, options: WriteOptions) => string;

/** What a reader of the written text should know; undefined where there is nothing. */
export type Caution = (text: string) => string | undefined;
