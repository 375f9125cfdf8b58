import { PLAIN_HELP } from '../../src/cli/help';
import type { GlobalOptions } from '../../src/cli/options';
import { type Host, run } from '../../src/cli/run';
import type { Context } from '../../src/context';
import { noticeLines } from '../../src/page/notice';
import type { Screen } from '../../src/page/screen';
import { ASCII, plainTheme, UNICODE } from '../../src/page/theme';
import { linesOf, type World, world } from '../commands/context';

/** What became of a command line. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The options that every command understands, as the verb got them. */
  readonly options: GlobalOptions | undefined;
}

/** Runs one command line in this process; what it throws instead of a context is told, too. */
export const line = async (
  argv: readonly string[],
  one: World = world(),
  failure?: unknown,
  columns = 80,
): Promise<Outcome> => {
  const written = { 1: '', 2: '' };
  let seen: GlobalOptions | undefined;
  const screen = (options: GlobalOptions): Screen => ({
    theme: plainTheme(options.ascii ? ASCII : UNICODE),
    width: 80,
    height: undefined,
    isTerminal: false,
  });
  const contextFor = (options: GlobalOptions): Context => {
    seen = options;
    if (failure !== undefined) throw failure;
    return { ...one.context, json: options.json ?? false };
  };
  const host: Host = {
    version: '1.2.3',
    columns: () => columns,
    complete: async () => [],
    helpPaint: async () => PLAIN_HELP,
    open: async (options) => ({
      get context() {
        return contextFor(options);
      },
      warnings: one.warnings,
      draw: async (answer) => linesOf(answer, screen(options)),
      drawNotices: async (notices) =>
        notices.flatMap((notice) => noticeLines(notice, screen(options).theme)),
    }),
    write: (file, lines) => {
      for (const text of lines) written[file] += `${text}\n`;
    },
  };
  const code = await run(argv, host);
  return { code, stdout: written[1], stderr: written[2], options: seen };
};

/** The same, with the words of a command line as people type it. */
export const typed = (text: string, one?: World): Promise<Outcome> =>
  line(text.split(' ').filter(Boolean), one);
