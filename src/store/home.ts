import { isAbsolute, join, resolve } from 'node:path';
import { RoadmapError } from '../roadmap/errors';
import { quoted } from '../roadmap/quoted';

/** Undefined where the current folder, which a relative path starts from, is gone. */
const absolute = (path: string): string | undefined => {
  try {
    return resolve(path);
  } catch {
    return undefined;
  }
};

/** The error for a `ROADMAP_HOME` that would scatter progress over whatever folder one is in. */
const relative = (chosen: string): RoadmapError => {
  const taken = absolute(chosen);
  const why = taken === undefined ? '' : ` Here it would be ${taken}.`;
  return new RoadmapError(
    'progress-unreadable',
    `ROADMAP_HOME is ${quoted(chosen)}, which is not an absolute path.${why}`,
    'Set it to a path that begins with / or ~/, or unset it.',
  );
};

/**
 * The folder that `ROADMAP_HOME` names. "~/" is the home folder, for a file of settings is read by no
 * shell; blanks and line ends around it are what such a file leaves behind.
 */
const chosenFolder = async (value: string): Promise<string> => {
  const chosen = value.trim();
  const path = /^~(?:[/\\]|$)/.test(chosen) ? (await userHome()) + chosen.slice(1) : chosen;
  if (isAbsolute(path)) return path;
  throw relative(chosen);
};

/** Imported late: loading Node's `os` is 2 % of a start, and "~/" is rare. */
const userHome = async (): Promise<string> => (await import('node:os')).homedir();

/**
 * The folder of everything we store: `ROADMAP_HOME`, else the platform's config folder. Undefined
 * where the environment names none: then there is nothing to read, and saving is refused.
 *
 * @throws RoadmapError `progress-unreadable` where `ROADMAP_HOME` is not an absolute path
 */
export const homeFolder = async (env: NodeJS.ProcessEnv): Promise<string | undefined> => {
  const chosen = env['ROADMAP_HOME'];
  if (chosen?.trim()) return chosenFolder(chosen);
  const xdg = env['XDG_CONFIG_HOME'];
  if (xdg && isAbsolute(xdg)) return join(xdg, 'roadmap');
  // The XDG specification calls a relative path invalid; env-paths would take it against the
  // current folder.
  delete env['XDG_CONFIG_HOME'];
  try {
    // Asks the system for the home folder while it loads, and throws where there is none.
    const { default: envPaths } = await import('env-paths');
    const folder = envPaths('roadmap', { suffix: '' }).config;
    return isAbsolute(folder) ? folder : undefined;
  } catch {
    return undefined;
  }
};

/**
 * That there is no folder to write to.
 *
 * @param what was to be done: "saved", "exchanged"
 */
export const homeless = (what: string): RoadmapError =>
  new RoadmapError(
    'progress-unsaved',
    `Nothing was ${what}: the environment names no home folder.`,
    'Set ROADMAP_HOME to a folder of yours, then try again.',
  );
