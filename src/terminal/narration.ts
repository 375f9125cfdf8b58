import { RoadmapError } from '../roadmap/errors';

/**
 * Whether answers are to be plain sentences for a screen reader: the flag decides, then
 * ROADMAP_NARRATE ("0" is off), then the setting.
 */
export const wantsNarration = (
  flag: boolean | undefined,
  env: NodeJS.ProcessEnv,
  setting: string | undefined,
): boolean => {
  if (flag !== undefined) return flag;
  const wish = env['ROADMAP_NARRATE'];
  return wish ? wish !== '0' : setting === 'on';
};

/** Why there is no whole screen of keys and panes: nothing in it could be read in an order. */
export const undrawable = (): RoadmapError =>
  new RoadmapError(
    'needs-terminal',
    'Browsing draws the whole screen anew at each key, which cannot be read aloud.',
    'Read the tree: roadmap show. Mark a topic: roadmap done 2.1.1. Draw all the same: roadmap browse --no-narrate',
  );
