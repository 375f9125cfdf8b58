import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut, pad, spread, width, wrap } from '../../src/page/measure';
import { clean } from '../../src/page/sanitize';
import { columnsOf } from '../screens/drawing';

const ESC = '\u001b';

describe('clean', () => {
  test.each([
    ['plain text', 'SQL - PostgreSQL, MySQL', 'SQL - PostgreSQL, MySQL'],
    ['letters of any language', 'Größe 数据库 база', 'Größe 数据库 база'],
    ['CSI colours', `${ESC}[31mred${ESC}[0m`, 'red'],
    ['CSI that moves the cursor', `a${ESC}[2J${ESC}[1;1Hb`, 'ab'],
    ['CSI as one character', 'a\u009b31mb', 'ab'],
    ['OSC 0, a window title', `a${ESC}]0;owned\u0007b`, 'ab'],
    ['OSC 8, a link', `${ESC}]8;;https://evil.example${ESC}\\text${ESC}]8;;${ESC}\\`, 'text'],
    ['OSC 52, the clipboard', `a${ESC}]52;c;cm0gLXJmIC8=\u0007b`, 'ab'],
    ['OSC as one character', 'a\u009d0;owned\u009cb', 'ab'],
    ['DCS', `a${ESC}Pq#0;2;0;0;0${ESC}\\b`, 'ab'],
    ['APC and PM', `a${ESC}_x${ESC}\\b${ESC}^y${ESC}\\c`, 'abc'],
    ['a lone ESC', `a${ESC}`, 'a'],
    ['a reset', `a${ESC}cb`, 'ab'],
    ['CR', 'good\rbad', 'good bad'],
    ['CRLF, once', 'one\r\ntwo', 'one two'],
    ['LF', 'one\ntwo', 'one two'],
    ['TAB', 'one\ttwo', 'one two'],
    ['NEL', 'one\u0085two', 'one two'],
    ['U+2028 and U+2029', 'one\u2028two\u2029three', 'one two three'],
    ['BS', 'good\b\b\b\bevil', 'goodevil'],
    ['BEL and NUL', 'a\u0007b\u0000c', 'abc'],
    ['DEL', 'a\u007fb', 'ab'],
    ['bidi overrides', 'abc\u202egpj.exe\u202c', 'abcgpj.exe'],
    ['bidi isolates', '\u2066a\u2067b\u2068c\u2069', 'abc'],
    ['bidi marks', 'a\u200eb\u200fc\u061cd', 'abcd'],
    ['zero width space', 'a\u200bb', 'ab'],
    ['word joiner, BOM, soft hyphen', 'a\u2060b\ufeffc\u00add', 'abcd'],
    ['a lone high surrogate', 'a\ud83db', 'a\ufffdb'],
    ['a lone low surrogate', 'a\udc4db', 'a\ufffdb'],
    ['a whole pair', 'a\ud83d\udc4db', 'a👍b'],
    ['a family, joined without width', '👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'],
    ['four marks', 'e\u0301\u0302\u0303\u0304', 'e\u0301\u0302\u0303\u0304'],
    ['a flood of marks', `e${'\u0301'.repeat(500)}f`, 'e\u0301\u0301\u0301\u0301f'],
    ['blanks that stood beside what is gone', '\u200b é \u200b', 'é'],
  ])('%s', (_, text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  test('leaves no control, line break or direction behind, whatever comes', () => {
    const harmful = /[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u;
    const nasty = fc.constantFrom(
      ESC,
      '\u009b',
      '\u009d',
      '[',
      ']',
      '\\',
      '\u0007',
      '\r',
      '\u202e',
    );
    const unit = fc.oneof(fc.string({ unit: 'binary', maxLength: 3 }), nasty);
    fc.assert(
      fc.property(fc.array(unit), (parts) => {
        expect(clean(parts.join(''))).not.toMatch(harmful);
      }),
    );
  });

  test('never stacks more than four marks', () => {
    const marks = fc.array(fc.constantFrom('a', '\u0301', '\u0489', '\u093f', '\u200b', '\u202e'));
    fc.assert(
      fc.property(marks, (parts) => {
        expect(clean(parts.join(''))).not.toMatch(/\p{M}{5}/u);
      }),
    );
  });

  test('what is clean stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(clean(clean(text))).toBe(clean(text));
      }),
    );
  });
});

describe('width', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['Größe', 5],
    ['✓ ◐ ○ – ·', 9],
    ['●━─▌▸←→›…', 9],
    ['├─└│', 4],
    ['数据库', 6],
    ['データ', 6],
    ['한국어', 6],
    ['ｗｉｄｅ', 8],
    ['👍', 2],
    ['👍🏽', 2],
    ['👩‍👩‍👧‍👦', 2],
    ['🇩🇪', 2],
    ['e\u0301', 1],
    ['Z\u0301\u0302\u0303', 1],
    [`${ESC}[1m${ESC}[33mbold${ESC}[39m${ESC}[22m`, 4],
  ])('%j takes %i columns', (text, columns) => {
    expect(width(text)).toBe(columns);
  });
});

describe('cut', () => {
  test.each([
    ['fits', 'abcdef', 6, 'abcdef'],
    ['one too many', 'abcdefg', 6, 'abcde…'],
    ['no blank before the ellipsis', 'abcd efg', 6, 'abcd…'],
    ['wide letters are not halved', '数据库设计', 6, '数据…'],
    ['letters that are not Latin', 'Язык Python', 7, 'Язык P…'],
    ['typographic quotes', 'It’s “all” – about → it', 10, 'It’s “all…'],
    ['a letter of two halves', '𠮷野家𠮷野家', 4, '𠮷…'],
    ['an emoji stays whole', 'ab👩‍👩‍👧‍👦cd', 4, 'ab…'],
    ['so does one that fits', 'ab👩‍👩‍👧‍👦cde', 5, 'ab👩‍👩‍👧‍👦…'],
    [
      'a flag keeps what tells whose it is',
      '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}abc',
      3,
      '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}…',
    ],
    ['a letter keeps its accent', 'abcde\u0301fgh', 6, 'abcde\u0301…'],
    ['one column', 'abc', 1, '…'],
    ['no column', 'abc', 0, ''],
    ['less than none', 'abc', -5, ''],
    ['nothing to cut', '', 0, ''],
  ])('%s', (_, text, columns, expected) => {
    expect(cut(text, columns, '…')).toBe(expected);
  });

  test.each([
    [6, 'abc...'],
    [3, '...'],
    [2, '..'],
    [0, ''],
  ])('in ASCII, to %i columns', (columns, expected) => {
    expect(cut('abcdefg', columns, '...')).toBe(expected);
  });

  const anyText = fc
    .oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc
        .array(fc.constantFrom('a', ' ', '数', '👩‍👩‍👧‍👦', '🇩🇪', 'e\u0301'))
        .map((all) => all.join('')),
    )
    .map(clean);

  test('never takes more columns than it may', () => {
    const ellipsis = fc.constantFrom('…', '...');
    fc.assert(
      fc.property(anyText, fc.nat(70), ellipsis, (text, columns, dots) => {
        const shown = cut(text, columns, dots);
        expect(columnsOf(shown)).toBeLessThanOrEqual(columns);
        expect(shown).not.toMatch(/\p{Surrogate}/u);
      }),
      { numRuns: 1000 },
    );
  });

  test('keeps what fits', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cut(text, width(text), '…')).toBe(text);
      }),
    );
  });
});

test.each([
  ['abc', 5, 'abc  '],
  ['数', 5, '数   '],
  [`${ESC}[2mab${ESC}[22m`, 4, `${ESC}[2mab${ESC}[22m  `],
  ['abcdef', 5, 'abcdef'],
])('pad fills %j up to %i columns', (text, columns, expected) => {
  expect(pad(text, columns)).toBe(expected);
});

test.each([
  ['left', 'right', 12, 'left   right'],
  ['数据', 'r', 8, '数据   r'],
  ['left', 'right', 9, 'left right'],
  ['left', 'right', 3, 'left right'],
])('spread sets %j and %j apart in %i columns', (left, right, columns, expected) => {
  expect(spread(left, right, columns)).toBe(expected);
});

describe('wrap', () => {
  test.each([
    ['short', 'one two', 20, ['one two']],
    ['at blanks', 'one two three', 8, ['one two', 'three']],
    ['a word too long', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['wide letters', '数据库设计', 4, ['数据', '库设', '计']],
    ['nothing', '', 10, ['']],
  ])('%s', (_, text, columns, expected) => {
    expect(wrap(text, columns)).toEqual(expected);
  });

  test('no line is too wide, and no letter is lost', () => {
    const words = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 12 });
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 40 }), (parts, columns) => {
        const text = clean(parts.join(' '));
        const lines = wrap(text, columns);
        expect(lines.filter((line) => columnsOf(line) > columns)).toEqual([]);
        const bare = (shown: string) => shown.replace(/\s/g, '').normalize('NFC');
        expect(bare(lines.join(''))).toBe(bare(text));
      }),
    );
  });

  test('less than one column is one', () => {
    expect(wrap('ab', 0)).toEqual(['a', 'b']);
  });
});
