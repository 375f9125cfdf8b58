/** Red, green and blue, each from 0 to 255. */
export type Rgb = readonly [number, number, number];

/** 4.5:1 on white and 4.6:1 on black (WCAG 2, relative luminance). */
const LUMINANCE = 0.18;
const MAX_SATURATION = 0.65;

/** The colour that a roadmap file writes as "#rgb" or "#rrggbb". */
export const rgbOf = (color: string): Rgb => {
  const digits = color.slice(1);
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const channel = (at: number) => Number.parseInt(full.slice(at, at + 2), 16);
  return [channel(0), channel(2), channel(4)];
};

/** Hue in degrees, saturation and lightness from 0 to 1. */
export const hslOf = ([red, green, blue]: Rgb): Rgb => {
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

/** A colour as "#rrggbb". */
export const hexOf = (rgb: Rgb): string =>
  `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
