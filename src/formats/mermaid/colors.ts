import { CSS_COLORS } from './css-colors';

const named = new Map(
  [...CSS_COLORS.matchAll(/(\w+) (\w{6})/g)].map(([, name = '', hex = '']) => [name, `#${hex}`]),
);

const twoDigits = (value: string): string =>
  Math.min(255, Number(value)).toString(16).padStart(2, '0');

/** `hsl(120, 50%, 50%)`, https://www.w3.org/TR/css-color-4/#hsl-to-rgb. */
const hslHex = (color: string): string | undefined => {
  const [, hue, saturation, lightness] =
    /^hsla?\((-?\d{1,4}(?:\.\d{1,9})?)(?:deg)?[\s,]+(\d{1,3})%?[\s,]+(\d{1,3})%?/.exec(color) ?? [];
  if (hue === undefined) return undefined;
  const [s, l] = [saturation, lightness].map((part) => Math.min(100, Number(part)) / 100);
  const channel = (shift: number): string => {
    const k = (((shift + Number(hue) / 30) % 12) + 12) % 12;
    const spread = (s ?? 0) * Math.min(l ?? 0, 1 - (l ?? 0));
    const value = (l ?? 0) - spread * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return twoDigits(`${Math.round(value * 255)}`);
  };
  return `#${[0, 8, 4].map(channel).join('')}`;
};

/** A CSS colour as "#rgb" or "#rrggbb", opaque; undefined where it is none of those we know. */
export const hexOf = (css: string): string | undefined => {
  const color = css.trim().toLowerCase();
  if (/^#(?:[\da-f]{3}|[\da-f]{6})$/.test(color)) return css.trim();
  if (/^#[\da-f]{4}$/.test(color)) return color.slice(0, 4);
  if (/^#[\da-f]{8}$/.test(color)) return color.slice(0, 7);
  const [, red, green, blue] =
    /^rgba?\((\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\b/.exec(color) ?? [];
  if (red && green && blue) return `#${[red, green, blue].map(twoDigits).join('')}`;
  return hslHex(color) ?? named.get(color);
};

/** The fill of a style such as `fill:#f9f,stroke:#333`, as "#rgb" or "#rrggbb". */
export const fillOf = (style: string): string | undefined => {
  const [, value] = /(?:^|[\s,;])fill\s*:\s*((?:rgb|hsl)a?\([^)]*\)|[^,;\s]+)/i.exec(style) ?? [];
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
