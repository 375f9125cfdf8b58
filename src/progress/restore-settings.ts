import { isSettingKey } from './settings';
import type { State } from './types';

type Settings = State['settings'];

/**
 * The settings that a backup takes along: what the learner chose. What belongs to one machine, such
 * as the place it syncs with and the password in that address, stays there.
 */
export const restorable = (settings: Settings): Settings =>
  Object.fromEntries(
    Object.entries(settings).filter(([key]) => isSettingKey(key) || key === 'roadmap'),
  );
