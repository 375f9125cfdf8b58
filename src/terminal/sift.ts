/** Ctrl-Z as a terminal in raw mode sends it. */
export const SUSPEND = '\x1a';

/** What a chunk of input is made of. */
export interface Sifted {
  /** Input that keys sent, in order. Ctrl-Z is a piece of its own. */
  readonly pieces: readonly string[];
  /** The beginning of a sequence whose end is still to come. */
  readonly rest: string;
}

/** A letter beyond ASCII in UTF-8. The bytes that follow the first are no control characters. */
const LETTER =
  /\xc2[\xa0-\xbf]|[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/;

/** An operating system command (OSC) or another control string, up to its end. */
const STRING =
  /(?:\x1b[\]PX^_]|\xc2?[\x90\x98\x9d-\x9f])(?:(?!\xc2?\x9c)[^\x00-\x1f])*(?:\x07|\x1b\\|\xc2?\x9c|(?=[\x00-\x1f]))/;

/** A sequence or letter that may go on in the next chunk. */
const UNFINISHED =
  /(?:\x1b(?:[\]PX^_][^\x00-\x1f]*\x1b?|\[M[\s\S]{0,2}|\[\[|\[[0-?]*[ -/]*)?|\xc2?[\x90\x98\x9d-\x9f][^\x00-\x1f]*\x1b?|\xc2?\x9b[0-?]*[ -/]*|[\xc2-\xf4]|[\xe0-\xf4][\x80-\xbf]|[\xf0-\xf4][\x80-\xbf]{2})$/;

/** A control sequence in 8 bits, or another such control. No key sends one. */
const EIGHT_BITS = /\xc2?\x9b[0-?]*[ -/]*[@-~]|\xc2?[\x80-\x9f]/;

/**
 * One unit of input, one byte per character: a letter, a control string, an X10 mouse report, a
 * function key of the Linux console, a control sequence (CSI), what is unfinished, or any other byte.
 * See ECMA-48, sections 5.4 and 5.6, and "XTerm Control Sequences".
 */
const UNITS = new RegExp(
  [
    LETTER.source,
    `(?<report>${STRING.source}|\\x1b\\\\|\\x1b\\[M[\\s\\S]{3})`,
    '\\x1b\\[\\[[A-E]',
    `(?<rest>${UNFINISHED.source})`,
    '(?<csi>\\x1b\\[[0-?]*[ -/]*[@-~])',
    `(?<control>${EIGHT_BITS.source})`,
    '[\\s\\S]',
  ].join('|'),
  'g',
);

/** Control sequences that keys send: arrows, function keys, the edges of a paste. */
const KEY = /^\x1b\[(?:\d{1,3}(?:;\d{1,3})?[~^$@]|(?:1;\d{1,3})?[A-HP-SZ]|[a-d])$/;

/** Whether a unit is left out: a report, or a sequence that no key sends. */
const isReport = (unit: string, { report, csi, control }: Readonly<Record<string, string>>) =>
  report !== undefined || control !== undefined || (csi !== undefined && !KEY.test(unit));

/**
 * Parts input into what keys sent and what the terminal reported: its name, a colour, the clipboard,
 * a click. Reports are left out. They answer a program that ran before, and no key of ours is among
 * them.
 *
 * @param input bytes as Latin-1 text, beginning with what was left unfinished before
 */
export const sift = (input: string): Sifted => {
  const pieces: string[] = [];
  let [keys, rest] = ['', ''];
  const flush = (): void => {
    if (keys !== '') pieces.push(keys);
    keys = '';
  };
  for (const { 0: unit, groups = {} } of input.matchAll(UNITS)) {
    if (groups['rest'] !== undefined) rest = unit;
    else if (unit === SUSPEND) {
      flush();
      pieces.push(unit);
    } else if (!isReport(unit, groups)) keys += unit;
  }
  flush();
  return { pieces, rest };
};

/** Whether the beginning of a sequence may as well be a key by itself: Escape, or a letter with Alt. */
export const isKeyAlone = (rest: string): boolean => rest.length <= 2;
