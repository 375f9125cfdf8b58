import type { GlobalOptions } from './cli/options';
import type { Opened } from './cli/run';
import type { Context } from './context';
import type { Shown } from './context/answer';
import type { ProgressStore } from './context/progress';
import type { RoadmapLibrary } from './context/roadmaps';
import { draw } from './page/draw';
import { asIs, within } from './page/fit';
import { noticeLines } from './page/notice';
import type { Screen } from './page/screen';
import { clamped, isImpossible } from './progress/record/clock';
import { dayOf } from './progress/record/days';
import { settingOf } from './progress/record/fold';
import type { SettingKey } from './progress/record/settings';
import { homeFolder } from './store/home';
import { openProgress, unknownProgress } from './store/journal/open';
import { openLibrary } from './store/library/open';
import { openSession } from './store/session';
import { shellScript } from './store/shell-script';
import { localeWeekStart } from './terminal/locale';
import { undrawable, wantsNarration } from './terminal/narration';
import { isTerminal } from './terminal/output';
import { openScreen } from './terminal/screen';

/** What the program proper is opened with. */
export interface AppOptions {
  /** The package's own folder. */
  readonly root: string;
  readonly version: string;
  readonly options: GlobalOptions;
}

const now = (): Date => clamped(new Date());
const today = () => dayOf(now());

const warnOfClock = (warn: (text: string) => void): void => {
  const clock = new Date();
  if (!isImpossible(clock)) return;
  const year = clock.getUTCFullYear();
  warn(`The clock of this machine is wrong: the year is ${year}. ${today()} is taken for today.`);
};
const loadNarration = () => import('./page/narration');

/** The sentences of a screen. */
const loadSpeech = async () => {
  const { say } = await loadNarration();
  return ({ page }: Shown) => say(page());
};

/** `--no-input`, CI, or no terminal to ask on. Prompts are drawn on stderr. */
const canAsk = (options: GlobalOptions): boolean =>
  options.input && !process.env['CI'] && isTerminal(0) && isTerminal(2);

/** Settings matter less than an answer: where they cannot be read, the error is told plainly. */
const settingsOf = async (progress: ProgressStore) => {
  const state = await progress.state().catch(() => undefined);
  return (key: SettingKey) => state && settingOf(state, key);
};

/** How an answer reaches the learner: on a screen, or read aloud. */
interface Voice {
  readonly screen: (file: 1 | 2) => Promise<Screen>;
  readonly isNarrated: () => Promise<boolean>;
}

/** A terminal that knows no escape sequences, such as the shell of Emacs. */
const isDumb = (): boolean => process.env['TERM'] === 'dumb';

/** Questions: drawn, or typed out for a screen reader or where nothing can be drawn. */
const promptsIn =
  ({ screen, isNarrated }: Voice): NonNullable<Context['prompts']> =>
  async () =>
    isDumb() || (await isNarrated())
      ? (await import('./terminal/typed-prompts')).openTypedPrompts(await loadSpeech())
      : (await import('./terminal/prompts')).openPrompts(await screen(2));

const interactIn =
  ({ screen, isNarrated }: Voice): NonNullable<Context['interact']> =>
  async (app) => {
    if (await isNarrated()) throw undrawable();
    return (await import('./terminal/interactive')).interact(app, await screen(2));
  };

/** The browser, the learner's files and their editor. */
const OUTSIDE: Pick<Context, 'openLink' | 'saveFile' | 'edit' | 'piped'> = {
  piped: async () => (await import('./terminal/piped')).readPiped(),
  openLink: async (url) => (await import('./terminal/opener')).openLink(url, process.env),
  saveFile: async (path, text, over) =>
    (await import('./store/output-file')).saveFile(path, text, { over }),
  edit: async (text) => (await import('./terminal/editor')).editText(text, process.env),
};

/** The folder of everything we store, and the progress in it. */
interface Store {
  readonly home: string | undefined;
  readonly progress: ProgressStore;
  /** Throws where the environment names no folder that can be meant. */
  readonly assertHome: () => void;
}

const openStore = async (warn: (text: string) => void): Promise<Store> => {
  try {
    const home = await homeFolder(process.env);
    return { home, progress: openProgress({ home, now, today, warn }), assertHome: () => {} };
  } catch (error) {
    const assertHome = () => {
      throw error;
    };
    // What needs no progress, such as drawing this very error, works all the same.
    return { home: undefined, progress: unknownProgress(error), assertHome };
  }
};

const contextOf = (
  { root, version, options }: AppOptions,
  { home, progress, assertHome }: Store,
  voice: Voice,
  warn: (text: string) => void,
): Context => {
  const library = openLibrary({
    home,
    root,
    wanted: options.roadmap ?? (process.env['ROADMAP_FILE'] || undefined),
    chosen: async () => settingOf(await progress.state(), 'roadmap'),
    warn,
  });
  const roadmaps: RoadmapLibrary = {
    ...library,
    keep: (roadmap) => {
      assertHome();
      return library.keep(roadmap);
    },
  };
  return {
    now,
    today,
    weekStart: () => localeWeekStart(process.env),
    json: options.json ?? false,
    warn,
    progress,
    roadmaps,
    backups: async () => {
      assertHome();
      const { openBackups } = await import('./store/backup/open');
      return openBackups({ home, version, progress, roadmaps, now, warn });
    },
    sync: async () => {
      assertHome();
      return (await import('./store/sync/open')).openSync({ home, progress, now, warn });
    },
    ...openSession({ progress, roadmaps, today }),
    // Asked only by a verb that has a question: looking at stdin loads Node's streams.
    get prompts() {
      return canAsk(options) ? promptsIn(voice) : undefined;
    },
    get interact() {
      const isDrawable = canAsk(options) && !isDumb();
      return isDrawable ? interactIn(voice) : undefined;
    },
    ...OUTSIDE,
    completionScript: (shell) => shellScript(root, shell),
    version,
    node: process.version,
  };
};

/** How answers and what is told beside them become lines: drawn, or in sentences. */
const drawing = ({ screen, isNarrated }: Voice): Pick<Opened, 'draw' | 'drawNotices'> => ({
  draw: async (answer) => {
    if ('document' in answer) return asIs(answer.document(), await screen(1));
    if (await isNarrated()) return (await loadSpeech())(answer);
    return draw(answer.page(), await screen(1));
  },
  drawNotices: async (notices) => {
    if (await isNarrated()) {
      const { spoken, noticeSentences } = await loadNarration();
      return notices.flatMap((one) => [...spoken(noticeSentences(one))]);
    }
    const err = await screen(2);
    const lines = notices.flatMap((one) => noticeLines(one, err.theme));
    return within(lines, err);
  },
});

/** Joins the rooms: what the verbs do, the disk they work on, and the screen they draw for. */
export const openApp = async (asked: AppOptions): Promise<Opened> => {
  const warnings: string[] = [];
  const warn = (text: string): void => {
    if (!warnings.includes(text)) warnings.push(text);
  };
  warnOfClock(warn);
  const store = await openStore(warn);
  const { progress } = store;
  const { ascii = false, color, narrate } = asked.options;
  const screen = async (file: 1 | 2) => {
    const setting = await settingsOf(progress);
    return openScreen(file, {
      ascii,
      asciiSetting: setting('ascii'),
      color: color === false ? 'never' : color,
      colorSetting: setting('color'),
      env: process.env,
    });
  };
  const isNarrated = async () =>
    wantsNarration(narrate, process.env, (await settingsOf(progress))('narrate'));
  const voice: Voice = { screen, isNarrated };
  return {
    context: contextOf(asked, store, voice, warn),
    warnings,
    ...drawing(voice),
  };
};
