import type { Theme } from './theme';

/** Where something is drawn. */
export interface Screen {
  readonly theme: Theme;
  /** Columns to lay out for, 20 to 100; 80 in a pipe. */
  readonly width: number;
  /** Lines of the terminal; undefined in a pipe. */
  readonly height: number | undefined;
  /** In a pipe nothing is wrapped, cut or hinted. */
  readonly isTerminal: boolean;
}
