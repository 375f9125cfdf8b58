import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Draft, Finding, Saved } from '../../../src/context/progress';
import type { SyncReport } from '../../../src/context/sync';
import { dayOf } from '../../../src/progress/record/days';
import type { Change, ProgressEvent, State } from '../../../src/progress/record/types';
import { inverseOf, stacksOf } from '../../../src/progress/record/undo';
import { openProgress } from '../../../src/store/journal/open';
import { openSync } from '../../../src/store/sync/open';
import { freshFolder } from '../../support/program';

/** A machine of the learner's: a folder, a clock and a name. */
export interface Device {
  readonly home: string;
  readonly warnings: string[];
  /** How far its clock is off, in milliseconds. */
  offset: number;
  save(events: readonly ProgressEvent[], draft?: Partial<Draft>): Promise<Saved>;
  undo(): Promise<Saved | undefined>;
  redo(): Promise<Saved | undefined>;
  sync(to?: string): Promise<SyncReport>;
  status(): Promise<SyncReport>;
  check(): Promise<readonly Finding[]>;
  stop(): Promise<unknown>;
  state(): Promise<State>;
  history(): Promise<readonly Change[]>;
  id(): Promise<string | undefined>;
}

/** Every call starts anew from the disk, as every command does. */
export const deviceIn = (home = freshFolder(), name = 'laptop'): Device => {
  const warnings: string[] = [];
  const now = (): Date => new Date(Date.now() + device.offset);
  const warn = (text: string): void => {
    warnings.push(text);
  };
  const progress = () => openProgress({ home, now, today: () => dayOf(now()), warn });
  const sync = () => openSync({ home, progress: progress(), now, warn, name });
  const takeBack = async (direction: 'undo' | 'redo') => {
    const target = stacksOf(await progress().history())[direction].at(-1);
    if (!target) return undefined;
    const { roadmap, id } = target;
    return progress().save(() => ({ roadmap, events: inverseOf(target), of: id }));
  };
  const device: Device = {
    home,
    warnings,
    offset: 0,
    save: (events, draft = {}) => progress().save(() => ({ roadmap: 'backend', events, ...draft })),
    undo: () => takeBack('undo'),
    redo: () => takeBack('redo'),
    sync: (to) => sync().exchange(to),
    status: () => sync().status(),
    check: () => sync().check(),
    stop: () => sync().stop(),
    state: () => progress().state(),
    history: () => progress().history(),
    id: () => progress().device(),
  };
  return device;
};

/** An empty bare repository. */
export const bareRepository = (): string => {
  const path = join(freshFolder(), 'progress.git');
  git(['init', '--quiet', '--bare', path]);
  return path;
};

/** What git says. */
export const git = (args: readonly string[], cwd = '/', env: NodeJS.ProcessEnv = {}): string =>
  execFileSync('git', [...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: cwd, GIT_CONFIG_NOSYSTEM: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** The file of a device on the branch of a repository. */
export const onBranch = (repository: string, file: string): string =>
  git(['--git-dir', repository, 'show', `roadmap-progress:${file}`]);

/** What all devices have in common: everything but settings and the moment of the newest change. */
export const progressIn = async (device: Device): Promise<State['roadmaps']> =>
  (await device.state()).roadmaps;
