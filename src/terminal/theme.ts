import { Chalk, type ColorSupportLevel } from 'chalk';
import type { Symbols, Theme } from '../page/theme';
import { hexOf, readable } from '../roadmap/tint';
import { in16, in256 } from './tint';

/** The roles of the screens as colours of a terminal with this many. */
export const chalkTheme = (symbols: Symbols, level: ColorSupportLevel): Theme => {
  const chalk = new Chalk({ level });
  const tinted = new Map<string, (text: string) => string>();
  const tintOf = (color: string): ((text: string) => string) => {
    if (level === 3) return chalk.hex(hexOf(readable(color)));
    if (level === 2) return chalk.ansi256(in256(readable(color)));
    const code = in16(color);
    return (text) => `\u001b[${code}m${text}\u001b[39m`;
  };
  return {
    symbols,
    done: chalk.green,
    doing: chalk.bold.yellow,
    dim: chalk.dim,
    command: chalk.cyan,
    heading: chalk.bold,
    warning: chalk.red,
    review: chalk.magenta,
    tint: (color, text) => {
      if (color === undefined || text === '') return text;
      const paint = tinted.get(color) ?? tintOf(color);
      tinted.set(color, paint);
      return paint(text);
    },
  };
};
