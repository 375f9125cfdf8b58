import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Finding } from '../../context/progress';
import { inWords, isFolder, isRegularOrAbsent, permissionHint } from '../files';
import type { Files } from '../journal/load';
import { inTheWay } from '../quarantine';
import { FIX, finding } from './finding';

/** Our folder, and whether the next mark can be saved in it. */
export const folderFindings = (files: Files): Finding[] => [
  folderFinding(files.home),
  savingFinding(files),
  ...inTheWay(files.home).map((path) =>
    finding('folder', false, `${path} is no folder, and one of that name is needed.`, FIX),
  ),
];

const folderFinding = (home: string): Finding => {
  if (!existsSync(home)) return finding('folder', true, `${home} (made with your first mark)`);
  if (!isFolder(home)) {
    return finding('folder', false, `${home} is not a folder.`, 'Set ROADMAP_HOME to a folder.');
  }
  const others = process.platform === 'win32' ? 0 : statSync(home).mode & 0o077;
  return others === 0
    ? finding('folder', true, home)
    : finding('folder', false, `${home} can be read by others.`, FIX);
};

/** The nearest folder there is: that is where a new one would be made. */
const nearestFolder = (path: string): string =>
  existsSync(path) || dirname(path) === path ? path : nearestFolder(dirname(path));

const savingFinding = ({ home, state, journal }: Files): Finding => {
  const nearest = nearestFolder(home);
  for (const path of [nearest, ...[state, journal].filter((one) => existsSync(one))]) {
    try {
      accessSync(path, isFolder(path) ? constants.W_OK | constants.X_OK : constants.W_OK);
    } catch (error) {
      const message = `The next mark could not be saved: ${path}: ${inWords(error)}.`;
      return finding('saving', false, message, permissionHint(home, path));
    }
  }
  const unfit = [state, journal].find((path) => !isRegularOrAbsent(path));
  if (unfit) {
    const message = `The next mark could not be saved: ${unfit} is no regular file, or too large.`;
    return finding('saving', false, message, 'Give it another name.');
  }
  const left = bytesLeft(nearest);
  const few = `The disk of ${nearest} is full but for ${Math.floor(left / 1024)} kB.`;
  return left < needed(state)
    ? finding('saving', false, few, 'Free some space, or the next mark may not be saved.')
    : finding('saving', true, 'The next mark can be saved.');
};

/** What a mark may take on the disk, in bytes: a line, the state anew, and its copy of the day. */
const needed = (state: string): number => {
  try {
    return 16 * 1024 + 2 * statSync(state).size;
  } catch {
    return 16 * 1024;
  }
};

/** What may still be written to the disk of a folder; without end where the system does not say. */
const bytesLeft = (folder: string): number => {
  try {
    const { blocks, bavail, bsize } = statfsSync(folder);
    // What holds nothing at all, such as /proc, is no disk.
    return blocks === 0 ? Number.POSITIVE_INFINITY : bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
};
