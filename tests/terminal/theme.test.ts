import { describe, expect, test } from 'vitest';
import { ASCII, UNICODE } from '../../src/page/theme';
import { chalkTheme } from '../../src/terminal/theme';

const LEVELS = [1, 2, 3] as const;

describe.each(LEVELS)('at level %i', (level) => {
  const theme = chalkTheme(UNICODE, level);

  test.each([
    ['done is green', 'done', '\u001b[32mx\u001b[39m'],
    ['doing is bold yellow', 'doing', '\u001b[1m\u001b[33mx\u001b[39m\u001b[22m'],
    ['skipped, guides and hints are dim', 'dim', '\u001b[2mx\u001b[22m'],
    ['commands are cyan', 'command', '\u001b[36mx\u001b[39m'],
    ['headings are bold in the default colour', 'heading', '\u001b[1mx\u001b[22m'],
    ['warnings are red', 'warning', '\u001b[31mx\u001b[39m'],
  ] as const)('%s', (_, role, expected) => {
    expect(theme[role]('x')).toBe(expected);
  });

  test('no background anywhere', () => {
    const { done, doing, dim, command, heading, warning, tint } = theme;
    const painted = [done, doing, dim, command, heading, warning].map((paint) => paint('x'));
    const all = [...painted, tint('#f9f', 'x')].join('');
    expect(all).not.toMatch(/\[(4[0-7]|48|10[0-7])[;m]/);
  });

  test('nothing is nothing, in every role', () => {
    expect(theme.done('')).toBe('');
    expect(theme.tint('#f9f', '')).toBe('');
  });

  test('a section without a colour keeps the default', () => {
    expect(theme.tint(undefined, '▌')).toBe('▌');
  });
});

describe('a section’s own colour', () => {
  test.each([
    [1, '#f9f', '\u001b[35m▌\u001b[39m'],
    [1, '#888', '\u001b[90m▌\u001b[39m'],
    [2, '#f9f', '\u001b[38;5;164m▌\u001b[39m'],
    [3, '#f9f', '\u001b[38;2;200;42;200m▌\u001b[39m'],
    [3, '#ff99ff', '\u001b[38;2;200;42;200m▌\u001b[39m'],
  ] as const)('at level %i, %s', (level, color, expected) => {
    const { tint } = chalkTheme(UNICODE, level);
    expect(tint(color, '▌')).toBe(expected);
    expect(tint(color, '▌')).toBe(expected);
  });
});

test.each([UNICODE, ASCII])('symbols stay what they are', (symbols) => {
  expect(chalkTheme(symbols, 1).symbols).toBe(symbols);
});

/** Every text in it, however deep. */
const signs = (value: object): string[] =>
  Object.values(value).flatMap((one) => (typeof one === 'string' ? [one] : signs(one)));

test('the ASCII signs are ASCII', () => {
  expect(signs(ASCII).join('')).toMatch(/^[\x20-\x7e]+$/);
});

test('the others are one column each, but for guides and what joins titles', () => {
  const { guides, ...rest } = UNICODE;
  expect(signs({ ...rest, guides }).filter((sign) => /\p{Emoji_Presentation}/u.test(sign))).toEqual(
    [],
  );
  const { bar, pips, heat, sparks, and: _, ...single } = rest;
  const cells = [...Object.values(pips), ...heat, ...sparks, bar.full, bar.empty];
  const short = [...Object.values(single), ...cells];
  expect(short.filter((sign) => sign.length !== 1)).toEqual([]);
});
