import type { Command } from './command';

/** The groups of help, in its order. */
export const GROUPS = ['See', 'Decide', 'Mark', 'Learn', 'Roadmaps and data'] as const;

/** One command in the list. */
export interface Entry {
  readonly name: string;
  readonly alias?: string;
  readonly about: string;
  readonly group: (typeof GROUPS)[number];
  /** Loads its module. */
  readonly load: () => Promise<Command>;
}

/** Commands of every day. The build puts their modules into one file with the program proper. */
const EVERYDAY: readonly Entry[] = [
  {
    name: 'show',
    alias: 'ls',
    about: 'the tree with your progress, or the part below a node',
    group: 'See',
    load: async () => (await import('./show')).command,
  },
  {
    name: 'info',
    alias: 'view',
    about: 'everything about one node',
    group: 'See',
    load: async () => (await import('./info')).command,
  },
  {
    name: 'search',
    about: 'find topics by title, content or your notes',
    group: 'See',
    load: async () => (await import('./search')).command,
  },
  {
    name: 'open',
    about: 'open a link of a node in the browser',
    group: 'See',
    load: async () => (await import('./open')).command,
  },
  {
    name: 'path',
    about: 'what is still open on the way to a node',
    group: 'See',
    load: async () => (await import('./path')).command,
  },
  {
    name: 'next',
    about: 'what to continue, what to take up, and why',
    group: 'Decide',
    load: async () => (await import('./next')).command,
  },
  {
    name: 'done',
    about: 'mark topics as learned; without a node, choose from a list',
    group: 'Mark',
    load: async () => (await import('./mark')).done,
  },
  {
    name: 'start',
    about: 'mark topics as started',
    group: 'Mark',
    load: async () => (await import('./mark')).start,
  },
  {
    name: 'skip',
    about: 'leave topics out; they no longer count',
    group: 'Mark',
    load: async () => (await import('./mark')).skip,
  },
  {
    name: 'reset',
    alias: 'todo',
    about: 'set topics back to "to do"',
    group: 'Mark',
    load: async () => (await import('./mark')).reset,
  },
  {
    name: 'undo',
    about: 'take back the newest change; again goes further back',
    group: 'Mark',
    load: async () => (await import('./undo')).undo,
  },
  {
    name: 'redo',
    about: 'put back the change undone last',
    group: 'Mark',
    load: async () => (await import('./undo')).redo,
  },
  {
    name: 'note',
    about: 'add a note to a node; without text, print its notes',
    group: 'Mark',
    load: async () => (await import('./note')).command,
  },
  {
    name: 'roadmaps',
    about: 'the roadmaps here, with your progress in each',
    group: 'Roadmaps and data',
    load: async () => (await import('./roadmaps')).roadmaps,
  },
  {
    name: 'use',
    about: 'choose the roadmap that commands are about',
    group: 'Roadmaps and data',
    load: async () => (await import('./roadmaps')).use,
  },
  {
    name: 'schema',
    about: 'the JSON Schema of a roadmap file, for editors',
    group: 'Roadmaps and data',
    load: async () => (await import('./schema')).command,
  },
  {
    name: 'config',
    about: 'print or set how roadmap looks and works',
    group: 'Roadmaps and data',
    load: async () => (await import('./config')).command,
  },
  {
    name: 'doctor',
    about: 'check files, progress and roadmap; say where everything lies',
    group: 'Roadmaps and data',
    load: async () => (await import('./doctor')).command,
  },
];

/** Commands of some days. The build makes a file of each. */
const OCCASIONAL: readonly Entry[] = [
  {
    name: 'plan',
    about: 'the open topics laid out over weeks',
    group: 'Decide',
    load: async () => (await import('./plan')).command,
  },
  {
    name: 'review',
    about: 'questions about what you learned, when it is about to be forgotten',
    group: 'Learn',
    load: async () => (await import('./review')).command,
  },
  {
    name: 'stats',
    about: 'how you are doing, your pace and a forecast',
    group: 'Learn',
    load: async () => (await import('./stats')).command,
  },
  {
    name: 'browse',
    about: 'the tree on the whole screen: move, mark and note by keys',
    group: 'Learn',
    load: async () => (await import('./browse')).command,
  },
  {
    name: 'import',
    about: 'bring in a roadmap from a file or a roadmap.sh folder ("-" reads standard input)',
    group: 'Roadmaps and data',
    load: async () => (await import('./import')).command,
  },
  {
    name: 'export',
    about: 'write the roadmap with your progress: Markdown, a picture, a page',
    group: 'Roadmaps and data',
    load: async () => (await import('./export')).command,
  },
  {
    name: 'validate',
    about: 'every problem of a roadmap file, with its place and a fix',
    group: 'Roadmaps and data',
    load: async () => (await import('./validate')).command,
  },
  {
    name: 'backup',
    about: 'put all progress into one file',
    group: 'Roadmaps and data',
    load: async () => (await import('./backup')).command,
  },
  {
    name: 'restore',
    about: 'bring a backup back; what is here stays and is joined with it',
    group: 'Roadmaps and data',
    load: async () => (await import('./restore')).command,
  },
  {
    name: 'sync',
    about: 'exchange progress with your other machines, through git or a shared folder',
    group: 'Roadmaps and data',
    load: async () => (await import('./sync')).command,
  },
  {
    name: 'completion',
    about: 'print the script that lets a shell complete commands, options and nodes',
    group: 'Roadmaps and data',
    load: async () => (await import('./completion')).command,
  },
];

/**
 * Every command: the one register. Help, completion, what an unknown command could mean, and the files
 * of the build come from it. What a command takes stands in its module, which is loaded once the
 * command is named.
 */
export const COMMANDS: readonly Entry[] = [...EVERYDAY, ...OCCASIONAL];

/** Bare `roadmap`. */
export const overview = async (): Promise<Command> => (await import('./overview')).command;

/** Every word that names a command. */
export const COMMAND_NAMES: readonly string[] = [
  ...COMMANDS.flatMap(({ name, alias }) => (alias === undefined ? [name] : [name, alias])),
  'help',
];

export const commandNamed = (word: string): Entry | undefined =>
  COMMANDS.find(({ name, alias }) => name === word || alias === word);
