/** Escape sequences with all that belongs to them: CSI, then OSC, DCS and kin up to their end. */
const SEQUENCES =
  /\x1b\[[0-?]*[ -/]*[@-~]|\x9b[0-?]*[ -/]*[@-~]|[\x1b][\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?|[\x90\x98\x9d-\x9f][^\x07\x9c\x1b]*(?:\x07|\x9c|\x1b\\)?|\x1b./gs;
const BREAKS = /[\t\n\v\f\r\x85\u2028\u2029]+/g;
/** Controls, soft hyphens, zero-width characters and those that turn the reading direction. */
const INVISIBLE =
  /[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
/** All controls but the tab and the line break. */
const CONTROLS = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;
const MARKS_AFTER_FOUR = /(\p{M}{4})\p{M}+/gu;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Text that cleaning leaves as it is: ASCII, and Latin letters and arrows with no blank at an end. */
const PLAIN = /^(?:[\x20-\x7e]*|(?! )[\x20-\x7e\xa1-\xac\xae-\u02ff\u2190-\u21ff]*(?<! ))$/;

/** Foreign lines with all their blanks, but without what would control a terminal. */
export const defuse = (text: string): string => text.replace(SEQUENCES, '').replace(CONTROLS, '');

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
