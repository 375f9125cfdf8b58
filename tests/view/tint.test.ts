import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chalkTheme } from '../../src/terminal/theme';
import { UNICODE } from '../../src/view/theme';
import { hexOf, in16, in256, luminance, readable } from '../../src/view/tint';

/** LOOK.md: the colours of the founding graph's sections on every kind of terminal. */
const FOUNDING = [
  { color: '#bbf', truecolor: '#6868df', cube: 62, old: 34 },
  { color: '#f9c', truecolor: '#d43383', cube: 168, old: 35 },
  { color: '#f9f', truecolor: '#c82ac8', cube: 164, old: 35 },
  { color: '#9f9', truecolor: '#1d891d', cube: 28, old: 32 },
  { color: '#ffc', truecolor: '#7a7a1a', cube: 100, old: 33 },
  { color: '#fc9', truecolor: '#a96624', cube: 130, old: 33 },
] as const;

describe.each(FOUNDING)('$color', ({ color, truecolor, cube, old }) => {
  test(`is ${truecolor} in true colour`, () => {
    expect(hexOf(readable(color))).toBe(truecolor);
  });

  test(`is ${cube} of 256`, () => {
    expect(in256(readable(color))).toBe(cube);
  });

  test(`is ${old} of sixteen`, () => {
    expect(in16(color)).toBe(old);
  });

  test('is the same with six digits', () => {
    const long = color.replace(/[0-9a-f]/g, '$&$&');
    expect(readable(long)).toEqual(readable(color));
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

/** WCAG 2: the contrast of a colour with white and with black. */
const contrasts = (light: number) => [1.05 / (light + 0.05), (light + 0.05) / 0.05];

describe('every colour a file can hold', () => {
  test('has a luminance between .18 and .19', () => {
    fc.assert(
      fc.property(anyColor, (color) => {
        const light = luminance(readable(color));
        expect(light).toBeGreaterThanOrEqual(0.18);
        expect(light).toBeLessThanOrEqual(0.19);
      }),
      { numRuns: 2000 },
    );
  });

  test('can be read on white and on black', () => {
    fc.assert(
      fc.property(anyColor, (color) => {
        const [onWhite = 0, onBlack = 0] = contrasts(luminance(readable(color)));
        expect(Math.min(onWhite, onBlack)).toBeGreaterThan(4.3);
      }),
    );
  });

  test('has a number in the cube and one of seven old colours', () => {
    fc.assert(
      fc.property(anyColor, (color) => {
        expect(in256(readable(color))).toBeGreaterThanOrEqual(16);
        expect(in256(readable(color))).toBeLessThanOrEqual(231);
        expect([31, 32, 33, 34, 35, 36, 90]).toContain(in16(color));
      }),
    );
  });
});

test.each([
  [[0, 0, 0], 0],
  [[255, 255, 255], 1],
  [[255, 0, 0], 0.2126],
  [[0, 255, 0], 0.7152],
  [[0, 0, 255], 0.0722],
  [[119, 119, 119], 0.184],
] as const)('luminance of %j is %f', (rgb, expected) => {
  expect(luminance(rgb)).toBeCloseTo(expected, 3);
});
