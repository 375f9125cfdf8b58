import { cut, width, wrap } from './measure';
import { defuse } from './sanitize';
import type { Screen } from './screen';

/** So much of a text stays, however little room there is: the line then goes on below. */
const LEAST = 4;

/** A text in what a line has left after so many columns: shortened on a terminal, whole in a pipe. */
export const fitted = (text: string, taken: number, screen: Screen): string =>
  screen.isTerminal
    ? cut(text, Math.max(LEAST, screen.width - taken), screen.theme.symbols.ellipsis)
    : text;

/** The same in as many lines as it needs: wrapped on a terminal, one line in a pipe. */
export const folded = (text: string, taken: number, screen: Screen): string[] =>
  screen.isTerminal ? wrap(text, screen.width - taken) : [text];

/** More lines than this no title takes. */
const MOST_LINES = 3;

/** A title that may be endless, as much of it as a few lines hold. */
export const endless = (title: string, taken: number, screen: Screen): string =>
  fitted(title, screen.width - (screen.width - taken) * MOST_LINES, screen);

/**
 * Titles one after the other: a line breaks between two of them where it can. One line in a pipe.
 *
 * @param lead what stands before the first
 */
export const listed = (
  lead: string,
  titles: readonly string[],
  joint: string,
  taken: number,
  screen: Screen,
): string[] => {
  if (!screen.isTerminal) return [`${lead} ${titles.join(joint)}`.trimStart()];
  const lines: string[] = [];
  let line = lead;
  for (const [at, title] of titles.entries()) {
    const text = title + (at < titles.length - 1 ? joint.trimEnd() : '');
    const longer = `${line} ${text}`.trimStart();
    if (width(longer) <= screen.width - taken) line = longer;
    else {
      const [first = '', ...rest] = folded(endless(text, taken, screen), taken, screen);
      lines.push(line, ...[first, ...rest].slice(0, -1));
      line = rest.at(-1) ?? first;
    }
  }
  return [...lines, line].filter(Boolean);
};

/** The lines of a document as they are; on a terminal without what would control it. */
export const asIs = (lines: Iterable<string>, { isTerminal }: Screen): Iterable<string> =>
  isTerminal ? defused(lines) : lines;

function* defused(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield defuse(line);
}

/**
 * Lines as they are put on a terminal: what is still wider than it is goes on below, a little
 * further in. An address stays in one piece, or nobody could copy it.
 */
export const within = (lines: Iterable<string>, screen: Screen): Iterable<string> =>
  screen.isTerminal ? broken(lines, screen) : lines;

function* broken(lines: Iterable<string>, screen: Screen): Generator<string> {
  for (const line of lines) {
    if (width(line) <= screen.width || /^\s*\S*https?:\S+$/.test(line)) {
      yield line;
      continue;
    }
    const indent = /^ */.exec(line)?.[0] ?? '';
    const [first = '', ...rest] = wrap(line.trimStart(), screen.width - indent.length - 2);
    yield indent + first;
    for (const more of rest) yield `${indent}  ${more}`;
  }
}
