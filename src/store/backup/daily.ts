import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { markOf, progressOf } from '../../progress/record/fold';
import type { Day, State } from '../../progress/record/types';
import { isRoadmapError } from '../../roadmap/errors';
import { makeFolder, namesIn, replaceFile, syncFolder } from '../files';
import { readStateFile, type Stored } from '../journal/state-file';

const KEEP = 7;

const folderOf = (home: string): string => join(home, 'backups');

/** Backups of whole days, oldest first. */
export const backupsIn = (home: string): string[] => {
  const folder = folderOf(home);
  return namesIn(folder)
    .filter((name) => /^\d{4}-\d{2}-\d{2}\.json$/.test(name))
    .toSorted()
    .map((name) => join(folder, name));
};

/** The backup of the state as the first format had it; it stays. */
export const BEFORE_FORMAT_2 = 'before-format-2';

/**
 * Keeps the state as it was before the first change of a day, and the last seven of these; or as it
 * was before something else, under that name.
 */
export const backUp = (
  home: string,
  state: Uint8Array,
  name: Day | typeof BEFORE_FORMAT_2,
): void => {
  const folder = folderOf(home);
  const path = join(folder, `${name}.json`);
  if (existsSync(path)) return;
  makeFolder(folder, 0o700);
  // A copy that is cut short, or empty after a power cut, would stand for the day.
  replaceFile(path, state, { mode: 0o600 });
  syncFolder(folder);
  for (const old of backupsIn(home).slice(0, -KEEP)) rmSync(old, { force: true });
};

/** What stands in a backup; undefined where it is no sound file. */
const readBackup = (path: string): Stored | undefined => {
  try {
    const file = readStateFile(path);
    return file.kind === 'sound' ? file.stored : undefined;
  } catch {
    return undefined;
  }
};

/** The newest backup that can be read. */
export const newestBackup = (
  home: string,
): { name: string; state: State; device: string } | undefined => {
  for (const path of backupsIn(home).toReversed()) {
    const state = readBackup(path);
    if (state) return { name: basename(path), state, device: state.device };
  }
  return undefined;
};

/**
 * Backups of days that cannot be read. They are kept as they are while nobody mends them, and stand
 * in the way of another one of that day.
 */
export const damagedBackups = (home: string): string[] =>
  backupsIn(home).filter((path) => {
    try {
      return readStateFile(path).kind !== 'sound';
    } catch (error) {
      // A newer version wrote it.
      return !isRoadmapError(error);
    }
  });

/** How many topics the newest backup knows of that a state does not. A mark never goes by itself. */
export const missingMarks = (
  home: string,
  state: State,
): { name: string; count: number } | undefined => {
  const backup = newestBackup(home);
  if (!backup) return undefined;
  const count = Object.entries(backup.state.roadmaps).reduce((sum, [roadmap, { topics }]) => {
    const known = progressOf(state, roadmap);
    return sum + Object.keys(topics).filter((id) => !markOf(known, id)).length;
  }, 0);
  return count > 0 ? { name: `backups/${backup.name}`, count } : undefined;
};

/** Keeps the bytes of a file that is about to be replaced because it is not as it should be. */
export const keepAside = (home: string, bytes: Uint8Array, now: Date): string => {
  const name = `config.corrupt-${now.getTime()}.json`;
  writeFileSync(join(home, name), bytes, { mode: 0o600 });
  return name;
};
