import { expect } from 'vitest';
import { contentsOf, type Options, type Result, roadmap } from '../support/program';

const STACK = /\n\s+at /;
/** What no output may hold: controls but newline and colours, zero-width and bidi characters. */
const RAW =
  /[\x00-\x09\x0b-\x1a\x1c-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\x1b(?!\[[\d;]*m)/;

/** Everything a run printed. */
export const outputOf = ({ stdout, stderr }: Result): string => stdout + stderr;

/** Whatever the input: no stack trace, no bug of ours, nothing raw on the terminal. */
export const expectCalm = (result: Result): Result => {
  expect(outputOf(result)).not.toMatch(STACK);
  expect(outputOf(result)).not.toMatch(RAW);
  expect(outputOf(result)).not.toMatch(/Invalid Date|undefined|\bNaN\b|\[object /);
  expect([0, 1, 2, 3, 4]).toContain(result.code);
  return result;
};

/** Runs a command line that must not change a byte of what is stored. */
export const unharmed = (args: readonly string[], options: Options): Result => {
  const before = contentsOf(options.home);
  const result = expectCalm(roadmap(args, options));
  expect(contentsOf(options.home)).toEqual(before);
  return result;
};
