import { hslOf, type Rgb, rgbOf } from '../roadmap/tint';

const STEPS = [0, 95, 135, 175, 215, 255];

const nearestStep = (value: number): number =>
  STEPS.reduce(
    (best, step, index) =>
      Math.abs(step - value) < Math.abs((STEPS[best] ?? 0) - value) ? index : best,
    0,
  );

/** The nearest colour of the 6×6×6 cube, as its number from 16 to 231. */
export const in256 = ([red, green, blue]: Rgb): number =>
  16 + 36 * nearestStep(red) + 6 * nearestStep(green) + nearestStep(blue);

/** The six colours of an old terminal by hue, 0° first; grey is 90. */
const ANSI = [31, 33, 32, 36, 34, 35] as const;

/** By hue, as the number of its escape sequence; ties go away from red, which means an error. */
export const in16 = (color: string): number => {
  const [hue, saturation] = hslOf(rgbOf(color));
  if (saturation < 0.1) return 90;
  const sector = hue <= 180 ? Math.floor(hue / 60 + 0.5) : Math.ceil(hue / 60 - 0.5);
  return ANSI[sector % 6] ?? 90;
};
