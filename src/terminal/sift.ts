/** Ctrl-Z as a terminal in raw mode sends it. */
export const SUSPEND = '\x1a';

/** What a chunk of input is made of. */
export interface Sifted {
  /** Input that keys sent, in order. Ctrl-Z is a piece of its own. */
  readonly pieces: readonly string[];
  /** The beginning of a sequence whose end is still to come. */
  readonly rest: string;
}

/**
 * One unit of input, one byte per character: an operating system command (OSC) or another control
 * string up to its end, an X10 mouse report, a function key of the Linux console, a control sequence
 * (CSI), or any other byte. See ECMA-48, sections 5.4 and 5.6, and "XTerm Control Sequences".
 */
const UNITS =
  /(?<report>\x1b[\]PX^_][^\x00-\x1f]*(?:\x07|\x1b\\|(?=[\x00-\x1f]))|\x1b\\|\x1b\[M[\s\S]{3})|\x1b\[\[[A-E]|(?<csi>\x1b\[[0-?]*[ -/]*[@-~])|[\s\S]/g;

/** Control sequences that keys send: arrows, function keys, the edges of a paste. */
const KEY = /^\x1b\[(?:\d{1,3}(?:;\d{1,3})?[~^$@]|(?:1;\d{1,3})?[A-HP-SZ]|[a-d])$/;

/** A sequence that may go on in the next chunk, at the end of this one. */
const UNFINISHED = /\x1b(?:[\]PX^_][^\x00-\x1f]*\x1b?|\[M[\s\S]{0,2}|\[\[|\[[0-?]*[ -/]*)?$/;

/**
 * Parts input into what keys sent and what the terminal reported: its name, a colour, the clipboard,
 * a click. Reports are left out. They answer a program that ran before, and no key of ours is among
 * them.
 *
 * @param input bytes as Latin-1 text, beginning with what was left unfinished before
 */
export const sift = (input: string): Sifted => {
  const at = UNFINISHED.exec(input)?.index ?? input.length;
  const pieces: string[] = [];
  let keys = '';
  const flush = (): void => {
    if (keys !== '') pieces.push(keys);
    keys = '';
  };
  for (const { 0: unit, groups } of input.slice(0, at).matchAll(UNITS)) {
    if (unit === SUSPEND) {
      flush();
      pieces.push(unit);
    } else if (
      groups?.['report'] === undefined &&
      (groups?.['csi'] === undefined || KEY.test(unit))
    ) {
      keys += unit;
    }
  }
  flush();
  return { pieces, rest: input.slice(at) };
};

/** Whether the beginning of a sequence may as well be a key by itself: Escape, or a letter with Alt. */
export const isKeyAlone = (rest: string): boolean => rest.length <= 2;
