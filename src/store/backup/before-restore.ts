import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { RoadmapError } from '../../roadmap/errors';
import { inWords, makeFolder } from '../files';
import { filesIn } from '../journal/load';
import { hintFor } from '../journal/save-changes';
import { createFile } from '../output-file';

/** The name of a file that is not there yet: a second one of the same millisecond gets the next. */
const freeName = (folder: string, time: number): string => {
  const path = join(folder, `before-restore-${time}.txt`);
  return existsSync(path) ? freeName(folder, time + 1) : path;
};

/**
 * Keeps a backup among our own, before what is here is replaced.
 *
 * @returns its path
 * @throws RoadmapError `progress-unsaved` where it is not on the disk: nothing may be replaced then
 */
export const keepBackup = (home: string, text: string, now: Date): string => {
  const folder = join(home, 'backups');
  try {
    makeFolder(folder, 0o700);
    const path = freeName(folder, now.getTime());
    createFile(path, text, 0o600);
    return path;
  } catch (error) {
    throw new RoadmapError(
      'progress-unsaved',
      `Nothing was restored, for what is here could not be kept in ${folder}: ${inWords(error)}.`,
      hintFor(filesIn(home), error),
    );
  }
};
