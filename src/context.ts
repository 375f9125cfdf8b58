import type { Snapshot } from './progress/snapshot';
import type { Change, Day, ProgressEvent, State } from './progress/types';
import type { Problem } from './roadmap/problems';
import type { Tree } from './roadmap/tree';
import type { Roadmap } from './roadmap/types';
import type * as narrator from './view/narrate';
import type { Screen } from './view/screen';

/** A change before it is saved. */
export interface Draft {
  readonly roadmap: string;
  readonly events: readonly ProgressEvent[];
  /** The day that counts; today where it is left out. */
  readonly on?: Day;
  /** The change that this one takes back. */
  readonly of?: string;
}

/** One thing that `doctor` looked at. */
export interface Finding {
  readonly name: string;
  readonly ok: boolean;
  readonly message: string;
  /** What to do; "roadmap doctor --fix" where it can be repaired safely. */
  readonly fix?: string;
}

/** The learner's progress on disk. Reading takes no lock and creates nothing. */
export interface ProgressStore {
  /** Everything folded, whatever is damaged; notices go to `warn`. */
  state(): Promise<State>;
  /** Every change there is a record of, as it was written. */
  history(): Promise<readonly Change[]>;
  /** Loads, asks what to change, and returns once that is on the disk; saves nothing where there is nothing. */
  save(decide: (state: State) => Draft | undefined): Promise<Saved>;
  inspect(): Promise<readonly Finding[]>;
  /** Repairs what is safe, and says what it did. */
  repair(): Promise<readonly string[]>;
}

export interface Saved {
  readonly state: State;
  readonly change?: Change;
}

/** A roadmap and where it came from. */
export interface Held {
  readonly roadmap: Roadmap;
  readonly origin: 'shipped' | 'library' | 'file';
  readonly path: string;
}

/** How much of a roadmap is wanted: what the screens are drawn from, or also what its topics teach. */
export type Detail = 'tree' | 'whole';

/** A folder of roadmap.sh. */
export interface RoadmapFolder {
  readonly name: string;
  /** The drawing, where there is one. */
  readonly json?: string;
  /** Its content files, by name: "http@a1b2.md". */
  readonly content: ReadonlyMap<string, string>;
}

/** The roadmaps at hand: the shipped one, and those imported. */
export interface RoadmapLibrary {
  /** The roadmap that this call is about, at least in that detail. */
  current(detail: Detail): Promise<Held>;
  /** A roadmap we hold, by id, at least in that detail (the tree by default). */
  find(id: string, detail?: Detail): Promise<Held | undefined>;
  ids(): readonly string[];
  /** The text of a file, or of standard input for "-"; UTF-8, strictly. */
  text(file: string): Promise<string>;
  /** A folder of roadmap.sh; undefined where the path is none. */
  folder(path: string): Promise<RoadmapFolder | undefined>;
  /** Reads and checks a roadmap file in our own format, without keeping it. */
  read(file: string): Promise<{ roadmap?: Roadmap; problems: readonly Problem[] }>;
  keep(roadmap: Roadmap): Promise<string>;
  remove(id: string): void;
  /** The JSON Schema of a roadmap file. */
  schema(): object;
}

export interface Choice<T> {
  readonly name: string;
  readonly value: T;
  /** What is told of it while one points at it. */
  readonly about?: string;
}

/** Questions on the terminal. Ctrl-C ends the program with 130 and changes nothing. */
export interface Prompts {
  confirm(message: string): Promise<boolean>;
  select<T>(message: string, choices: readonly Choice<T>[]): Promise<T>;
  /** A text starting a line without a choice is a heading. */
  checkbox<T>(message: string, choices: readonly (Choice<T> | string)[]): Promise<T[]>;
}

/** What a command may ask of the world. */
export interface Context {
  now(): Date;
  today(): Day;
  /** Whether the answer is asked for as JSON. */
  readonly json: boolean;
  /** Something the learner should know beside the answer: stderr, or "warnings" in JSON. */
  warn(text: string): void;
  readonly progress: ProgressStore;
  readonly roadmaps: RoadmapLibrary;
  /** The chosen roadmap, at least in that detail (the tree by default), and the progress in it. */
  snapshot(detail?: Detail): Promise<Snapshot>;
  /** The same after a decision made on it was saved. */
  change<D extends { readonly events: readonly ProgressEvent[] }>(
    decide: (snapshot: Snapshot) => D,
    on?: Day,
  ): Promise<{ readonly decision: D; readonly after: Snapshot }>;
  /** The tree of a roadmap we hold, by id. */
  treeOf(id: string): Promise<Tree | undefined>;
  /** Undefined where nobody can answer: no terminal, `--no-input`, CI. */
  readonly prompts: (() => Promise<Prompts>) | undefined;
  /** Opens an http or https address in the browser. */
  openLink(url: string): Promise<void>;
  /** Writes a file of the learner's, whole or not at all; over another one only if that is wanted. */
  saveFile(path: string, text: string, over: boolean): Promise<void>;
  /** Lets the learner write in their editor; what they saved. */
  edit(text: string): Promise<string>;
  readonly version: string;
  /** The version of Node this runs on. */
  readonly node: string;
}

/** The screens in sentences: loaded only where an answer is read aloud. */
type Narrator = typeof narrator;

/** What a command answers: drawn for a person or written as JSON, whichever is asked for. */
export interface Answer {
  readonly json: () => object;
  readonly text: (screen: Screen) => Iterable<string>;
  /** The same in plain sentences, for a screen reader; where it is left out, the text is told in words. */
  readonly narrate?: (narrator: Narrator) => Iterable<string>;
  /** The text is a document to be kept: it is not fitted to the terminal. */
  readonly isDocument?: true;
  /** 0 unless the answer itself is a failure, as with `validate`. */
  readonly exitCode?: number;
}
