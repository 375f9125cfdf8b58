import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

/**
 * Text of which every character takes one column: Latin letters, and the signs the screens draw.
 * Anything else asks a library, whose tables cost more to prepare than a whole screen to draw.
 */
const NARROW =
  /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2013\u2026\u203a\u2190\u2192\u2500-\u257f\u2581-\u258c\u2591-\u2593\u25b8\u25cb\u25cf\u25d0\u2713]*$/;

/** Columns that a text takes on a terminal; colours take none. */
export const width = (text: string): number =>
  NARROW.test(text) ? text.length : stringWidth(text);

let segmenter: Intl.Segmenter | undefined;

/** Letters as a person sees them: one with its accents, an emoji with all its parts. */
export const lettersOf = (text: string): string[] => {
  if (NARROW.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
};

/** Code units that can stand in one column: a letter with four marks, each of two halves. */
const MOST_UNITS = 12;

/** A plain text in at most so many columns, with an ellipsis where it was cut. */
export const cut = (text: string, columns: number, ellipsis: string): string => {
  if (text.length <= columns * MOST_UNITS && width(text) <= columns) return text;
  const room = columns - ellipsis.length;
  if (room <= 0) return ellipsis.slice(0, Math.max(0, columns));
  const letters = lettersOf(text.slice(0, room * MOST_UNITS));
  let [fits, tooMany] = [0, letters.length + 1];
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (width(letters.slice(0, middle).join('')) <= room) fits = middle;
    else tooMany = middle;
  }
  return letters.slice(0, fits).join('').trimEnd() + ellipsis;
};

/** A text filled up with blanks to so many columns. */
export const pad = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - width(text)));

/** Two texts at the two ends of a line; one blank between them where there is no room. */
export const spread = (left: string, right: string, columns: number): string =>
  left + ' '.repeat(Math.max(1, columns - width(left) - width(right))) + right;

/** Columns of the widest of some texts; 0 where there is none. */
export const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, width(text)), 0);

/** A text in lines of at most so many columns; a word that is too long is broken. */
export const wrap = (text: string, columns: number): string[] =>
  wrapAnsi(text, Math.max(1, columns), { hard: true, trim: true }).split('\n');
