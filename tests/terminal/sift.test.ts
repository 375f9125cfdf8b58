import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sift } from '../../src/terminal/sift';

const ESC = '\u001b';
const ST = `${ESC}\\`;

/** A text as the bytes that a terminal sends. */
const bytes = (text: string): string => Buffer.from(text).toString('latin1');

/** What is left of input that comes in chunks. */
const through = (...chunks: string[]): string => {
  let [all, rest] = ['', ''];
  for (const chunk of chunks) {
    const sifted = sift(rest + chunk);
    all += sifted.pieces.join('');
    rest = sifted.rest;
  }
  return all + rest;
};

const REPORTS = [
  ['the name of tmux (XTVERSION)', `${ESC}P>|tmux 3.4${ST}`],
  ['the name of WezTerm (XTVERSION)', `${ESC}P>|WezTerm 20240203-1${ST}`],
  ["the cursor's shape (DECRQSS)", `${ESC}P1$r0 q${ST}`],
  ['a capability (XTGETTCAP)', `${ESC}P1+r544e=787465726d${ST}`],
  ['the background (OSC 11)', `${ESC}]11;rgb:1d1d/1f1f/2121${ST}`],
  ['the background, ended by BEL', `${ESC}]11;rgb:1d1d/1f1f/2121\u0007`],
  ['the clipboard (OSC 52)', `${ESC}]52;c;ZGRkcQ==${ST}`],
  ['the answer of kitty to a picture (APC)', `${ESC}_Gi=31;OK${ST}`],
  ['a private message (PM)', `${ESC}^dd q${ST}`],
  ['a string (SOS)', `${ESC}Xdd q${ST}`],
  ['a click (X10 mouse)', `${ESC}[M d!`],
  ['a click far to the right (X10 mouse)', `${ESC}[M \u00f5\u00b1`],
  ['a click (SGR mouse)', `${ESC}[<0;10;20M`],
  ['a release (SGR mouse)', `${ESC}[<0;10;20m`],
  ['a click (urxvt mouse)', `${ESC}[32;10;20M`],
  ['the kind of terminal (DA1)', `${ESC}[?62;1;6;22c`],
  ['the version of the terminal (DA2)', `${ESC}[>41;354;0c`],
  ['the place of the cursor (CPR)', `${ESC}[24;80R`],
  ['all is well (DSR)', `${ESC}[0n`],
  ['a mode (DECRPM)', `${ESC}[?2026;2$y`],
  ['the keyboard of kitty', `${ESC}[?1u`],
  ['the size of the window', `${ESC}[8;24;80t`],
  ['the focus came', `${ESC}[I`],
  ['the focus went', `${ESC}[O`],
  ['the place of the cursor in 8 bits', '\u009b24;80R'],
  ['an arrow in 8 bits', '\u009bA'],
  ['the background in 8 bits', '\u009d11;rgb:1d1d/1f1f\u009c'],
  ['the background in 8 bits, ended by BEL', '\u009d11;d q\u0007'],
  ['the name of a terminal in 8 bits', '\u0090>|dd q\u009c'],
  ['the same controls as letters in UTF-8', bytes('\u009b24;80R\u0090dd q\u009c\u009d1;d\u009c')],
  ['a control alone in 8 bits', '\u0085'],
] as const;

const KEYS = [
  ['letters', 'dq'],
  ['letters beyond ASCII, as bytes', bytes('wörld 数据 🎉')],
  ['letters with bytes that are controls elsewhere', bytes('ěĝŐ՛😀\u00a0')],
  ['Escape', ESC],
  ['Escape twice', ESC + ESC],
  ['Alt with a letter', `${ESC}q`],
  ['Alt with the letter that begins a report', `${ESC}P`],
  ['an arrow', `${ESC}[A`],
  ['an arrow with Ctrl', `${ESC}[1;5C`],
  ['an arrow in application mode', `${ESC}OA`],
  ['Home', `${ESC}[1~`],
  ['Page Down', `${ESC}[6~`],
  ['Page Down with Shift', `${ESC}[6;2~`],
  ['F5', `${ESC}[15~`],
  ['F1 of the console of Linux', `${ESC}[[A`],
  ['F1', `${ESC}OP`],
  ['Shift-Tab', `${ESC}[Z`],
  ['a paste', `${ESC}[200~some text${ESC}[201~`],
  ['Ctrl-C', '\u0003'],
  ['Enter', '\r'],
] as const;

test.each(REPORTS)('%s is no key', (_, report) => {
  expect(through(`j${report}k`)).toBe('jk');
});

test.each(KEYS)('%s stays', (_, keys) => {
  expect(through(keys)).toBe(keys);
});

test.each(REPORTS)('%s, wherever it is torn', (_, report) => {
  for (let at = 1; at < report.length; at += 1) {
    expect(through(`j${report.slice(0, at)}`, `${report.slice(at)}k`)).toBe('jk');
  }
});

test.each(KEYS)('%s, wherever it is torn', (_, keys) => {
  for (let at = 1; at < keys.length; at += 1) {
    expect(through(keys.slice(0, at), keys.slice(at))).toBe(keys);
  }
});

test('keys and reports in any order, torn anywhere: the keys are left, in order', () => {
  const units = fc.array(
    fc.oneof(
      fc.constantFrom(...REPORTS.map(([, report]) => ({ report, key: '' }))),
      fc
        .constantFrom('d', ' ', '\r', `${ESC}[B`, `${ESC}OA`, bytes('ě'))
        .map((key) => ({ report: key, key })),
    ),
  );
  fc.assert(
    fc.property(units, fc.array(fc.nat(200)), (parts, cuts) => {
      const input = parts.map(({ report }) => report).join('');
      const places = [0, ...cuts.filter((at) => at < input.length).toSorted((a, b) => a - b)];
      const chunks = places.map((at, index) => input.slice(at, places[index + 1]));
      expect(through(...chunks)).toBe(parts.map(({ key }) => key).join(''));
    }),
  );
});

describe('a string without an end', () => {
  test('is held back', () => {
    expect(sift(`j${ESC}]11;rgb`)).toEqual({ pieces: ['j'], rest: `${ESC}]11;rgb` });
  });

  test.each(['\u0003', '\r', `${ESC}[A`])('is broken off by a key that is no letter', (key) => {
    expect(through(`${ESC}]11;rgb${key}`)).toBe(key);
  });
});

test('Ctrl-Z is a piece of its own, between what comes before and after', () => {
  expect(sift('ab\u001ac').pieces).toEqual(['ab', '\u001a', 'c']);
});

test('long input takes time in proportion: no pattern looks back', () => {
  const long = 'x'.repeat(1_000_000);
  expect(through(`${ESC}]52;c;${long}${ST}d`)).toBe('d');
  expect(through(`${ESC}]52;c;${long}`).length).toBe(long.length + 7);
  expect(through(`${ESC}[`.repeat(100_000)).length).toBeGreaterThan(0);
  expect(through('\u0090'.repeat(100_000)).length).toBeGreaterThan(0);
  expect(through(`\u009d${long}\u009cd`)).toBe('d');
});
