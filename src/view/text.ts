import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

/** Escape sequences with all that belongs to them: CSI, then OSC, DCS and kin up to their end. */
const SEQUENCES =
  /\x1b\[[0-?]*[ -/]*[@-~]|\x9b[0-?]*[ -/]*[@-~]|[\x1b][\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?|[\x90\x98\x9d-\x9f][^\x07\x9c\x1b]*(?:\x07|\x9c|\x1b\\)?|\x1b./gs;
const BREAKS = /[\t\n\v\f\r\x85\u2028\u2029]+/g;
/** Controls, soft hyphens, zero-width characters and those that turn the reading direction. */
const INVISIBLE =
  /[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
const MARKS_AFTER_FOUR = /(\p{M}{4})\p{M}+/gu;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * Foreign text as one harmless line: no control character or escape sequence of a file reaches the
 * terminal, nothing turns the reading direction, at most four marks stack on a letter.
 */
export const clean = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text
        .replace(SEQUENCES, '')
        .replace(BREAKS, ' ')
        .replace(INVISIBLE, '')
        .replace(LONE, '\ufffd')
        .replace(MARKS_AFTER_FOUR, '$1')
        .trim();

/**
 * Text of which every character takes one column: Latin letters, and the signs the screens draw.
 * Anything else asks a library, whose tables cost more to prepare than a whole screen to draw.
 */
const NARROW =
  /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2013\u2026\u203a\u2190\u2192\u2500-\u257f\u258c\u25b8\u25cb\u25cf\u25d0\u2713]*$/;

/** Columns that a text takes on a terminal; colours take none. */
export const width = (text: string): number =>
  NARROW.test(text) ? text.length : stringWidth(text);

/** Code units that can stand in one column: a letter with four marks, each of two halves. */
const MOST_UNITS = 12;

/** A plain text in at most so many columns, with an ellipsis where it was cut. */
export const cut = (text: string, columns: number, ellipsis: string): string => {
  if (text.length <= columns * MOST_UNITS && width(text) <= columns) return text;
  const room = columns - ellipsis.length;
  if (room <= 0) return ellipsis.slice(0, Math.max(0, columns));
  const letters = [...text.slice(0, room * MOST_UNITS)];
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
