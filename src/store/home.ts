import { isAbsolute, join, resolve } from 'node:path';
import { RoadmapError } from '../roadmap/errors';

/** Undefined where the current folder, which a relative path starts from, is gone. */
const absolute = (path: string): string | undefined => {
  try {
    return isAbsolute(path) ? path : resolve(path);
  } catch {
    return undefined;
  }
};

/**
 * The folder of everything we store: `ROADMAP_HOME`, else the platform's config folder. Undefined
 * where the environment names none: then there is nothing to read, and saving is refused.
 */
export const homeFolder = async (env: NodeJS.ProcessEnv): Promise<string | undefined> => {
  const chosen = env['ROADMAP_HOME'];
  if (chosen) return absolute(chosen);
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
