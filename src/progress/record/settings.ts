import { settingOf } from './fold';
import type { State } from './types';

/** A setting that a learner can choose with `config`. */
export interface Setting {
  /** What it is until it is chosen. */
  readonly initial: string;
  /** The values it takes, in words. */
  readonly takes: string;
  /** Those it is chosen from; none where there are too many. */
  readonly values: readonly string[];
  readonly isValue: (text: string) => boolean;
  /** A sentence for `config`. */
  readonly about: string;
}

const oneOf = (about: string, initial: string, ...others: readonly string[]): Setting => {
  const values = [initial, ...others];
  return {
    initial,
    takes: values.join(', '),
    values,
    isValue: (text) => values.includes(text),
    about,
  };
};

/** Hours there are in a week. */
export const WHOLE_WEEK = 168;

/** The fewest hours a week that a plan is laid out for. */
const LEAST_HOURS = 0.25;

/** Whether a text is a number of hours a week holds, such as "7" or "2.5". */
export const isHours = (text: string): boolean =>
  /^\d{1,3}(\.\d{1,9})?$/.test(text) && Number(text) >= LEAST_HOURS && Number(text) <= WHOLE_WEEK;

/** Every setting. */
export const SETTINGS = {
  ascii: oneOf('draw with ASCII only', 'auto', 'on', 'off'),
  color: oneOf('colours', 'auto', 'always', 'never'),
  narrate: oneOf('plain sentences for a screen reader', 'off', 'on'),
  review: oneOf('offer reviews of what you learned', 'on', 'off'),
  hours: {
    initial: '10',
    takes: `a number from ${LEAST_HOURS} to ${WHOLE_WEEK}`,
    values: [],
    isValue: isHours,
    about: 'hours a week you can learn, for plan',
  },
  'week-start': oneOf('the first day of a week', 'auto', 'monday', 'saturday', 'sunday'),
} as const satisfies Readonly<Record<string, Setting>>;

export type SettingKey = keyof typeof SETTINGS;

export const isSettingKey = (text: string): text is SettingKey => Object.hasOwn(SETTINGS, text);

/** What a setting is: chosen, or what it is until then. */
export const settingValue = (state: State, key: SettingKey): string =>
  settingOf(state, key) ?? SETTINGS[key].initial;
