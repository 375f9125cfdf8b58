import { CSS_COLORS } from './css-colors';

const named = new Map(
  [...CSS_COLORS.matchAll(/(\w+) (\w{6})/g)].map(([, name = '', hex = '']) => [name, `#${hex}`]),
);

const twoDigits = (value: string): string =>
  Math.min(255, Number(value)).toString(16).padStart(2, '0');

/** A CSS colour as "#rgb" or "#rrggbb", opaque; undefined where it is none of those we know. */
export const hexOf = (css: string): string | undefined => {
  const color = css.trim().toLowerCase();
  if (/^#(?:[\da-f]{3}|[\da-f]{6})$/.test(color)) return css.trim();
  if (/^#[\da-f]{4}$/.test(color)) return color.slice(0, 4);
  if (/^#[\da-f]{8}$/.test(color)) return color.slice(0, 7);
  const [, red, green, blue] =
    /^rgba?\((\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\b/.exec(color) ?? [];
  if (red && green && blue) return `#${[red, green, blue].map(twoDigits).join('')}`;
  return named.get(color);
};

/** The fill of a style such as `fill:#f9f,stroke:#333`, as "#rgb" or "#rrggbb". */
export const fillOf = (style: string): string | undefined => {
  const [, value] = /(?:^|[\s,;])fill\s*:\s*(rgba?\([^)]*\)|[^,;\s]+)/i.exec(style) ?? [];
  return value === undefined ? undefined : hexOf(value.replace(/\\/g, ''));
};

const channels = (hex: string): number[] => {
  const digits =
    hex.length === 4 ? [...hex.slice(1)].map((one) => one + one).join('') : hex.slice(1);
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255);
};

/** Relative luminance, 0 to 1, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The text colour that reads better on a fill: the two have equal contrast at luminance 0.179. */
export const inkOn = (hex: string): '#000' | '#fff' => (luminance(hex) > 0.179 ? '#000' : '#fff');
