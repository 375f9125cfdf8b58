import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { isKeyAlone, SUSPEND, sift } from './sift';

/** How long Escape is waited for to become the beginning of another key, in milliseconds. */
const ESCAPE_TIMEOUT = 50;

/** How long the rest of a report is waited for, in milliseconds. */
const REPORT_TIMEOUT = 1000;

/** What is typed, without what the terminal reports. */
export interface Keyboard {
  /** Standard input as readline wants it. */
  readonly input: Readable;
  /** Leaves standard input to whoever reads next. */
  readonly close: () => void;
}

/** Sequences come whole, so readline need not wait. It takes this from the first who reads a stream. */
const hurryReadline = (input: Readable): void => {
  createInterface({ input, terminal: true, escapeCodeTimeout: 0 }).close();
};

/** Reads the keys of a terminal. `suspend` is called on Ctrl-Z, before the keys that come after it. */
export const openKeyboard = (suspend: () => void): Keyboard => {
  const { stdin } = process;
  const input = Object.assign(new Readable({ read: () => {} }), {
    isTTY: true,
    setRawMode: (mode: boolean) => stdin.setRawMode(mode),
  });
  let rest = '';
  let waiting: NodeJS.Timeout | undefined;
  const send = (keys: string): void => {
    if (keys === SUSPEND) suspend();
    else input.push(Buffer.from(keys, 'latin1'));
  };
  const giveUp = (): void => {
    if (isKeyAlone(rest)) send(rest);
    rest = '';
  };
  const read = (chunk: Buffer | string): void => {
    clearTimeout(waiting);
    const sifted = sift(rest + Buffer.from(chunk).toString('latin1'));
    rest = sifted.rest;
    if (rest !== '')
      waiting = setTimeout(giveUp, isKeyAlone(rest) ? ESCAPE_TIMEOUT : REPORT_TIMEOUT);
    sifted.pieces.forEach(send);
  };
  const end = (): void => {
    input.push(null);
  };
  const pause = (): void => {
    stdin.pause();
  };
  const resume = (): void => {
    stdin.resume();
  };
  stdin.on('data', read).on('end', end);
  input.on('pause', pause).on('resume', resume);
  hurryReadline(input);
  return {
    input,
    close: () => {
      clearTimeout(waiting);
      stdin.off('data', read).off('end', end).pause();
      input.off('pause', pause).off('resume', resume);
    },
  };
};
