import type { Screen } from '../page/screen';
import { ASCII, plainTheme, type Theme, UNICODE } from '../page/theme';
import { type ColorChoice, colorLevel, detectLevel } from './color';
import { columnsOf } from './columns';
import { isTerminal } from './output';

/** What was asked for on the command line or chosen as settings. */
export interface ScreenWishes {
  readonly ascii: boolean;
  readonly asciiSetting: string | undefined;
  readonly color: ColorChoice | undefined;
  readonly colorSetting: string | undefined;
  readonly env: NodeJS.ProcessEnv;
}

const isUtf8 = ({ LC_ALL, LC_CTYPE, LANG }: NodeJS.ProcessEnv): boolean =>
  process.platform === 'win32' || /utf-?8/.test((LC_ALL || LC_CTYPE || LANG || '').toLowerCase());

/** Whether to draw with ASCII only: asked for, or the terminal or locale cannot do more. */
export const isAscii = ({ ascii, asciiSetting, env }: ScreenWishes): boolean => {
  if (ascii || asciiSetting === 'on') return true;
  if (asciiSetting === 'off') return false;
  return ['linux', 'dumb'].includes(env['TERM'] ?? '') || !isUtf8(env);
};

const choice = (value: string | undefined): ColorChoice | undefined =>
  value === 'always' || value === 'never' || value === 'auto' ? value : undefined;

const themeFor = async (file: 1 | 2, wishes: ScreenWishes): Promise<Theme> => {
  const symbols = isAscii(wishes) ? ASCII : UNICODE;
  const level = await colorLevel({
    flag: wishes.color,
    setting: choice(wishes.colorSetting),
    env: wishes.env,
    isTerminal: isTerminal(file),
    detect: detectLevel,
  });
  if (level === 0) return plainTheme(symbols);
  const { chalkTheme } = await import('./theme');
  return chalkTheme(symbols, level);
};

/** The screen behind standard output or standard error. */
export const openScreen = async (file: 1 | 2, wishes: ScreenWishes): Promise<Screen> => {
  const theme = await themeFor(file, wishes);
  const width = columnsOf(file, wishes.env);
  if (!isTerminal(file)) return { theme, width, height: undefined, isTerminal: false };
  const stream = file === 1 ? process.stdout : process.stderr;
  return {
    theme,
    width,
    height: stream.rows > 0 ? stream.rows : undefined,
    isTerminal: true,
  };
};
