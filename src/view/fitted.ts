import type { Screen } from './screen';
import { cut, wrap } from './text';

/** A text in what a line has left after so many columns: shortened on a terminal, whole in a pipe. */
export const fitted = (
  text: string,
  taken: number,
  { theme, isTerminal, width }: Screen,
): string => (isTerminal ? cut(text, width - taken, theme.symbols.ellipsis) : text);

/** The same in as many lines as it needs: wrapped on a terminal, one line in a pipe. */
export const folded = (text: string, taken: number, { isTerminal, width }: Screen): string[] =>
  isTerminal ? wrap(text, width - taken) : [text];
