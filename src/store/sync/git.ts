import { BrokenCopy, type Copy, copyIn } from './copy';
import { failure } from './failure';
import { isHidden, type Place } from './place';
import { fetchFrom, pushTo, TIP } from './remote';
import { commitOn, filesOf, type Version, versionAt } from './tree';

/** Does something with our copy; where that is broken, once more with a new one. */
const withCopy = async <T>(copy: Copy, work: () => Promise<T>): Promise<T> => {
  try {
    if (!copy.isThere()) await copy.renew();
    return await work();
  } catch (error) {
    if (!(error instanceof BrokenCopy)) throw error;
    await copy.renew();
    return work();
  }
};

/** The device files as they were when last exchanged, from our copy; none where there is no copy. */
export const keptIn = async (folder: string): Promise<ReadonlyMap<string, Buffer>> => {
  const copy = copyIn(folder);
  return copy.isThere() ? filesOf(copy, await versionAt(copy, TIP)) : new Map();
};

/**
 * A branch of a git remote. What we commit is the remote's latest version with our file replaced,
 * so there is never anything to merge.
 *
 * @param folder where our copy is kept
 * @param patience how long the remote may take, in milliseconds
 */
export const openGit = (url: string, folder: string, patience?: number): Place => {
  const copy = copyIn(folder, patience);
  let latest: Version = { commit: undefined, entries: [] };
  const readOnce = async () => {
    await fetchFrom(copy, url);
    latest = await versionAt(copy, TIP);
    return filesOf(copy, latest);
  };
  return {
    read: async () => {
      const files = await withCopy(copy, readOnce).catch((error: unknown) => {
        if (!(error instanceof BrokenCopy)) throw error;
        throw failure(`Nothing could be exchanged with ${url}: ${error.message}.`);
      });
      const names = latest.entries.map(({ name }) => name);
      return { files, foreign: names.filter((name) => !files.has(name) && !isHidden(name)) };
    },
    write: async (name, text) => {
      const commit = await commitOn(copy, latest, name, text).catch((error: unknown) => {
        if (error instanceof BrokenCopy) return undefined;
        throw error;
      });
      if (commit !== undefined) return pushTo(copy, url, commit);
      // What it was to follow is gone with the copy: read again.
      await copy.renew();
      return false;
    },
  };
};
