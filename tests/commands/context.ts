import { readFileSync } from 'node:fs';
import type { Context } from '../../src/context';
import type { Answer, Shown } from '../../src/context/answer';
import type { Finding, ProgressStore } from '../../src/context/progress';
import type { Prompts } from '../../src/context/prompts';
import type { Held, RoadmapFolder, RoadmapLibrary } from '../../src/context/roadmaps';
import type { Sync } from '../../src/context/sync';
import { readJson } from '../../src/formats/json';
import { draw } from '../../src/page/draw';
import type { Screen } from '../../src/page/screen';
import { plainTheme, UNICODE } from '../../src/page/theme';
import { fold, settingOf } from '../../src/progress/record/fold';
import { type Change, NO_STATE } from '../../src/progress/record/types';
import { RoadmapError } from '../../src/roadmap/errors';
import { jsonSchema } from '../../src/roadmap/json-schema';
import type { Roadmap } from '../../src/roadmap/types';
import { openSession } from '../../src/store/session';
import { backend, TODAY } from '../support/fixtures';

const MINUTE = 60_000;

/** A terminal of 80 columns. */
const TERMINAL: Screen = {
  theme: plainTheme(UNICODE),
  width: 80,
  height: 24,
  isTerminal: true,
};

/** An answer as it is drawn. */
export const linesOf = (answer: Shown | Answer, screen: Screen): Iterable<string> => {
  return 'document' in answer ? answer.document() : draw(answer.page(), screen);
};

/** Progress in memory: every change is folded as the real store folds it. */
const memory = (history: Change[]): ProgressStore => ({
  state: async () => fold(NO_STATE, history),
  history: async () => [...history],
  save: async (decide) => {
    const draft = decide(fold(NO_STATE, history), () => history);
    if (!draft || draft.events.length === 0) return { state: fold(NO_STATE, history) };
    const n = history.length + 1;
    const change: Change = {
      v: 1,
      id: n.toString(16).padStart(12, '0'),
      at: new Date(Date.UTC(2026, 10, 22) + n * MINUTE).toISOString(),
      on: TODAY,
      device: 'testtest',
      ...draft,
    };
    history.push(change);
    return { state: fold(NO_STATE, history), change };
  },
  adopt: async (changes) => {
    history.push(...changes);
    return fold(NO_STATE, history);
  },
  device: async () => (history.length > 0 ? 'testtest' : undefined),
  inspect: async (): Promise<readonly Finding[]> => [
    { name: 'progress', ok: true, message: 'in memory' },
  ],
  repair: async () => [],
});

interface LibraryOptions {
  readonly shelf: Map<string, Roadmap>;
  readonly copies: Map<string, Roadmap>;
  readonly files: Readonly<Record<string, string>>;
  readonly folders: Readonly<Record<string, RoadmapFolder>>;
  /** The file or id that this call is about. */
  readonly wanted: string | undefined;
  readonly chosen: () => Promise<string | undefined>;
}

/** Roadmaps in memory. */
const library = ({
  shelf,
  copies,
  files,
  folders,
  wanted,
  chosen,
}: LibraryOptions): RoadmapLibrary => {
  const shipped = backend().roadmap;
  const text = async (file: string): Promise<string> => {
    const found = files[file];
    if (found === undefined) throw new RoadmapError('roadmap-unreadable', `${file}: not there.`);
    return found;
  };
  const read: RoadmapLibrary['read'] = async (file) => readJson(await text(file));
  const find = async (id: string): Promise<Held | undefined> => {
    const roadmap = shelf.get(id);
    if (roadmap) return { roadmap, origin: 'library', path: `/library/${id}.json` };
    return id === shipped.id
      ? { roadmap: shipped, origin: 'shipped', path: '/shipped.json' }
      : undefined;
  };
  return {
    text,
    folder: async (path) => folders[path],
    read,
    find,
    ids: () => [...new Set([shipped.id, ...shelf.keys()])],
    version: (id) => JSON.stringify(shelf.get(id)) ?? '',
    current: async () => {
      const id = wanted ?? (await chosen()) ?? shipped.id;
      const file = id in files ? await read(id) : undefined;
      if (file?.roadmap) return { roadmap: file.roadmap, origin: 'file', path: id };
      const held = await find(id);
      if (held) return held;
      throw new RoadmapError('roadmap-unknown', `There is no roadmap "${id}".`, 'See: roadmaps');
    },
    keep: async (roadmap) => {
      shelf.set(roadmap.id, roadmap);
      return `/library/${roadmap.id}.json`;
    },
    remove: (id) => {
      shelf.delete(id);
    },
    keepCopy: async (id) => {
      const roadmap = shelf.get(id);
      if (!roadmap) return null;
      const name = `roadmap-${id}-${`${copies.size}`.padStart(8, '0')}.json`;
      copies.set(name, roadmap);
      return name;
    },
    copy: async (name) => {
      const roadmap = copies.get(name);
      if (roadmap) return roadmap;
      throw new RoadmapError('refused', `The copy ${name} is gone.`);
    },
    schema: jsonSchema,
  };
};

/** What is not set up. */
const noSync: Sync = {
  exchange: async () => {
    throw new Error('nobody expected an exchange');
  },
  status: async () => ({
    target: undefined,
    sent: 0,
    received: 0,
    last: undefined,
    waiting: undefined,
    devices: [],
    foreign: [],
  }),
  check: async () => [],
  stop: async () => undefined,
};

export interface WorldOptions {
  readonly json?: boolean;
  /** Roadmap files by name. */
  readonly files?: Readonly<Record<string, string>>;
  /** Folders of roadmap.sh by path. */
  readonly folders?: Readonly<Record<string, RoadmapFolder>>;
  readonly wanted?: string;
  /** Who answers; nobody where it is left out. */
  readonly prompts?: Prompts;
  /** Who presses keys on the whole screen; nobody where it is left out. */
  readonly interact?: Context['interact'];
  /** What is written in the editor. */
  readonly edited?: string;
  /** What is piped in; undefined where a pipe is open and silent. */
  readonly piped?: string | Uint8Array | undefined;
  readonly findings?: readonly Finding[];
  readonly repairs?: readonly string[];
  /** The exchange with other machines; it is not set up where it is left out. */
  readonly sync?: Sync;
}

/** A context over memory, and all that was done to the world through it. */
export interface World {
  readonly context: Context;
  readonly history: Change[];
  readonly shelf: Map<string, Roadmap>;
  /** Copies of roadmaps from before they were replaced or removed, by name. */
  readonly copies: Map<string, Roadmap>;
  readonly warnings: string[];
  readonly opened: string[];
  readonly edits: string[];
  /** Files that were written. */
  readonly saved: Map<string, string>;
}

export const world = (options: WorldOptions = {}): World => {
  const { files = {}, folders = {}, json = false, prompts, edited = '', wanted } = options;
  const history: Change[] = [];
  const shelf = new Map<string, Roadmap>();
  const copies = new Map<string, Roadmap>();
  const saved = new Map<string, string>();
  const [warnings, opened, edits]: [string[], string[], string[]] = [[], [], []];
  const progress: ProgressStore = {
    ...memory(history),
    ...(options.findings ? { inspect: async () => options.findings ?? [] } : {}),
    ...(options.repairs ? { repair: async () => options.repairs ?? [] } : {}),
  };
  const chosen = async () => settingOf(await progress.state(), 'roadmap');
  const today = () => TODAY;
  /** As the real one, a context reads the roadmap once, and every command gets a new one. */
  const session = () => {
    const roadmaps = library({ shelf, copies, files, folders, wanted, chosen });
    return { roadmaps, ...openSession({ progress, roadmaps, today }) };
  };
  const fixed = {
    now: () => new Date(`${TODAY}T12:00:00Z`),
    today,
    weekStart: () => 'monday' as const,
    json,
    warn: (text: string) => {
      warnings.push(text);
    },
    progress,
    sync: async () => options.sync ?? noSync,
    backups: async () => {
      throw new Error('nobody expected a backup');
    },
    prompts: prompts && (async () => prompts),
    interact: options.interact,
    piped: async () => {
      const { piped: given = '' } = options;
      const isSilent = 'piped' in options && options.piped === undefined;
      return { bytes: typeof given === 'string' ? Buffer.from(given) : given, isSilent };
    },
    openLink: async (url: string) => {
      opened.push(url);
    },
    saveFile: async (path: string, text: string, over: boolean) => {
      if (saved.has(path) && !over) throw new RoadmapError('refused', `${path} is there already.`);
      saved.set(path, text);
    },
    edit: async (text: string) => {
      edits.push(text);
      return edited;
    },
    completionScript: (shell: string) => `# for ${shell}\n`,
    version: '1.2.3',
    node: 'v20.0.0',
  };
  return {
    get context() {
      return { ...fixed, ...session() };
    },
    history,
    shelf,
    copies,
    warnings,
    opened,
    edits,
    saved,
  };
};

/** What somebody answers to each question, and the questions as they came. */
export const answering = (
  answers: Partial<{
    confirm: boolean;
    /** Choices by their first word or whole name, one after the other; then Ctrl-C. */
    select: string | readonly string[];
    checkbox: readonly string[];
  }>,
): Prompts & { readonly asked: string[]; readonly drawn: string[] } => {
  const [asked, drawn]: [string[], string[]] = [[], []];
  const picks = typeof answers.select === 'string' ? undefined : [...(answers.select ?? [])];
  const interrupt = (): never => {
    throw new RoadmapError('cancelled', 'Cancelled. Nothing was changed.');
  };
  const unexpected = (message: string): never => {
    throw new Error(`nobody expected to be asked: ${message}`);
  };
  return {
    asked,
    drawn,
    show: (told) => {
      drawn.push(...linesOf(told, TERMINAL));
    },
    proceed: async (message) => {
      asked.push(message);
      if (picks?.length === 0 && answers.confirm === undefined) interrupt();
    },
    confirm: async (message) => {
      asked.push(message);
      return answers.confirm ?? unexpected(message);
    },
    select: async (message, choices) => {
      asked.push(message, ...choices.map(({ name }) => name));
      const pick = picks ? (picks.shift() ?? interrupt()) : answers.select;
      const choice = choices.find(({ name }) => name === pick || name.startsWith(`${pick} `));
      return choice ? choice.value : unexpected(message);
    },
    checkbox: async (message, choices) => {
      const ticked = answers.checkbox ?? unexpected(message);
      asked.push(
        message,
        ...choices.map((one) => (typeof one === 'string' ? `# ${one}` : one.name)),
      );
      return choices.flatMap((one) =>
        typeof one !== 'string' && ticked.includes(one.name) ? [one.value] : [],
      );
    },
  };
};

/** An answer as a pipe gets it. */
export const piped = (answer: Answer): string =>
  [...linesOf(answer, { ...TERMINAL, height: undefined, isTerminal: false })].join('\n');

/** An answer on a terminal of 80 columns. */
export const shown = (answer: Answer): string => [...linesOf(answer, TERMINAL)].join('\n');

/** An answer as a script reads it. */
export const scripted = (answer: Answer): unknown => JSON.parse(JSON.stringify(answer.json()));

/** A text as a roadmap file. */
export const asFile = (roadmap: object): string => JSON.stringify(roadmap, null, 2);

/** The shipped roadmap's own text. */
export const shippedText = (): string => readFileSync('roadmap.json', 'utf8');
