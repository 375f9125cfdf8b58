import type { Page } from '../page/parts';
import type { Screen } from '../page/screen';
import type * as narration from '../view/narrate';

/** A screen, drawn or spoken. */
export interface Shown {
  readonly page: () => Page;
}

/** A document to be kept: it is not fitted to the terminal. */
interface Document {
  readonly document: () => Iterable<string>;
}

/** A screen whose drawn and spoken forms are written apart. */
interface Lines {
  readonly text: (screen: Screen) => Iterable<string>;
  readonly narrate?: (narrator: typeof narration) => Iterable<string>;
}

/** Something for a person, drawn or spoken. */
export type Told = Shown | Lines;

/** What a command answers: for a person or as JSON, whichever is asked for. */
export type Answer = (Told | Document) & {
  readonly json: () => object;
  /** 0 unless the answer itself is a failure, as with `validate`. */
  readonly exitCode?: number;
};
