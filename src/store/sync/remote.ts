import { isAbsolute } from 'node:path';
import type { RoadmapError } from '../../roadmap/errors';
import { BrokenCopy, type Copy, reasonOf } from './copy';
import { failure } from './failure';
import { refusedHint, unreachableHint } from './hints';
import type { Ended } from './run-git';

/** The branch that holds the files: our own, whatever else the remote is used for. */
const BRANCH = 'roadmap-progress';

/** So much of what the other side says is told, in UTF-16 units. */
const MOST_SAID = 200;

/** Where our copy keeps what the remote had last. */
export const TIP = `refs/sync/${BRANCH}`;

/**
 * How git is started at the other end where that is on this machine: what the learner has set for all
 * repositories holds there, too, and `-c` does not reach it. The repository's own hooks run.
 */
const OTHER_END = {
  fetch: '--upload-pack=git -c uploadpack.packObjectsHook=env upload-pack',
  push: '--receive-pack=git -c core.hooksPath=hooks receive-pack',
} as const;

const otherEnd = (verb: keyof typeof OTHER_END, url: string): string[] =>
  isAbsolute(url) || /^file:/i.test(url) ? [OTHER_END[verb]] : [];

const unreachable = (url: string, ended: Ended): Error => {
  const what = `Nothing could be exchanged with ${url}: ${reasonOf(ended)}.`;
  return failure(what, unreachableHint(ended.stderr, url));
};

/** What the other side had to say, in one line; empty where it said nothing. */
const saidThere = ({ stderr }: Ended): string => {
  const lines = [...stderr.matchAll(/^remote: *(\S.*?) *$/gm)].map(([, line = '']) => line);
  const line = lines.find((one) => /^(fatal|error): /.test(one)) ?? lines[0] ?? '';
  return line
    .replace(/^(fatal|error): /, '')
    .replace(/\.$/, '')
    .slice(0, MOST_SAID);
};

const refused = (url: string, refusal: string, ended: Ended): RoadmapError => {
  // "[remote rejected] (pre-receive hook declined)"
  const reason = refusal.replace(/^\[remote rejected\] \((.*)\)$/, '$1');
  const words = [reason, saidThere(ended)].filter(Boolean).join(': ');
  const what = `${url} does not take what it is sent: ${words}.`;
  return failure(what, refusedHint(`${words}\n${ended.stderr}`, url, BRANCH));
};

/** Gets what the remote has. Where that fails at once, the remote itself is asked whose fault it is. */
export const fetchFrom = async (copy: Copy, url: string): Promise<void> => {
  // With a pattern it is no error that there is no such branch yet.
  const refs = `+refs/heads/${BRANCH}*:${TIP}*`;
  const ended = await copy.run([
    ...['fetch', '--quiet', '--no-tags', '--prune', ...otherEnd('fetch', url)],
    ...['--', url, refs],
  ]);
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
 * @returns why not, where another device seems to have been faster
 * @throws RoadmapError `sync-failed` on any other refusal
 */
export const pushTo = async (
  copy: Copy,
  url: string,
  commit: string,
): Promise<RoadmapError | undefined> => {
  const to = `${commit}:refs/heads/${BRANCH}`;
  const ended = await copy.run([
    ...['push', '--porcelain', '--no-verify', ...otherEnd('push', url)],
    ...['--', url, to],
  ]);
  if (ended.code === 0) return undefined;
  // "!	<from>:<to>	[remote rejected] (pre-receive hook declined)"
  const [, refusal] = /^!\t[^\t]*\t(.*)$/m.exec(ended.stdout.toString()) ?? [];
  if (refusal === undefined) throw unreachable(url, ended);
  const why = refused(url, refusal, ended);
  if (!OUTRUN.test(refusal)) throw why;
  return why;
};
