import type { Theme } from '../page/theme';
import { openScreen } from './screen';

/**
 * How help is painted on a terminal. The command line is not parsed yet, and no setting is read.
 *
 * @param argv for `--no-color`
 */
export const helpPaint = async (
  argv: readonly string[],
): Promise<Pick<Theme, 'heading' | 'command'>> => {
  const { theme } = await openScreen(1, {
    ascii: true,
    asciiSetting: undefined,
    color: argv.includes('--no-color') ? 'never' : undefined,
    colorSetting: undefined,
    env: process.env,
  });
  return theme;
};
