import { BrokenCopy, type Copy, reasonOf } from './copy';
import { failure } from './failure';
import type { Ended } from './run-git';

/** The branch that holds the files: our own, whatever else the remote is used for. */
const BRANCH = 'roadmap-progress';

/** Where our copy keeps what the remote had last. */
export const TIP = `refs/sync/${BRANCH}`;

const unreachable = (url: string, ended: Ended): Error => {
  const what = `Nothing could be exchanged with ${url}: ${reasonOf(ended)}.`;
  if (/could not read (Username|Password)|Authentication failed|publickey/.test(ended.stderr)) {
    return failure(what, `Let git sign in there first, for example with: git ls-remote ${url}`);
  }
  return failure(what, 'Check the connection and the address, then type the same again.');
};

/** Gets what the remote has. Where that fails at once, the remote itself is asked whose fault it is. */
export const fetchFrom = async (copy: Copy, url: string): Promise<void> => {
  // With a pattern it is no error that there is no such branch yet.
  const refs = `+refs/heads/${BRANCH}*:${TIP}*`;
  const ended = await copy.run(['fetch', '--quiet', '--no-tags', '--prune', '--', url, refs]);
  if (ended.code === 0) return;
  if (ended.isLate) throw unreachable(url, ended);
  const asked = await copy.look(url);
  throw asked.code === 0 ? new BrokenCopy(reasonOf(ended)) : unreachable(url, asked);
};

/** What a remote says of a branch that has moved on, or is being moved, since we looked. */
const OUTRUN =
  /\[rejected\]|cannot lock ref|failed to (update ref|lock)|incorrect old value|already exists/;

/**
 * Puts a commit where the branch is, never by force.
 *
 * @returns false where another device was faster
 */
export const pushTo = async (copy: Copy, url: string, commit: string): Promise<boolean> => {
  const to = `${commit}:refs/heads/${BRANCH}`;
  const ended = await copy.run(['push', '--porcelain', '--no-verify', '--', url, to]);
  if (ended.code === 0) return true;
  // "!	<from>:<to>	[remote rejected] (pre-receive hook declined)"
  const [, refusal] = /^!\t[^\t]*\t(.*)$/m.exec(ended.stdout.toString()) ?? [];
  if (refusal === undefined) throw unreachable(url, ended);
  if (OUTRUN.test(refusal)) return false;
  const what = `${url} does not take what it is sent: ${refusal}.`;
  throw failure(what, 'Check that you may write there, then type the same again.');
};
