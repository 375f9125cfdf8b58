import { folded } from './fit';
import { clean } from './sanitize';
import type { Screen } from './screen';

/** A text below an indent, in as many lines as it needs. */
export function* block(
  text: string,
  indent: string,
  screen: Screen,
  paint = (line: string) => line,
): Generator<string> {
  for (const line of folded(clean(text), indent.length, screen)) yield indent + paint(line);
}

/** What a part of a screen begins with. */
export function* heading(text: string, { theme }: Screen): Generator<string> {
  yield '';
  yield `  ${theme.heading(text)}`;
}

/** Items behind a dot each, the first of them so many columns in. */
export function* bullets(
  items: readonly string[],
  indent: string,
  screen: Screen,
  paint = (line: string) => line,
): Generator<string> {
  const { dot } = screen.theme.symbols;
  for (const item of items) {
    const [first = '', ...rest] = folded(clean(item), indent.length + 2, screen);
    yield indent + paint(`${dot} ${first}`);
    for (const line of rest) yield `${indent}  ${paint(line)}`;
  }
}

/** Where the text of a numbered item stands. */
export const NUMBERED = ' '.repeat(7);

/** An item behind its number. */
export function* numbered(n: number, text: string, screen: Screen): Generator<string> {
  const [first = '', ...rest] = linesOf(text, NUMBERED.length, screen);
  yield `${`${n}`.padStart(5)}  ${first}`;
  for (const line of rest) yield (NUMBERED + line).trimEnd();
}

/** A text with its own line breaks, each line harmless and as wide as there is room. */
export const linesOf = (text: string, taken: number, screen: Screen): string[] =>
  text.split(/\r\n|[\n\r]/).flatMap((line) => folded(clean(line), taken, screen));
