import { describe, expect, test } from 'vitest';
import { localeWeekStart } from '../../src/terminal/locale';

describe('the first day of a week', () => {
  test.each([
    ['de_DE.UTF-8', 'monday'],
    ['en_US.UTF-8', 'sunday'],
    ['en_GB.UTF-8', 'monday'],
    ['pt_BR.UTF-8', 'sunday'],
    ['ar_EG.UTF-8', 'saturday'],
    ['sr_RS.UTF-8@latin', 'monday'],
    ['de_DE@euro', 'monday'],
    ['en', 'sunday'],
    ['C', 'monday'],
    ['C.UTF-8', 'monday'],
    ['POSIX', 'monday'],
    ['not a locale', 'monday'],
    ['\u0000', 'monday'],
  ])('%s: %s', (LANG, expected) => {
    expect(localeWeekStart({ LANG })).toBe(expected);
  });

  test.each([
    [{ LC_ALL: 'en_US.UTF-8', LC_TIME: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' }, 'sunday'],
    [{ LC_TIME: 'en_US.UTF-8', LANG: 'de_DE.UTF-8' }, 'sunday'],
    [{ LC_ALL: '', LC_TIME: '', LANG: 'en_US.UTF-8' }, 'sunday'],
  ])('%j: LC_ALL before LC_TIME before LANG', (env, expected) => {
    expect(localeWeekStart(env)).toBe(expected);
  });

  test('something, where the environment says nothing', () => {
    expect(['monday', 'saturday', 'sunday']).toContain(localeWeekStart({}));
  });
});
