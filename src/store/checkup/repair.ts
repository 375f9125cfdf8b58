import { chmodSync, statSync } from 'node:fs';
import { merge } from '../../progress/record/merge';
import { isRoadmapError, RoadmapError } from '../../roadmap/errors';
import { damagedBackups, missingMarks, newestBackup } from '../backup/daily';
import { inWords, isFolder } from '../files';
import { type Files, type Loaded, load } from '../journal/load';
import { writeFolded } from '../journal/save-changes';
import { inTheWay, setAside } from '../quarantine';
import { leftoversIn, sweep } from '../sweep';

/**
 * Repairs what is safe: writes the state anew from all that could be read (what it replaces is kept
 * aside), removes leftovers, closes the folder to others.
 *
 * @returns a sentence for each thing done
 */
export const repair = async (files: Files, now: Date): Promise<string[]> => {
  if (!isFolder(files.home)) return [];
  try {
    return [
      ...closeFolder(files.home),
      ...clearTheWay(files.home, now),
      ...setDamagedAside(files.home, now),
      ...sweepLeftovers(files.home, now),
      ...(await rewrite(files, now)),
    ];
  } catch (error) {
    if (isRoadmapError(error)) throw error;
    const message = `${files.home} could not be repaired: ${inWords(error)}.`;
    throw new RoadmapError('progress-unsaved', message, 'Check who owns it.');
  }
};

const closeFolder = (home: string): string[] => {
  const { mode } = statSync(home);
  if (process.platform === 'win32' || (mode & 0o077) === 0) return [];
  chmodSync(home, mode & 0o700);
  return [`Closed ${home} to other users.`];
};

const clearTheWay = (home: string, now: Date): string[] =>
  inTheWay(home).map((path) => `Renamed ${path}, which is no folder, to ${setAside(path, now)}.`);

const setDamagedAside = (home: string, now: Date): string[] =>
  damagedBackups(home).map(
    (path) => `Renamed ${path}, which is damaged, to ${setAside(path, now)}.`,
  );

const sweepLeftovers = (home: string, now: Date): string[] => {
  const count = leftoversIn(home, now.getTime()).length;
  sweep(home, now.getTime());
  return count > 0 ? [`Removed ${count} unfinished files.`] : [];
};

const rewrite = async (files: Files, now: Date): Promise<string[]> => {
  const loaded = await load(files);
  const missing = missingMarks(files.home, loaded.state);
  if (missing) return bringBack(files, loaded, missing, now);
  if (loaded.notices.length === 0 || loaded.device === undefined) return [];
  await writeFolded(files, loaded, loaded.device, now);
  const aside = loaded.file.kind === 'damaged' || loaded.file.kind === 'edited';
  const kept = aside ? ' The old one is kept beside it, named config.corrupt-<time>.json.' : '';
  return [`Wrote ${files.state} anew from all that could be read.${kept}`];
};

/** Joins the newest backup with what is there: the later of two marks wins. */
const bringBack = async (
  files: Files,
  loaded: Loaded,
  { name, count }: { readonly name: string; readonly count: number },
  now: Date,
): Promise<string[]> => {
  const backup = newestBackup(files.home);
  if (!backup) return [];
  const state = merge(backup.state, loaded.state);
  await writeFolded(files, { ...loaded, state }, loaded.device ?? backup.device, now);
  return [`Brought ${count === 1 ? '1 mark' : `${count} marks`} back from ${name}.`];
};
