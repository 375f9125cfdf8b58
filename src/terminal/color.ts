import type { ColorSupportLevel } from 'chalk';

/** When to colour. */
export type ColorChoice = 'auto' | 'always' | 'never';

export interface ColorQuestion {
  /** The flag, where one was given. */
  readonly flag: ColorChoice | undefined;
  /** The setting, where one was chosen. */
  readonly setting: ColorChoice | undefined;
  readonly env: NodeJS.ProcessEnv;
  readonly isTerminal: boolean;
  /** What the terminal itself can do, asked only where it matters. */
  readonly detect: () => Promise<ColorSupportLevel>;
}

const forced = (env: NodeJS.ProcessEnv): ColorSupportLevel | undefined => {
  const value = env['FORCE_COLOR'];
  if (value === undefined) return undefined;
  const levels: Readonly<Record<string, ColorSupportLevel>> = {
    '0': 0,
    false: 0,
    '': 1,
    true: 1,
    '1': 1,
    '2': 2,
    '3': 3,
  };
  return levels[value];
};

const atLeast = (level: ColorSupportLevel): ColorSupportLevel => (level === 0 ? 1 : level);

/** One level for one stream: flag, then NO_COLOR, then FORCE_COLOR, then setting, then terminal. */
export const colorLevel = async (question: ColorQuestion): Promise<ColorSupportLevel> => {
  const { flag, setting, env, isTerminal, detect } = question;
  if (flag === 'never') return 0;
  if (flag === 'always') return atLeast(forced(env) ?? (await detect()));
  if (flag === undefined) {
    if (env['NO_COLOR']) return 0;
    const level = forced(env);
    if (level !== undefined) return level;
    if (setting === 'never') return 0;
    if (setting === 'always') return atLeast(await detect());
  }
  return isTerminal ? detect() : 0;
};

/** What the environment tells of the terminal, whether or not we write to one. */
export const detectLevel = async (): Promise<ColorSupportLevel> => {
  const { createSupportsColor } = await import('supports-color');
  const info = createSupportsColor(undefined, { sniffFlags: false });
  return info ? info.level : 0;
};
