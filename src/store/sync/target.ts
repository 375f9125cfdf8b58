import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join, resolve, sep } from 'node:path';
import type { SyncTarget } from '../../context/sync';
import { shellWord } from '../../page/shell-word';
import { RoadmapError } from '../../roadmap/errors';
import { quoted } from '../../roadmap/quoted';
import { isFolder } from '../files';
import { masked } from './mask';

const FORMS =
  'Name a folder as ./shared, ~/shared or /media/shared, or a git remote as git@example.org:me/progress.git';

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

/** "C:\\x", which means something on Windows alone. */
const DRIVE = /^([a-z]):[/\\](.*)$/i;

/** "./x", "../x" and "~/x"; on Windows with its own slashes, too. */
const isNamedAsPath = (text: string): boolean =>
  isAbsolute(text) || /^(\.\.?|~)($|\/)/.test(text) || (sep === '\\' && /^\.\.?\\/.test(text));

/** What a learner may have meant with a place that is no path and no address. */
const meant = (text: string): string => {
  const [, drive, rest] = DRIVE.exec(text) ?? [];
  const path = (rest ?? text).replaceAll(/[/\\]+/g, '/').replace(/^\//, '');
  return drive === undefined ? `./${path}` : `/mnt/${drive.toLowerCase()}/${path}`;
};

const noPath = (text: string): RoadmapError => {
  const isOfWindows = DRIVE.test(text);
  const why = isOfWindows ? 'that is a path of Windows' : 'it is neither a path nor an address';
  const where = isOfWindows ? 'In WSL that folder is' : 'For a folder here';
  return new RoadmapError(
    'usage',
    `Progress cannot be exchanged with ${quoted(masked(text))}: ${why}.`,
    `${where}: roadmap sync ${shellWord(meant(text)) ?? '<folder>'}`,
  );
};

const absolute = (text: string): string =>
  /^~($|\/)/.test(text) ? join(homedir(), text.slice(1)) : resolve(text);

const atPath = (text: string): SyncTarget => {
  if (!isNamedAsPath(text)) throw noPath(text);
  const to = absolute(text);
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
