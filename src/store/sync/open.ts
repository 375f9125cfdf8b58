import { mkdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, sep } from 'node:path';
import type { ProgressStore, Sync, SyncDevice, SyncReport, SyncTarget } from '../../context';
import { settingOf } from '../../progress/fold';
import { own } from '../../progress/records';
import { shareableOf } from '../../progress/share';
import type { Change, State } from '../../progress/types';
import { RoadmapError } from '../../roadmap/errors';
import { inWords } from '../files';
import { type Exchanged, exchange } from './exchange';
import { openFolder } from './folder';
import { openGit } from './git';
import { type Last, readLast, writeLast } from './last';
import { masked } from './mask';
import type { Place } from './place';
import { targetOf } from './target';

/** What the exchange needs of the world. */
export interface SyncOptions {
  /** Our folder, or undefined where the environment names none. */
  readonly home: string | undefined;
  readonly progress: ProgressStore;
  readonly now: () => Date;
  readonly warn: (text: string) => void;
  /** What this machine calls itself; by default what the network calls it. */
  readonly name?: string;
}

/** The settings that remember the place. Like all settings they are never sent. */
const KEYS = { to: 'sync', kind: 'sync-kind' } as const;

const remembered = (state: State): SyncTarget | undefined => {
  const to = settingOf(state, KEYS.to);
  if (to === undefined) return undefined;
  return { to, kind: settingOf(state, KEYS.kind) === 'git' ? 'git' : 'folder' };
};

const remember = async (progress: ProgressStore, target: SyncTarget | undefined): Promise<void> => {
  const setting = (key: 'to' | 'kind') =>
    ({ type: 'setting', key: KEYS[key], value: target?.[key] ?? null }) as const;
  await progress.save((state) => {
    const now = remembered(state);
    if (now?.to === target?.to && now?.kind === target?.kind) return undefined;
    return { roadmap: '', events: [setting('to'), setting('kind')] };
  });
};

/** Made where it is set up, never later: a folder that is gone may be a stick that is not plugged in. */
const makeFolder = ({ to, kind }: SyncTarget): void => {
  if (kind !== 'folder') return;
  try {
    mkdirSync(to, { recursive: true });
  } catch (error) {
    const what = `${to} could not be made: ${inWords(error)}.`;
    throw new RoadmapError('refused', what, 'Name another folder: roadmap sync <folder>');
  }
};

const devicesOf = (
  history: readonly Change[],
  names: Readonly<Record<string, string>>,
  self: string | undefined,
  news: readonly Change[] = [],
): SyncDevice[] => {
  const ids = new Set([
    ...(self ? [self] : []),
    ...Object.keys(names),
    ...history.map(({ device }) => device),
  ]);
  return [...ids].map((id) => {
    const made = history.filter(({ device }) => device === id);
    return {
      id,
      name: own(names, id),
      isSelf: id === self,
      changes: made.length,
      last: made.at(-1)?.at,
      received: news.filter(({ device }) => device === id).length,
    };
  });
};

const notSetUp = (): RoadmapError =>
  new RoadmapError(
    'refused',
    'There is no place yet to exchange progress with your other machines.',
    'Name a shared folder or a git remote: roadmap sync <folder or remote>',
  );

const isWithin = (path: string, folder: string): boolean =>
  `${path}${sep}`.startsWith(`${folder}${sep}`);

const ownFolder = (path: string): RoadmapError =>
  new RoadmapError(
    'refused',
    `${path} is where this machine keeps its own progress.`,
    'Name another folder, which your machines share: roadmap sync <folder>',
  );

const homeless = (): RoadmapError =>
  new RoadmapError(
    'progress-unsaved',
    'Nothing was exchanged: the environment names no home folder.',
    'Set ROADMAP_HOME to a folder of yours, then try again.',
  );

/** The exchange of progress between this machine's folder and a place that machines share. */
export const openSync = ({ home, progress, now, warn, name: called }: SyncOptions): Sync => {
  const name = called ?? (hostname().split('.')[0] || 'device');
  const folder = home === undefined ? undefined : join(home, 'sync');
  const notes = folder && join(folder, 'last.json');
  const placeOf = ({ to, kind }: SyncTarget): Place => {
    if (folder === undefined) throw homeless();
    return kind === 'git' ? openGit(to, join(folder, 'git')) : openFolder(to);
  };
  const note = (last: Last): void => {
    if (notes === undefined) return;
    try {
      writeLast(notes, last);
    } catch (error) {
      warn(`When this was could not be noted in ${notes}: ${inWords(error)}.`);
    }
  };
  const reportOn = async (target: SyncTarget, last: Last | undefined): Promise<SyncReport> => {
    const history = shareableOf(await progress.history());
    const waiting = history.filter(({ at }) => at > (last?.newest ?? '')).length;
    const devices = devicesOf(history, last?.names ?? {}, await progress.device());
    const shown = { ...target, to: masked(target.to) };
    const { at, foreign = [] } = last ?? { at: undefined };
    return { target: shown, sent: 0, received: 0, last: at, waiting, devices, foreign };
  };
  const noted = (target: SyncTarget, { newest, names, foreign }: Exchanged): Last => {
    const last = { to: target.to, at: now().toISOString(), newest, names, foreign };
    note(last);
    return last;
  };

  return {
    exchange: async (to) => {
      const before = remembered(await progress.state());
      const target = to === undefined ? before : targetOf(to);
      if (!target) throw notSetUp();
      if (home !== undefined && isWithin(target.to, home)) throw ownFolder(target.to);
      const place = placeOf(target);
      if (to !== undefined) makeFolder(target);
      const reached = () => remember(progress, target);
      const done = await exchange({ progress, place, name, now, warn, reached });
      const report = await reportOn(target, noted(target, done));
      const { sent, received } = done;
      const history = shareableOf(await progress.history());
      const devices = devicesOf(history, done.names, done.device, received);
      return { ...report, sent, received: received.length, devices };
    },
    status: async () => {
      const target = remembered(await progress.state());
      if (target) return reportOn(target, notes ? readLast(notes, target.to) : undefined);
      const none = { sent: 0, received: 0, last: undefined, waiting: 0 };
      return { target, ...none, devices: [], foreign: [] };
    },
    stop: async () => {
      const target = remembered(await progress.state());
      await remember(progress, undefined);
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
      return target && { ...target, to: masked(target.to) };
    },
  };
};
