import {
  closeSync,
  existsSync,
  openSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { RoadmapError } from '../roadmap/errors';
import { inWords, replaceFile, systemCode } from './files';

const taken = (path: string): RoadmapError =>
  new RoadmapError('refused', `${path} is there already.`, 'Write over it: add --force');

const unwritten = (path: string, error: unknown): RoadmapError => {
  const message = `${path} was not written: ${inWords(error)}.`;
  return new RoadmapError('output-failed', message, 'Name another file: -o <file>');
};

/**
 * Writes a file that was not there before, and is not there after a failure either.
 *
 * @throws system errors as they come
 */
export const createFile = (path: string, text: string): void => {
  const file = openSync(path, 'wx');
  try {
    writeFileSync(file, text, { flush: true });
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
};

const isRegular = (path: string): boolean => !existsSync(path) || statSync(path).isFile();

/**
 * Writes a file of the learner's. What is no regular file, such as a device or a pipe, is written to
 * as it is.
 *
 * @throws RoadmapError `refused` where there is one already and it is not to be replaced,
 * `output-failed` where it cannot be written
 */
export const saveFile = async (path: string, text: string, over: boolean): Promise<void> => {
  try {
    if (!isRegular(path)) writeFileSync(path, text);
    else if (over)
      replaceFile(existsSync(path) ? realpathSync(path) : path, text, { isShared: true });
    else createFile(path, text);
  } catch (error) {
    throw systemCode(error) === 'EEXIST' ? taken(path) : unwritten(path, error);
  }
};
