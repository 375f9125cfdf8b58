/** The folders of one input. */
export interface Place {
  /** `ROADMAP_HOME`: a learner's, with four changes in it. */
  readonly home: string;
  /** What the input itself is put into. */
  readonly folder: string;
  /** The file that the input is about, in that folder. */
  readonly file: string;
}

/**
 * A command line: words, or a line for bash in which `$roadmap` is the program. `<file>`, `<folder>`
 * and `<home>` stand for the paths of the place; in bash they are `$FILE`, `$FOLDER` and `$HOME`.
 */
export type Command = readonly string[] | string;

/** How a command is started, where it is not from a pipe in an ordinary environment. */
export interface How {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What comes from standard input; nothing where it is left out. */
  readonly input?: string | Uint8Array;
  /** The folder it is started in: the place's own. */
  readonly inFolder?: true;
  /** Run by a user to whom the folder of the place belongs, but nothing else. */
  readonly asNobody?: true;
  /** Names in the home that belong to root even so. */
  readonly ofRoot?: readonly string[];
  /** On a terminal of this size: what is typed once something is seen. */
  readonly terminal?: {
    readonly columns?: number;
    readonly rows?: number;
    readonly keys?: readonly (readonly [seen: string | RegExp, keys: string])[];
  };
}

/**
 * What the command may do to the stored: `unchanged`: not a byte. `saved`: something was written, all
 * marks but those of the topics named are as before, the files are sound. `repaired`: the same, and
 * what was damaged is kept aside. `kept`: whether something was written or not, no mark is lost.
 */
type StateAfter = 'unchanged' | 'saved' | 'repaired' | 'kept';

/** Commands of which the same is expected. */
export interface Case {
  readonly commands: readonly Command[];
  /** The exit code, or those that are right, where it depends on the machine. */
  readonly code: number | readonly number[];
  /** What one of the two streams says. */
  readonly says?: RegExp;
  /** `unchanged` where it is left out. */
  readonly state?: StateAfter;
  /** Statuses by id that are on the disk afterwards, where they are not those from before. */
  readonly marks?: Readonly<Record<string, string>>;
  /** An error that is itself the answer, on standard output: what `validate` finds. */
  readonly isAnswer?: true;
}

/** An input, and what every command that it can reach has to make of it. */
export interface Row {
  /** As in HOSTILE.md up to 80, with a letter for each of several; from 81 on those added since. */
  readonly n: string;
  readonly input: string;
  /** Puts the input in its place. */
  readonly make?: (place: Place) => unknown;
  /** The name of the file that it is about. */
  readonly fileName?: string;
  readonly how?: How;
  readonly cases: readonly Case[];
  /** What not every machine lets one do; the row is left out there. */
  readonly needs?: 'root';
}

/** Commands that answer, and change nothing. */
export const answered = (commands: readonly Command[], says?: RegExp): Case => ({
  commands,
  code: 0,
  ...(says ? { says } : {}),
});

/** Commands that save something. */
export const saved = (commands: readonly Command[], says?: RegExp): Case => ({
  ...answered(commands, says),
  state: 'saved',
});

/** Commands that refuse, and change nothing. */
export const refused = (code: number, commands: readonly Command[], says: RegExp): Case => ({
  commands,
  code,
  says,
});
