import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { SyncTarget } from '../../context/sync';
import { RoadmapError } from '../../roadmap/errors';
import { quoted } from '../../roadmap/quoted';
import { isFolder } from '../files';
import { masked } from './mask';

const FORMS = 'Name a folder, or a git remote such as git@example.org:me/progress.git';

const unfit = (text: string, why: string): RoadmapError =>
  new RoadmapError(
    'usage',
    `Progress cannot be exchanged with ${quoted(masked(text))}: ${why}.`,
    FORMS,
  );

/** The kinds of addresses that git reaches by itself; "ext::" and its like would run a program. */
const SCHEMES = /^(https?|ssh|git|file):\/\/(?!-)/i;

/** "host:path" and "me@host:path", as git reads them: no slash before the colon, no drive letter. */
const HOST_AND_PATH = /^[^/\\:]{2,}:(?!:)/;

const isRepository = (path: string): boolean =>
  existsSync(join(path, '.git')) ||
  (existsSync(join(path, 'HEAD')) &&
    isFolder(join(path, 'objects')) &&
    isFolder(join(path, 'refs')));

const atPath = (text: string): SyncTarget => {
  const to = resolve(text);
  if (isFolder(to)) return { to, kind: isRepository(to) ? 'git' : 'folder' };
  if (existsSync(to)) throw new RoadmapError('refused', `${to} is not a folder.`, FORMS);
  if (!isFolder(dirname(to))) {
    const what = `There is no folder ${dirname(to)} in which ${quoted(basename(to))} could be made.`;
    throw new RoadmapError('refused', what, FORMS);
  }
  return { to, kind: 'folder' };
};

/**
 * What a learner named as the place to exchange progress. A folder that is no repository is used as
 * a plain folder; where there is none, one is to be made.
 *
 * @throws RoadmapError `usage` on what git would take for an option or a program, `refused` on a
 * path that leads nowhere
 */
export const targetOf = (text: string): SyncTarget => {
  if (text.trim() === '') throw unfit(text, 'it is empty');
  if (text.startsWith('-')) throw unfit(text, 'it begins with "-"');
  if (/\p{Cc}/u.test(text)) throw unfit(text, 'it holds control characters');
  if (/^[a-z][a-z0-9+.-]*::/i.test(text)) throw unfit(text, 'such an address runs a program');
  if (SCHEMES.test(text)) return { to: text, kind: 'git' };
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) throw unfit(text, 'git cannot be reached that way');
  if (HOST_AND_PATH.test(text) && !existsSync(text)) return { to: text, kind: 'git' };
  return atPath(text);
};
