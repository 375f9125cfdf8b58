import type { Page } from '../page/parts';

/** A screen, drawn or spoken. */
export interface Shown {
  readonly page: () => Page;
}

/** A document to be kept: it is not fitted to the terminal. */
interface Document {
  readonly document: () => Iterable<string>;
}

/** The answer of a command: for a person or as JSON, whichever is asked for. */
export type Answer = (Shown | Document) & {
  readonly json: () => object;
  /** 0 unless the answer itself is a failure, as with `validate`. */
  readonly exitCode?: number;
};
