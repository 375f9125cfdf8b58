import { defuse } from './clean';
import type { Screen } from './screen';
import { cut, width, wrap } from './text';

/** So much of a text stays, however little room there is: the line then goes on below. */
const LEAST = 4;

/** A text in what a line has left after so many columns: shortened on a terminal, whole in a pipe. */
export const fitted = (text: string, taken: number, screen: Screen): string =>
  screen.isTerminal
    ? cut(text, Math.max(LEAST, screen.width - taken), screen.theme.symbols.ellipsis)
    : text;

/** A title within a sentence: on a terminal it never takes more than a row. */
export const brief = (text: string, screen: Screen): string => fitted(text, LEAST, screen);

/** The same in as many lines as it needs: wrapped on a terminal, one line in a pipe. */
export const folded = (text: string, taken: number, screen: Screen): string[] =>
  screen.isTerminal ? wrap(text, screen.width - taken) : [text];

/** The lines of a document as they are; on a terminal without what would control it. */
export function* asIs(lines: Iterable<string>, { isTerminal }: Screen): Generator<string> {
  for (const line of lines) yield isTerminal ? defuse(line) : line;
}

/**
 * Lines as they are put on a terminal: what is still wider than it is goes on below, a little
 * further in. An address stays in one piece, or nobody could copy it.
 */
export function* within(lines: Iterable<string>, screen: Screen): Generator<string> {
  for (const line of lines) {
    if (!screen.isTerminal || width(line) <= screen.width || /^\s*\S*https?:\S+$/.test(line)) {
      yield line;
      continue;
    }
    const indent = /^ */.exec(line)?.[0] ?? '';
    const [first = '', ...rest] = wrap(line.trimStart(), screen.width - indent.length - 2);
    yield indent + first;
    for (const more of rest) yield `${indent}  ${more}`;
  }
}
