import { describe, expect, test } from 'vitest';
import { ASCII, UNICODE } from '../../src/page/theme';
import { isAscii, openScreen, type ScreenWishes } from '../../src/terminal/screen';

const wishes = (part: Partial<ScreenWishes>): ScreenWishes => ({
  ascii: false,
  asciiSetting: undefined,
  color: undefined,
  colorSetting: undefined,
  env: {},
  ...part,
});

const UTF8 = { LANG: 'de_DE.UTF-8' };

describe('whether to draw with ASCII only', () => {
  test.each<[string, Partial<ScreenWishes>, boolean]>([
    ['a UTF-8 locale', { env: UTF8 }, false],
    ['utf8, as some systems write it', { env: { LANG: 'en_US.utf8' } }, false],
    ['C.UTF-8', { env: { LANG: 'C.UTF-8' } }, false],
    ['LANG=C', { env: { LANG: 'C' } }, true],
    ['LANG=POSIX', { env: { LANG: 'POSIX' } }, true],
    ['Latin 1', { env: { LANG: 'de_DE.ISO-8859-1' } }, true],
    ['no locale at all', { env: {} }, true],
    ['LC_ALL is stronger than LANG', { env: { LC_ALL: 'C', ...UTF8 } }, true],
    ['LC_ALL in UTF-8', { env: { LC_ALL: 'C.UTF-8', LANG: 'C' } }, false],
    ['LC_CTYPE is stronger than LANG', { env: { LC_CTYPE: 'C.UTF-8', LANG: 'C' } }, false],
    ['LC_ALL is stronger than LC_CTYPE', { env: { LC_ALL: 'C', LC_CTYPE: 'C.UTF-8' } }, true],
    ['an empty LC_ALL says nothing', { env: { LC_ALL: '', ...UTF8 } }, false],
    ['TERM=linux, the console', { env: { TERM: 'linux', ...UTF8 } }, true],
    ['TERM=dumb', { env: { TERM: 'dumb', ...UTF8 } }, true],
    ['TERM=xterm', { env: { TERM: 'xterm', ...UTF8 } }, false],
    ['setting on', { asciiSetting: 'on', env: UTF8 }, true],
    ['setting off, on the console', { asciiSetting: 'off', env: { TERM: 'linux' } }, false],
    ['setting off, LANG=C', { asciiSetting: 'off', env: { LANG: 'C' } }, false],
    ['setting auto', { asciiSetting: 'auto', env: UTF8 }, false],
    ['the flag', { ascii: true, env: UTF8 }, true],
    ['the flag is stronger than the setting', { ascii: true, asciiSetting: 'off' }, true],
  ])('%s', (_, part, expected) => {
    expect(isAscii(wishes(part))).toBe(expected);
  });
});

describe('a pipe', () => {
  test('is laid out as for 80 columns, whatever COLUMNS says', async () => {
    const screen = await openScreen(1, wishes({ env: { ...UTF8, COLUMNS: '200' } }));
    expect(screen).toMatchObject({ width: 80, height: undefined, isTerminal: false });
    expect(screen.theme.symbols).toBe(UNICODE);
    expect(screen.theme.done('done')).toBe('done');
  });

  test('can be coloured, if that is wished', async () => {
    const { theme } = await openScreen(1, wishes({ color: 'always', ascii: true }));
    expect(theme.symbols).toBe(ASCII);
    expect(theme.done('done')).toBe('\u001b[32mdone\u001b[39m');
  });

  test('a setting that means nothing is none', async () => {
    const { theme } = await openScreen(1, wishes({ colorSetting: 'sometimes' }));
    expect(theme.done('done')).toBe('done');
  });
});
