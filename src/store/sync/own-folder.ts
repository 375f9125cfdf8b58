import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, sep } from 'node:path';
import type { SyncTarget } from '../../context/sync';
import { RoadmapError } from '../../roadmap/errors';

/** Where a path leads, through all links; what is not there yet, by the folder it would be made in. */
const realOf = (path: string): string => {
  try {
    return realpathSync.native(path);
  } catch {
    return dirname(path) === path ? path : join(realOf(dirname(path)), basename(path));
  }
};

const isWithin = (path: string, folder: string): boolean =>
  `${path}${sep}`.startsWith(`${folder}${sep}`);

/**
 * Refuses a place in this machine's own folder, by whatever name.
 *
 * @throws RoadmapError `refused`
 */
export const refuseOwn = ({ to }: SyncTarget, home: string): void => {
  if (!isAbsolute(to) || !isWithin(realOf(to), realOf(home))) return;
  const what = `${to} is where this machine keeps its own progress.`;
  const next = 'Name another folder, which your machines share: roadmap sync <folder>';
  throw new RoadmapError('refused', what, next);
};
