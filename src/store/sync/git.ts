import { BrokenCopy, type Copy, copyIn } from './copy';
import { failure } from './failure';
import { localHint } from './hints';
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

/** So many pushes upon one commit may be outrun: where nothing moves there, nobody is faster. */
const MOST_OUTRUN = 5;

/** A copy that is broken as soon as it is made: git itself fails here. */
const helpless = (url: string, folder: string, error: unknown): unknown => {
  if (!(error instanceof BrokenCopy)) return error;
  const what = `Nothing could be exchanged with ${url}: ${error.message}.`;
  return failure(what, localHint(error.message, url, folder));
};

/** Commits; undefined where our copy had to be made anew for it, once: what it was to follow is gone. */
const committer = (copy: Copy) => {
  let isRenewed = false;
  return async (upon: Version, name: string, text: string): Promise<string | undefined> => {
    try {
      return await commitOn(copy, upon, name, text);
    } catch (error) {
      if (!(error instanceof BrokenCopy) || isRenewed) throw error;
      isRenewed = true;
      await copy.renew();
      return undefined;
    }
  };
};

/**
 * Pushes; false where another device was faster: then read again.
 *
 * @throws RoadmapError `sync-failed` where it says so although nothing moves there
 */
const pusher = (copy: Copy, url: string) => {
  const outrun: (string | undefined)[] = [];
  return async (upon: string | undefined, commit: string): Promise<boolean> => {
    const why = await pushTo(copy, url, commit);
    if (!why) return true;
    outrun.push(upon);
    if (outrun.filter((one) => one === upon).length >= MOST_OUTRUN) throw why;
    return false;
  };
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
  const commitUpon = committer(copy);
  const push = pusher(copy, url);
  let latest: Version = { commit: undefined, entries: [] };
  const readOnce = async () => {
    await fetchFrom(copy, url);
    latest = await versionAt(copy, TIP);
    return filesOf(copy, latest);
  };
  return {
    read: async () => {
      const files = await withCopy(copy, readOnce).catch((error: unknown) => {
        throw helpless(url, folder, error);
      });
      const names = latest.entries.map(({ name }) => name);
      return { files, foreign: names.filter((name) => !files.has(name) && !isHidden(name)) };
    },
    write: async (name, text) => {
      const commit = await commitUpon(latest, name, text).catch((error: unknown) => {
        throw helpless(url, folder, error);
      });
      return commit !== undefined && push(latest.commit, commit);
    },
  };
};
