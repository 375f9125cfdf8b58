import type { Change, Day, ProgressEvent, State } from '../progress/record/types';

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

/**
 * What to save, decided on the progress it is saved to.
 *
 * @param history every change there is a record of by then; read only where it is asked for
 */
export type Decide = (state: State, history: () => readonly Change[]) => Draft | undefined;

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
  save(decide: Decide): Promise<Saved>;
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
