import { Writable } from 'node:stream';
import { CURSOR_ON } from './whole-screen';

/** What Inquirer puts before a question that it draws anew: it takes the last one away, row by row. */
const ERASED = /^(?:\x1b\[\d+B)?\x1b\[2K(?:\x1b\[1A\x1b\[2K)*\x1b\[G/;

/** A question on the terminal, in rows below what was there before. */
export interface Frame {
  /** Standard error as Inquirer wants it. */
  readonly output: Writable;
  /** Leaves the question where it is; the cursor goes below it. */
  readonly leave: () => void;
  /** Draws the question again, at the cursor. */
  readonly enter: () => void;
}

/** Writes to standard error, and keeps the question as it was drawn last. */
export const openFrame = (): Frame => {
  const { stderr } = process;
  let last = '';
  const output = new Writable({
    decodeStrings: false,
    write: (chunk: unknown, _encoding, done) => {
      const text = String(chunk);
      if (last === '' || ERASED.test(text)) last = text.replace(ERASED, '');
      stderr.write(text);
      done();
    },
  });
  Object.defineProperty(output, 'columns', { get: () => stderr.columns });
  return {
    output,
    leave: () => stderr.write(`${CURSOR_ON}\n`),
    enter: () => stderr.write(last),
  };
};
