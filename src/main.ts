import { version } from '../package.json';
import type { GlobalOptions } from './cli/options';
import { type Host, run } from './cli/run';
import type { Context, ProgressStore } from './context';
import { dayOf } from './progress/days';
import { settingOf } from './progress/fold';
import { homeFolder } from './store/home';
import { openLibrary } from './store/library';
import { openProgress } from './store/progress';
import { openSession } from './store/session';
import { isTerminal, writeLines } from './terminal/output';
import { openScreen } from './terminal/screen';

const warnings: string[] = [];
const warn = (text: string): void => {
  if (!warnings.includes(text)) warnings.push(text);
};

const now = (): Date => new Date();
const today = () => dayOf(now());

/** `--no-input`, CI, or no terminal to ask on. Prompts are drawn on stderr. */
const canAsk = (options: GlobalOptions): boolean =>
  options.input && !process.env['CI'] && isTerminal(0) && isTerminal(2);

const contextOf = (
  options: GlobalOptions,
  root: string,
  home: string | undefined,
  progress: ProgressStore,
): Context => {
  const roadmaps = openLibrary({
    home,
    root,
    wanted: options.roadmap ?? (process.env['ROADMAP_FILE'] || undefined),
    chosen: async () => settingOf(await progress.state(), 'roadmap'),
    warn,
  });
  return {
    now,
    today,
    json: options.json ?? false,
    warn,
    progress,
    roadmaps,
    ...openSession({ progress, roadmaps, today }),
    // Asked only by a verb that has a question: looking at stdin loads Node's streams.
    get prompts() {
      return canAsk(options) ? async () => (await import('./terminal/prompts')).prompts : undefined;
    },
    openLink: async (url) => (await import('./terminal/opener')).openLink(url),
    edit: async (text) => (await import('./terminal/editor')).editText(text, process.env),
    version,
    node: process.version,
  };
};

/** Settings matter less than an answer: where they cannot be read, the error is told plainly. */
const settingsOf = async (progress: ProgressStore) => {
  const state = await progress.state().catch(() => undefined);
  const value = (key: string) => state && settingOf(state, key);
  return { asciiSetting: value('ascii'), colorSetting: value('color') };
};

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
  const home = await homeFolder(process.env);
  const progress = openProgress({ home, now, today, warn });
  const host: Host = {
    version,
    warnings,
    write: (file, lines) => (file === 1 ? writeLines(1, lines) : tryToTell(lines)),
    context: (options) => contextOf(options, root, home, progress),
    screen: async (file, options) =>
      openScreen(file, {
        ascii: options.ascii ?? false,
        color: options.color === false ? 'never' : options.color,
        env: process.env,
        ...(await settingsOf(progress)),
      }),
  };
  process.exitCode = await run(process.argv.slice(2), host);
};
