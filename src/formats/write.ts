import type { Snapshot } from '../progress/snapshot';

/** What an export may be asked for beside its format. */
export interface WriteOptions {
  /** Whether fills show the roadmap's own colours or the learner's progress. */
  readonly colors: 'roadmap' | 'progress';
  /** Whether the learner's notes go along. */
  readonly notes: boolean;
}

/** Writes a roadmap with the progress in it as a text of one format, with a final newline. */
export type Write = (snapshot: Snapshot, options: WriteOptions) => string;
