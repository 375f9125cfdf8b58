import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  inWords,
  MAX_OWN,
  readRegular,
  replaceFile,
  syncFolder,
  systemCode,
  UnfitFile,
} from '../files';
import { failure } from './failure';
import { isDeviceFile, isHidden, type Place } from './place';

/** A file written by one who was killed is left alone for so long: 1 minute. */
const STALE_MS = 60_000;

const namesOf = (folder: string): string[] => {
  try {
    return readdirSync(folder).toSorted();
  } catch (error) {
    const what = `${folder} cannot be reached: ${inWords(error)}.`;
    throw failure(what, 'When it is there again, type the same again.');
  }
};

/** Undefined where it is gone by now, or no file. */
const bytesOf = (folder: string, name: string): Buffer | undefined => {
  try {
    return readRegular(join(folder, name), MAX_OWN);
  } catch (error) {
    if (error instanceof UnfitFile || systemCode(error) === 'ENOENT') return undefined;
    throw failure(`${join(folder, name)} cannot be read: ${inWords(error)}.`);
  }
};

const sweep = (folder: string, prefix: string): void => {
  for (const name of namesOf(folder)) {
    if (!name.startsWith(prefix) || !name.endsWith('.tmp')) continue;
    const status = statSync(join(folder, name), { throwIfNoEntry: false });
    if (status && Date.now() - status.mtimeMs > STALE_MS) rmSync(join(folder, name));
  }
};

/** No other device ever sees half of it. */
const replace = (folder: string, name: string, text: string): void => {
  const fresh = join(folder, `.${name}.${process.pid}.tmp`);
  replaceFile(join(folder, name), text, { fresh, isShared: true });
  syncFolder(folder);
};

/** A folder that something else carries from machine to machine: Dropbox, Syncthing, a USB stick. */
export const openFolder = (folder: string): Place => ({
  read: async () => {
    const names = namesOf(folder);
    const files = new Map<string, Buffer>();
    for (const name of names.filter(isDeviceFile)) {
      const bytes = bytesOf(folder, name);
      if (bytes) files.set(name, bytes);
    }
    return { files, foreign: names.filter((name) => !files.has(name) && !isHidden(name)) };
  },
  write: async (name, text) => {
    try {
      sweep(folder, `.${name}.`);
      replace(folder, name, text);
    } catch (error) {
      throw failure(`${join(folder, name)} cannot be written: ${inWords(error)}.`);
    }
    return true;
  },
});
