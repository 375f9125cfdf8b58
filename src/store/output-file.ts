import {
  closeSync,
  existsSync,
  openSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { RoadmapError } from '../roadmap/errors';
import { inWords, replaceFile, systemCode, writeSynced } from './files';

const taken = (path: string): RoadmapError =>
  new RoadmapError('refused', `${path} is there already.`, 'Write over it: add --force');

const unwritten = (path: string, error: unknown, another: string): RoadmapError => {
  const folder = dirname(path);
  const isLost = systemCode(error) === 'ENOENT' && !existsSync(folder);
  const why = isLost ? `there is no folder ${folder}` : inWords(error);
  const message = `${path} was not written: ${why}.`;
  return new RoadmapError('output-failed', message, `Name another file: ${another}`);
};

/**
 * Writes a file that was not there before, and is not there after a failure either.
 *
 * @throws system errors as they come
 */
export const createFile = (path: string, text: string, mode?: number): void => {
  const file = openSync(path, 'wx', mode);
  try {
    writeSynced(file, text);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
};

/** How a file of the learner's is written. */
interface Saving {
  /** Whether it may take the place of one that is there. */
  readonly over: boolean;
  /** What it may be read by; as the system has it where it is left out. */
  readonly mode?: number;
  /** How another file is named; as `export` has it where it is left out. */
  readonly another?: string;
}

const isRegular = (path: string): boolean => !existsSync(path) || statSync(path).isFile();

/**
 * Writes a file of the learner's. What is no regular file, such as a device or a pipe, is written to
 * as it is.
 *
 * @throws RoadmapError `refused` where there is one already and it is not to be replaced,
 * `output-failed` where it cannot be written
 */
export const saveFile = async (path: string, text: string, how: Saving): Promise<void> => {
  const { over, another = '-o <file>', ...mode } = how;
  try {
    if (!isRegular(path)) writeFileSync(path, text);
    else if (over)
      replaceFile(existsSync(path) ? realpathSync(path) : path, text, { ...mode, isShared: true });
    else createFile(path, text, mode.mode);
  } catch (error) {
    throw systemCode(error) === 'EEXIST' ? taken(path) : unwritten(path, error, another);
  }
};
