import type { Snapshot } from '../progress/record/snapshot';
import type { Change, Day, ProgressEvent, State } from '../progress/record/types';
import type { WeekStart } from '../progress/record/weeks';
import type { Tree } from '../roadmap/tree';
import type { Roadmap } from '../roadmap/types';
import type { Backups } from './backups';
import type { Draft, ProgressStore, Saved } from './progress';
import type { Interactive, Prompts } from './prompts';
import type { Detail, RoadmapLibrary } from './roadmaps';
import type { Sync } from './sync';

/** What a command may ask of the world. */
export interface Context {
  now(): Date;
  today(): Day;
  /** The first day of a week where the learner lives. */
  weekStart(): WeekStart;
  /** Whether the answer is asked for as JSON. */
  readonly json: boolean;
  /** Something the learner should know beside the answer: stderr, or "warnings" in JSON. */
  warn(text: string): void;
  readonly progress: ProgressStore;
  readonly roadmaps: RoadmapLibrary;
  sync(): Promise<Sync>;
  backups(): Promise<Backups>;
  /** The chosen roadmap, at least in that detail (the tree by default), and the progress in it. */
  snapshot(detail?: Detail): Promise<Snapshot>;
  /** The same after a decision made on it was saved. */
  change<D extends { readonly events: readonly ProgressEvent[] }>(
    decide: (snapshot: Snapshot) => D,
    on?: Day,
  ): Promise<{ readonly decision: D; readonly after: Snapshot }>;
  /**
   * Installs a roadmap in place of the one of that id, or removes it, and saves the progress that
   * goes with it: both or neither. A copy of what was there stays in `backups/` for undo.
   */
  replaceRoadmap(
    id: string,
    next: Roadmap | undefined,
    decide: (state: State, history: () => readonly Change[]) => Omit<Draft, 'roadmap'>,
  ): Promise<Saved>;
  /** The tree of a roadmap we hold, by id. */
  treeOf(id: string): Promise<Tree | undefined>;
  /** Undefined where nobody can answer: no terminal, `--no-input`, CI. */
  readonly prompts: (() => Promise<Prompts>) | undefined;
  /**
   * Runs something on the whole screen until it is over; the terminal is then as it was before.
   * Undefined where nobody can answer, or the terminal cannot be drawn on. Ctrl-C ends the program
   * with 130; what was saved stays saved.
   */
  readonly interact: (<S>(app: Interactive<S>) => Promise<S>) | undefined;
  /** All of standard input, where a pipe or a file is given; a silent pipe is not waited for long. */
  piped(): Promise<{ readonly bytes: Uint8Array; readonly isSilent: boolean }>;
  /** Opens an http or https address in the browser. */
  openLink(url: string): Promise<void>;
  /** Writes a file of the learner's, whole or not at all; over another one only if that is wanted. */
  saveFile(path: string, text: string, over: boolean): Promise<void>;
  /** Lets the learner write in their editor; what they saved. */
  edit(text: string): Promise<string>;
  /** The script that completes our command lines in a shell. */
  completionScript(shell: string): string;
  readonly version: string;
  /** The version of Node this runs on. */
  readonly node: string;
}
