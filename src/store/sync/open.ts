import { rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, sep } from 'node:path';
import type { ProgressStore } from '../../context/progress';
import type { Sync, SyncReport, SyncTarget } from '../../context/sync';
import { RoadmapError } from '../../roadmap/errors';
import { inWords, makeFolder } from '../files';
import { homeless } from '../home';
import { check } from './check';
import { closedHint } from './copy';
import { exchange } from './exchange';
import { openFolder } from './folder';
import { openGit } from './git';
import { readLast, writeLast } from './last';
import { masked } from './mask';
import { remember, rememberedIn } from './remembered';
import { reportOn } from './report';
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

const notSetUp = (): RoadmapError =>
  new RoadmapError(
    'refused',
    'There is no place yet to exchange progress with your other machines.',
    'Name a shared folder or a git remote: roadmap sync <folder or remote>',
  );

const ownFolder = (path: string): RoadmapError =>
  new RoadmapError(
    'refused',
    `${path} is where this machine keeps its own progress.`,
    'Name another folder, which your machines share: roadmap sync <folder>',
  );

/** Made where it is set up, never later: a folder that is gone may be a stick that is not plugged in. */
const makePlace = ({ to, kind }: SyncTarget): void => {
  if (kind !== 'folder') return;
  try {
    makeFolder(to);
  } catch (error) {
    const what = `${to} could not be made: ${inWords(error)}.`;
    throw new RoadmapError('refused', what, 'Name another folder: roadmap sync <folder>');
  }
};

/** Where our copy of a remote lies, and the note on the last exchange. */
const filesIn = (home: string) => ({
  folder: join(home, 'sync'),
  copy: join(home, 'sync', 'git'),
  last: join(home, 'sync', 'last.json'),
});

const isWithin = (path: string, folder: string): boolean =>
  `${path}${sep}`.startsWith(`${folder}${sep}`);

/** Exchanges with a place that was named, or else with the one remembered. */
const exchangeWith = async (options: SyncOptions, to: string | undefined): Promise<SyncReport> => {
  const { home, progress, now, warn, name = hostname().split('.')[0] || 'device' } = options;
  const target = to === undefined ? rememberedIn(await progress.state()) : targetOf(to);
  if (!target) throw notSetUp();
  if (home === undefined) throw homeless('exchanged');
  if (isWithin(target.to, home)) throw ownFolder(target.to);
  if (to !== undefined) makePlace(target);
  const files = filesIn(home);
  const place = target.kind === 'git' ? openGit(target.to, files.copy) : openFolder(target.to);
  const reached = () => remember(progress, target);
  const done = await exchange({ progress, place, name, now, warn, reached });
  const { newest, names, foreign } = done;
  const last = { to: target.to, at: now().toISOString(), newest, names, foreign };
  try {
    writeLast(files.last, last);
  } catch (error) {
    warn(`When this was could not be noted in ${files.last}: ${inWords(error)}.`);
  }
  return reportOn(progress, target, last, done);
};

/** The place is forgotten by then: what is left of our copy does no harm. */
const removeCopy = (folder: string, warn: SyncOptions['warn']): void => {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    const hint = closedHint(folder, error) ?? 'You can remove it by hand.';
    warn(`Our copy in ${folder} could not be removed: ${inWords(error)}. ${hint}`);
  }
};

/** The exchange of progress between this machine's folder and a place that machines share. */
export const openSync = (options: SyncOptions): Sync => {
  const { home, progress } = options;
  const current = async () => rememberedIn(await progress.state());
  return {
    exchange: (to) => exchangeWith(options, to),
    status: async () => {
      const target = await current();
      const last = target && home !== undefined && readLast(filesIn(home).last, target.to);
      return reportOn(progress, target, last || undefined);
    },
    check: async () => {
      const target = await current();
      if (!target || home === undefined) return [];
      const { copy, last } = filesIn(home);
      return check(target, copy, readLast(last, target.to));
    },
    stop: async () => {
      const target = await current();
      await remember(progress, undefined);
      if (home !== undefined) removeCopy(filesIn(home).folder, options.warn);
      return target && { ...target, to: masked(target.to) };
    },
  };
};
