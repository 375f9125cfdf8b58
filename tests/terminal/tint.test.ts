import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UNICODE } from '../../src/page/theme';
import { readable } from '../../src/roadmap/tint';
import { chalkTheme } from '../../src/terminal/theme';
import { in16, in256 } from '../../src/terminal/tint';

/** LOOK.md: the colours of the founding graph's sections on every kind of terminal. */
const FOUNDING = [
  { color: '#bbf', cube: 62, old: 34 },
  { color: '#f9c', cube: 168, old: 35 },
  { color: '#f9f', cube: 164, old: 35 },
  { color: '#9f9', cube: 28, old: 32 },
  { color: '#ffc', cube: 100, old: 33 },
  { color: '#fc9', cube: 130, old: 33 },
] as const;

describe.each(FOUNDING)('$color', ({ color, cube, old }) => {
  test(`is ${cube} of 256`, () => {
    expect(in256(readable(color))).toBe(cube);
  });

  test(`is ${old} of sixteen`, () => {
    expect(in16(color)).toBe(old);
  });
});

describe('what a terminal is told', () => {
  test.each([
    [3, '\u001b[38;2;104;104;223m▌\u001b[39m'],
    [2, '\u001b[38;5;62m▌\u001b[39m'],
    [1, '\u001b[34m▌\u001b[39m'],
  ] as const)('at level %i', (level, expected) => {
    expect(chalkTheme(UNICODE, level).tint('#bbf', '▌')).toBe(expected);
  });
});

describe('sixteen colours, by hue', () => {
  test.each([
    ['red', '#f00', 31],
    ['orange, a tie that goes away from red', '#ff8000', 33],
    ['yellow', '#ff0', 33],
    ['green', '#0f0', 32],
    ['cyan', '#0ff', 36],
    ['blue', '#00f', 34],
    ['magenta', '#f0f', 35],
    ['pink, a tie that goes away from red', '#ff0080', 35],
    ['a red that leans to magenta', '#ff0020', 31],
    ['grey', '#888', 90],
    ['white', '#fff', 90],
    ['black', '#000', 90],
    ['nearly grey', '#808880', 90],
  ])('%s', (_, color, code) => {
    expect(in16(color)).toBe(code);
  });
});

test.each([
  ['black', [0, 0, 0], 16],
  ['white', [255, 255, 255], 231],
  ['between two steps, the nearer', [114, 116, 0], 64],
] as const)('the cube: %s', (_, rgb, expected) => {
  expect(in256(rgb)).toBe(expected);
});

const anyColor = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('every colour a file can hold has a number in the cube and one of seven old colours', () => {
  fc.assert(
    fc.property(anyColor, (color) => {
      expect(in256(readable(color))).toBeGreaterThanOrEqual(16);
      expect(in256(readable(color))).toBeLessThanOrEqual(231);
      expect([31, 32, 33, 34, 35, 36, 90]).toContain(in16(color));
    }),
  );
});
