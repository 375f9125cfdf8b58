import { rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { ProgressStore } from '../../context/progress';
import type { Sync, SyncReport, SyncTarget } from '../../context/sync';
import { isRoadmapError, RoadmapError } from '../../roadmap/errors';
import { inWords, makeFolder } from '../files';
import { homeless } from '../home';
import { check } from './check';
import { closedHint } from './copy';
import { type Exchanged, exchange } from './exchange';
import { openFolder } from './folder';
import { openGit } from './git';
import { type Last, readLast, writeLast } from './last';
import { masked } from './mask';
import { refuseOwn } from './own-folder';
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

/** Exchanges with a place, and notes when that was. */
const exchangeAt = async (
  options: SyncOptions,
  home: string,
  target: SyncTarget,
): Promise<[Last, Exchanged]> => {
  const { progress, now, warn, name = hostname().split('.')[0] || 'device' } = options;
  const files = filesIn(home);
  const place = target.kind === 'git' ? openGit(target.to, files.copy) : openFolder(target.to);
  const done = await exchange({ progress, place, name, now, warn });
  const { newest, names, foreign } = done;
  const last = { to: target.to, at: now().toISOString(), newest, names, foreign };
  try {
    writeLast(files.last, last);
  } catch (error) {
    warn(`When this was could not be noted in ${files.last}: ${inWords(error)}.`);
  }
  return [last, done];
};

/** Where a new place fails, the one before it stays. */
const withPlaceKept = (error: unknown, before: SyncTarget | undefined): unknown =>
  isRoadmapError(error) && before
    ? new RoadmapError(
        error.code,
        `${error.message} You still exchange through ${masked(before.to)}.`,
        error.hint,
      )
    : error;

/** Exchanges with a place that was named, or else with the one remembered. */
const exchangeWith = async (options: SyncOptions, to: string | undefined): Promise<SyncReport> => {
  const { home, progress } = options;
  const before = rememberedIn(await progress.state());
  const target = to === undefined ? before : targetOf(to);
  if (!target) throw notSetUp();
  if (home === undefined) throw homeless('exchanged');
  refuseOwn(target, home);
  try {
    if (to !== undefined) makePlace(target);
    const [last, done] = await exchangeAt(options, home, target);
    // Only now: a place that refuses us would stand in the way of every exchange from now on.
    await remember(progress, target);
    return reportOn(progress, target, last, done);
  } catch (error) {
    throw before?.to === target.to ? error : withPlaceKept(error, before);
  }
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
