import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeJson } from '../../src/page/safe-json';

test('nothing that a terminal obeys is in it, and read it is the same', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\x1b[31m', '\x9b2J', '\x7f', '\u202e', '\u2028', '\u2066'),
  );
  fc.assert(
    fc.property(fc.dictionary(text, text, { noNullPrototype: true }), (document) => {
      for (const json of [safeJson(document), safeJson(document, 2)]) {
        expect(json).not.toMatch(
          /[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/,
        );
        expect(JSON.parse(json)).toEqual(document);
      }
    }),
  );
});
