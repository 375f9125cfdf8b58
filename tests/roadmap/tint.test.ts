import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hexOf, luminance, readable } from '../../src/roadmap/tint';

/** LOOK.md: the colours of the founding graph's sections, made readable. */
describe.each([
  ['#bbf', '#6868df'],
  ['#f9c', '#d43383'],
  ['#f9f', '#c82ac8'],
  ['#9f9', '#1d891d'],
  ['#ffc', '#7a7a1a'],
  ['#fc9', '#a96624'],
])('%s', (color, expected) => {
  test(`is ${expected}`, () => {
    expect(hexOf(readable(color))).toBe(expected);
  });

  test('is the same with six digits', () => {
    const long = color.replace(/[0-9a-f]/g, '$&$&');
    expect(readable(long)).toEqual(readable(color));
  });
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
