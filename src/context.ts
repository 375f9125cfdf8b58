import type { Snapshot } from './progress/snapshot';
import type { Change, Day, ProgressEvent, State } from './progress/types';
import type { WeekStart } from './progress/weeks';
import type { Problem } from './roadmap/problems';
import type { Tree } from './roadmap/tree';
import type { Roadmap } from './roadmap/types';
import type { Key } from './view/browse/keys';
import type { Picture } from './view/browse/screen';
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
  /** The machine from now on, where it takes another name. */
  readonly device?: string;
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
  /** Takes in changes made elsewhere, as they are. Returns once they are on the disk. */
  adopt(changes: readonly Change[]): Promise<State>;
  /** This machine, in every change made on it; undefined before the first. */
  device(): Promise<string | undefined>;
  inspect(): Promise<readonly Finding[]>;
  /** Repairs what is safe, and says what it did. */
  repair(): Promise<readonly string[]>;
}

export interface Saved {
  readonly state: State;
  readonly change?: Change;
}

/** Where progress is exchanged with other devices. */
export interface SyncTarget {
  /** The folder's path or the remote's address. */
  readonly to: string;
  readonly kind: 'git' | 'folder';
}

/** A device that exchanges progress, as it is known here. */
export interface SyncDevice {
  readonly id: string;
  /** What it calls itself, where it has said so. */
  readonly name: string | undefined;
  readonly isSelf: boolean;
  /** Changes made on it. */
  readonly changes: number;
  /** The moment of the latest of them. */
  readonly last: string | undefined;
  /** How many of them the exchange just now brought. */
  readonly received: number;
}

/** How it stands with exchanging progress. */
export interface SyncReport {
  /** Undefined where it is not set up; secrets in an address are masked. */
  readonly target: SyncTarget | undefined;
  readonly sent: number;
  readonly received: number;
  /** The moment of the last exchange. */
  readonly last: string | undefined;
  /** Changes that were not sent yet; undefined where the last exchange is not remembered. */
  readonly waiting: number | undefined;
  readonly devices: readonly SyncDevice[];
  /** Names of files in that place that are none of ours. */
  readonly foreign: readonly string[];
}

/** The exchange of progress with other devices. */
export interface Sync {
  /** Exchanges with the place named, which is remembered, or with the one remembered. */
  exchange(to: string | undefined): Promise<SyncReport>;
  /** How it stands; asks neither network nor shared folder. */
  status(): Promise<SyncReport>;
  /** What is not as it should be there; asks no network. Empty where it is not set up. */
  check(): Promise<readonly Finding[]>;
  /** Forgets the place; what is there stays. The place, where there was one. */
  stop(): Promise<SyncTarget | undefined>;
}

/** All that a backup holds. */
export interface Backup {
  /** When it was made, ISO 8601. */
  readonly at: string;
  /** The version of the program that made it; empty for a copy of config.json. */
  readonly version: string;
  readonly settings: State['settings'];
  readonly changes: readonly Change[];
  /** The roadmaps that were imported. */
  readonly roadmaps: readonly Roadmap[];
}

/** Backups of everything, in one file each. */
export interface Backups {
  /** Everything there is now. */
  make(): Promise<Backup>;
  text(backup: Backup): string;
  /** What stands in a backup, or in a copy of config.json; damaged ones are refused. */
  read(path: string): Promise<Backup>;
  /** Keeps a backup in our own folder; its path. */
  keep(backup: Backup): Promise<string>;
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
  /** How it stands beside the question once it is chosen, where that is not its name. */
  readonly short?: string;
}

/** Questions on the terminal. Ctrl-C ends the program with 130 and changes nothing. */
export interface Prompts {
  confirm(message: string): Promise<boolean>;
  /** The cursor stands at `start` where it is given, else at the first choice. */
  select<T>(message: string, choices: readonly Choice<T>[], start?: T): Promise<T>;
  /** Tells something and leaves an empty line above the next question, where questions are asked. */
  show(told: Told): void;
  /** Waits for Enter. What is typed before it stays on the screen, and nowhere else. */
  proceed(message: string): Promise<void>;
  /** A text starting a line without a choice is a heading. */
  checkbox<T>(message: string, choices: readonly (Choice<T> | string)[]): Promise<T[]>;
}

/** Something that takes the whole screen: keys change its state, and its state is drawn. */
export interface Interactive<S> {
  readonly start: S;
  /** What a key does; the next one waits for it. */
  press(state: S, key: Key, screen: Screen): Promise<S>;
  draw(state: S, screen: Screen): Picture;
  isOver(state: S): boolean;
}

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

/** The screens in sentences: loaded only where an answer is read aloud. */
type Narrator = typeof narrator;

/** Something for a person, drawn or read aloud. */
export interface Told {
  readonly text: (screen: Screen) => Iterable<string>;
  /** The same in plain sentences, for a screen reader; where it is left out, the text is told in words. */
  readonly narrate?: (narrator: Narrator) => Iterable<string>;
}

/** What a command answers: for a person or as JSON, whichever is asked for. */
export interface Answer extends Told {
  readonly json: () => object;
  /** The text is a document to be kept: it is not fitted to the terminal. */
  readonly isDocument?: true;
  /** 0 unless the answer itself is a failure, as with `validate`. */
  readonly exitCode?: number;
}
