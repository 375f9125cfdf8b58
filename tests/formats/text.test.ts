import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/formats/text';
import { RoadmapError } from '../../src/roadmap/errors';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const refusal = (bytes: Uint8Array, name = 'plan.json'): RoadmapError => {
  try {
    decode(bytes, name);
  } catch (error) {
    if (error instanceof RoadmapError) return error;
  }
  throw new Error('the bytes were taken, or something else was thrown');
};

describe('text that is taken', () => {
  test.each([
    ['plain', '{}'],
    ['with CRLF', '{\r\n}\r\n'],
    ['without a final newline', '{'],
    ['beyond ASCII', '"é 数据 🚀"'],
    ['a replacement character that was really written', '"\ufffd"'],
    ['a byte order mark in the middle', '"\ufeff"'],
  ])('%s', (_, text) => {
    expect(decode(utf8(text), 'x')).toBe(text);
  });

  test('a byte order mark at the start is left out', () => {
    expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b, 0x7d), 'x')).toBe('{}');
  });

  test('any well-formed text comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        expect(decode(utf8(`{${text.replaceAll('\0', '')}`), 'x')).toBe(
          `{${text.replaceAll('\0', '')}`,
        );
      }),
    );
  });
});

describe('bytes that are refused', () => {
  test.each([
    ['nothing', []],
    ['blanks', [0x20, 0x0a, 0x09]],
    ['a byte order mark alone', [0xef, 0xbb, 0xbf]],
  ])('%s: empty', (_, bytes) => {
    expect(refusal(Uint8Array.from(bytes))).toMatchObject({
      code: 'roadmap-invalid',
      message: 'plan.json: the file is empty.',
      hint: 'See the format: roadmap schema',
    });
  });

  test.each(['plan.md', 'plan.opml', 'standard input'])('%s has no schema', (name) => {
    expect(refusal(Uint8Array.from([]), name).hint).toBe('See the formats: roadmap import --help');
  });

  test.each([
    ['a NUL', [0x7b, 0x00, 0x7d]],
    ['UTF-16 with its mark', [0xff, 0xfe, 0x7b, 0x00]],
    ['UTF-16 without', [0x00, 0x7b, 0x00, 0x7d]],
  ])('%s: NUL bytes', (_, bytes) => {
    expect(refusal(Uint8Array.from(bytes))).toMatchObject({
      code: 'roadmap-invalid',
      message: 'plan.json: not UTF-8 text: it holds NUL bytes.',
      hint: 'Save it as UTF-8, then try again.',
    });
  });

  test.each([
    ['a byte that never occurs', [0x61, 0x62, 0xff, 0x63], 2],
    ['at the very start', [0xff], 0],
    ['a continuation alone', [0x61, 0x80], 1],
    ['Latin-1', [0x63, 0x61, 0x66, 0xe9, 0x22], 4],
    ['a character cut at the end', [0x61, 0xc3], 1],
    ['an overlong slash', [0x61, 0xc0, 0xaf], 1],
    ['the first of two', [0xff, 0xff], 0],
  ])('not UTF-8, told by the byte: %s', (_, bytes, offset) => {
    expect(refusal(Uint8Array.from(bytes)).message).toBe(
      `plan.json: not UTF-8 text: byte ${offset} is not valid.`,
    );
  });

  test('the byte is found in a megabyte, wherever it lies', () => {
    fc.assert(
      fc.property(fc.nat(999_999), (offset) => {
        const bytes = new Uint8Array(1_000_000).fill(0x61);
        bytes[offset] = 0xff;
        expect(refusal(bytes).message).toContain(`byte ${offset} `);
      }),
      { numRuns: 5 },
    );
  });
});
