import { chmodSync, statSync } from 'node:fs';
import { isRoadmapError, RoadmapError } from '../roadmap/errors';
import { inWords, isFolder } from './files';
import { type Files, load } from './load';
import { writeFolded } from './save';
import { leftoversIn, sweep } from './sweep';

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
  if (process.platform === 'win32' || (statSync(home).mode & 0o077) === 0) return [];
  chmodSync(home, 0o700);
  return [`Closed ${home} to other users.`];
};

const sweepLeftovers = (home: string, now: Date): string[] => {
  const count = leftoversIn(home, now.getTime()).length;
  sweep(home, now.getTime());
  return count > 0 ? [`Removed ${count} unfinished files.`] : [];
};

const rewrite = async (files: Files, now: Date): Promise<string[]> => {
  const loaded = await load(files);
  if (loaded.notices.length === 0 || loaded.device === undefined) return [];
  await writeFolded(files, loaded, loaded.device, now);
  const aside = loaded.file.kind === 'damaged' || loaded.dropped.length > 0;
  const kept = aside ? ' The old one is kept beside it as config.corrupt-….json.' : '';
  return [`Wrote ${files.state} anew from all that could be read.${kept}`];
};
