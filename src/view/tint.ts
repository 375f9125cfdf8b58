type Rgb = readonly [number, number, number];

/** 4.5:1 on white and 4.6:1 on black (WCAG 2, relative luminance). */
const LUMINANCE = 0.18;
const MAX_SATURATION = 0.65;

const rgbOf = (color: string): Rgb => {
  const digits = color.slice(1);
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const channel = (at: number) => Number.parseInt(full.slice(at, at + 2), 16);
  return [channel(0), channel(2), channel(4)];
};

/** Hue in degrees, saturation and lightness from 0 to 1. */
const hslOf = ([red, green, blue]: Rgb): Rgb => {
  const [r, g, b] = [red / 255, green / 255, blue / 255];
  const [max, min] = [Math.max(r, g, b), Math.min(r, g, b)];
  const [span, lightness] = [max - min, (max + min) / 2];
  if (span === 0) return [0, 0, lightness];
  const saturation = span / (1 - Math.abs(2 * lightness - 1));
  const sector =
    max === r ? (g - b) / span + 6 : max === g ? (b - r) / span + 2 : (r - g) / span + 4;
  return [(sector % 6) * 60, saturation, lightness];
};

const fromHsl = (hue: number, saturation: number, lightness: number): Rgb => {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): number => {
    const place = (offset + hue / 30) % 12;
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1))));
  };
  return [channel(0), channel(8), channel(4)];
};

/** Relative luminance as WCAG 2 defines it. */
export const luminance = (rgb: Rgb): number => {
  const [r, g, b] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
};

/** A colour of a roadmap file with its hue kept, made readable on white and on black. */
export const readable = (color: string): Rgb => {
  const [hue, saturation] = hslOf(rgbOf(color));
  const calm = Math.min(saturation, MAX_SATURATION);
  let [low, high] = [0, 1];
  while (high - low > 1e-4) {
    const middle = (low + high) / 2;
    if (luminance(fromHsl(hue, calm, middle)) < LUMINANCE) low = middle;
    else high = middle;
  }
  return fromHsl(hue, calm, high);
};

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

export const hexOf = (rgb: Rgb): string =>
  `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
