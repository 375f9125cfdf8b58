import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

const MIB = 1024 * 1024;

/** A roadmap larger than this is refused: 64 MiB. */
export const MAX_BYTES = 64 * MIB;

/**
 * A history does not grow larger than this, 256 MiB: more than a million changes. What is made from
 * it, the state, a backup or a device's file, may be larger by half.
 */
export const MAX_HISTORY = 256 * MIB;

/** Any of our own files that is larger is refused. A text of Node's cannot be longer than 512 MiB. */
export const MAX_OWN = 400 * MIB;

/** "too large, more than 64 MiB" */
export const tooLarge = (most: number): string => `too large, more than ${most / MIB} MiB`;

/** The code of a system error, such as "ENOENT"; empty for any other value. */
export const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** Why a path could not be read, in words. */
export const inWords = (error: unknown): string => {
  const words: Readonly<Record<string, string>> = {
    ENOENT: 'no such file',
    ENOTDIR: 'a part of the path is not a folder',
    EEXIST: 'something that is no folder stands there',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'not a regular file',
    ENXIO: 'not a regular file',
    ELOOP: 'too many symbolic links',
    EROFS: 'the file system is read-only',
    ENOSPC: 'the disk is full',
    EDQUOT: 'your disk quota is used up',
    EFBIG: 'the file may not grow further',
    EMFILE: 'too many open files',
    ENAMETOOLONG: 'the name is too long',
  };
  const code = systemCode(error);
  return words[code] ?? (code || (error instanceof Error ? error.message : String(error)));
};

/** Something at a path that is no regular file, or too large to be one of ours. */
export class UnfitFile extends Error {}

/**
 * The bytes of a regular file. It is opened without blocking and looked at before it is read: a
 * FIFO or /dev/zero would never end.
 *
 * @throws UnfitFile on anything but a regular file of at most so many bytes; system errors as they come
 */
export const readRegular = (path: string, most = MAX_BYTES): Buffer => {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const status = fstatSync(file);
    if (!status.isFile()) throw new UnfitFile('not a regular file');
    if (status.size > most) throw new UnfitFile(tooLarge(most));
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
};

/** Whether a path can be a file of ours, or is nothing yet. Never opens it. */
export const isRegularOrAbsent = (path: string): boolean => {
  try {
    const status = statSync(path, { throwIfNoEntry: false });
    return !status || (status.isFile() && status.size <= MAX_OWN);
  } catch {
    // It cannot be looked at; who tries to read it hears why.
    return true;
  }
};

/** The bytes of a file of our own, or undefined where there is no such file. */
export const readIfThere = (path: string): Buffer | undefined => {
  try {
    return readRegular(path, MAX_OWN);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
};

/** Codes of a file system that cannot sync, such as CIFS, FUSE or WSL: its server sees to it. */
const UNSYNCABLE = ['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];

/** The same where a folder cannot even be opened for it. */
const UNSYNCABLE_FOLDER = [...UNSYNCABLE, 'EPERM', 'EACCES', 'EISDIR'];

/** Whether an error says that a file system cannot sync a file. */
export const isUnsyncable = (error: unknown): boolean => UNSYNCABLE.includes(systemCode(error));

/** Makes sure that what was written to an open file survives a power cut, where that is possible. */
export const syncFile = (file: number): void => {
  try {
    fsyncSync(file);
  } catch (error) {
    if (!isUnsyncable(error)) throw error;
  }
};

const syncEntries = (folder: string): void => {
  const file = openSync(folder, constants.O_RDONLY);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

/** Makes sure that a folder's entries survive a power cut, where that is possible. */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return;
  try {
    syncEntries(folder);
  } catch (error) {
    if (!UNSYNCABLE_FOLDER.includes(systemCode(error))) throw error;
  }
};

/** Writes a whole file that survives a power cut. */
export const writeSynced = (file: number, content: string | Uint8Array): void => {
  writeFileSync(file, content);
  syncFile(file);
};

/** How a file is replaced. */
interface Replacing {
  /** What it may be read by; as the system has it where it is left out. */
  readonly mode?: number;
  /** The name it is written under first, in the same folder. */
  readonly fresh?: string;
  /** Whether a file of that name is somebody else's, and not to be touched. */
  readonly isShared?: true;
}

/** So often a file is written that somebody removes before it is in its place. */
const TRIES = 5;

/**
 * Writes a file and puts it in its place, and starts over where it is gone by then: another program
 * may take an unfinished file of a writer that slept for one that was left behind.
 */
export const untilInPlace = (write: () => void): void => {
  for (let tries = 1; ; tries += 1) {
    try {
      write();
      return;
    } catch (error) {
      if (systemCode(error) !== 'ENOENT' || tries === TRIES) throw error;
    }
  }
};

/** Written beside it, then put in its place: what was there before is there until then. */
export const replaceFile = (
  path: string,
  content: string | Uint8Array,
  how: Replacing = {},
): void => {
  const { mode, isShared, fresh = `${path}.${process.pid}.tmp` } = how;
  untilInPlace(() => {
    const file = openSync(fresh, isShared ? 'wx' : 'w', mode);
    try {
      writeSynced(file, content);
      closeSync(file);
      renameSync(fresh, path);
    } catch (error) {
      rmSync(fresh, { force: true });
      throw error;
    }
  });
};

/** The names in a folder; none where it is not there, is no folder or is closed to us. */
export const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** Whether a path is a folder that can be looked at. */
export const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

/**
 * Makes a folder, and those above it, unless it is there. Node's own way never ends where the system
 * says that nothing can be made in a folder because it is not there, as in /proc.
 */
export const makeFolder = (path: string, mode?: number): void => {
  try {
    mkdirSync(path, mode);
  } catch (error) {
    if (systemCode(error) === 'EEXIST' && isFolder(path)) return;
    if (systemCode(error) !== 'ENOENT' || existsSync(dirname(path))) throw error;
    makeFolder(dirname(path), mode);
    makeFolder(path, mode);
  }
};

const ownerOf = (path: string): number | undefined => {
  try {
    return statSync(path).uid;
  } catch {
    return undefined;
  }
};

/**
 * What to do about a path that may not be used: the line that gives it back, where one of these
 * belongs to somebody else (after `sudo`, say).
 *
 * @param folder what the line is to give back
 */
export const permissionHint = (folder: string, ...paths: readonly string[]): string => {
  const self = process.getuid?.();
  const owners = [folder, ...paths].map(ownerOf);
  return self !== undefined && owners.some((owner) => owner !== undefined && owner !== self)
    ? `It belongs to another user. Try: sudo chown -R "$(id -un)" ${JSON.stringify(folder)}`
    : 'Check that you may use it, or choose another folder with ROADMAP_HOME. More: roadmap doctor';
};
