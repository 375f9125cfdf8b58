import { isNewer } from './compare';
import { own } from './records';
import { isSettingKey } from './settings';
import type { ProgressEvent, Setting, State } from './types';

type Settings = State['settings'];

/**
 * The settings that a backup takes along: what the learner chose. What belongs to one machine, such
 * as the place it syncs with and the password in that address, stays there.
 */
export const restorable = (settings: Settings): Settings =>
  Object.fromEntries(
    Object.entries(settings).filter(([key]) => isSettingKey(key) || key === 'roadmap'),
  );

const chosenValue = (setting: Setting | undefined): string | null => setting?.value ?? null;

/** The events that choose what was chosen later in a backup than here. */
export const newerSettings = (now: Settings, backup: Settings): ProgressEvent[] =>
  Object.entries(restorable(backup)).flatMap(([key, setting]) => {
    const here = own(now, key);
    const isNews = isNewer(setting, here) && setting.value !== chosenValue(here);
    return isNews ? [{ type: 'setting', key, value: setting.value }] : [];
  });

/** The events that make the settings those of a backup; what is unset in it is unset then. */
export const settingsBack = (now: Settings, backup: Settings): ProgressEvent[] => {
  const keys = Object.keys(restorable({ ...now, ...backup }));
  return keys.flatMap((key) => {
    const value = chosenValue(own(backup, key));
    return value === chosenValue(own(now, key)) ? [] : [{ type: 'setting', key, value }];
  });
};
