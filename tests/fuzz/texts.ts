import fc from 'fast-check';
import { expect } from 'vitest';
import { isRoadmapError } from '../../src/roadmap/errors';

/** Letters and runs of letters that parsers, terminals and JavaScript itself stumble over. */
const TRAPS = [
  ...['\0', '\x07', '\x1b[31m', '\x1b]0;x\x07', '\x9b', '\x7f', '\b', '\t', '\r', '\n', '\r\n'],
  ...['\u00a0', '\u00ad', '\u200b', '\u202e', '\u2066', '\u2028', '\ufeff', '\ud800', '\udfff'],
  ...['\u0301'.repeat(5), '\u{1f469}\u200d\u{1f467}', '数', 'ß', 'İ', '\u{10ffff}'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'NaN', 'null'],
  ...['"', "'", '`', '\\', '<', '>', '&', '&amp;', '{', '}', '[', ']', '(', ')', '|', '#', '%'],
  ...['-', '--', '*', '_', '~', '=', '+', '@', '/', '..', ':', '://', ';', ',', '$', '!', '?'],
  ...['0', '-1', '1e999', '9'.repeat(40), '2026-02-30', '٣', '３'],
];

/** Pieces of one format mixed with traps and any letters at all. */
export const mixed = (pieces: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...pieces) },
        { weight: 2, arbitrary: fc.constantFrom(...TRAPS) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(''));

/** Any text: traps and letters. */
export const anyText: fc.Arbitrary<string> = mixed(TRAPS);

/** A sound text with a few places cut out, doubled, or replaced. */
export const worn = (text: string, pieces: readonly string[]): fc.Arbitrary<string> => {
  const place = fc.nat(text.length);
  const wound = fc.record({
    at: place,
    length: fc.nat(40),
    put: fc.oneof(mixed(pieces), fc.constant('')),
  });
  return fc
    .array(wound, { minLength: 1, maxLength: 4 })
    .map((wounds) =>
      wounds.reduce(
        (whole, { at, length, put }) => whole.slice(0, at) + put + whole.slice(at + length),
        text,
      ),
    );
};

/** Values that nobody vouches for, with the names of ours among their keys. */
export const anyValue = (keys: readonly string[]): fc.Arbitrary<unknown> =>
  fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e308, '', 'a', 'done', '2026-11-02'),
      anyText,
      fc.array(tie('value'), { maxLength: 4 }),
      fc
        .array(fc.tuple(fc.constantFrom(...keys, '__proto__', 'constructor'), tie('value')), {
          maxLength: 6,
        })
        // Parsed, as a file would be: only then is "__proto__" a key like any other.
        .map((entries) => {
          const json = entries.map(
            ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value) ?? 'null'}`,
          );
          return JSON.parse(`{${json.join(',')}}`) as unknown;
        }),
    ),
  })).value;

/** What a parser makes of something; undefined where it refuses it in words. Anything else fails. */
export const readOrRefused = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch (error) {
    expect(isRoadmapError(error) ? '' : error).toBe('');
    expect(isRoadmapError(error) && error.message.length).toBeLessThan(5000);
    return undefined;
  } finally {
    expectNoPollution();
  }
};

/** No key of a file has become a key of everything. */
export const expectNoPollution = (): void => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
};
