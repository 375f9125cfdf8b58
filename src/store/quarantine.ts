import { renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isFolder, namesIn } from './files';

/** The folders we make in our own. */
const FOLDERS = ['backups', 'roadmaps', 'sync'];

/** What stands where a folder of ours belongs, and is none. */
export const inTheWay = (home: string): string[] =>
  namesIn(home)
    .filter((name) => FOLDERS.includes(name))
    .map((name) => join(home, name))
    .filter((path) => !isFolder(path));

/** Gives something another name beside its own, where nothing looks for it; that name. */
export const setAside = (path: string, now: Date): string => {
  const aside = `${path}.aside-${now.getTime()}`;
  renameSync(path, aside);
  return basename(aside);
};
