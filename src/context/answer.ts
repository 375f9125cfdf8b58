import type * as narrator from '../view/narrate';
import type { Screen } from '../view/screen';

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
