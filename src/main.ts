import { version } from '../package.json';
import { PLAIN_HELP } from './cli/help';
import { type Host, run } from './cli/run';
import { columnsOf } from './terminal/columns';
import { isTerminal, writeLines } from './terminal/output';

/** What cannot be told must not stop what can be answered. */
const tryToTell = (lines: Iterable<string>): void => {
  try {
    writeLines(2, lines);
  } catch {
    // Standard error is full or closed: there is nowhere left to say so.
  }
};

/** Runs the program. `root` is the package's own folder. */
export const main = async (root: string): Promise<void> => {
  const host: Host = {
    version,
    write: (file, lines) => (file === 1 ? writeLines(1, lines) : tryToTell(lines)),
    columns: () => columnsOf(1, process.env),
    helpPaint: async (argv) =>
      isTerminal(1) ? (await import('./terminal/help-paint')).helpPaint(argv) : PLAIN_HELP,
    complete: async (request, asked) => (await import('./complete')).complete(root, request, asked),
    open: async (options) => (await import('./app')).openApp({ root, version, options }),
  };
  process.exitCode = await run(process.argv.slice(2), host);
};
