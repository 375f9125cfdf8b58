import { addDays, daysBetween } from './days';
import { settingValue } from './settings';
import type { Day, State } from './types';

/** The days that a week begins on somewhere. */
export const WEEK_STARTS = ['monday', 'saturday', 'sunday'] as const;

export type WeekStart = (typeof WEEK_STARTS)[number];

const isWeekStart = (text: string): text is WeekStart =>
  WEEK_STARTS.some((start) => start === text);

/** What the learner chose with `config week-start`, else what their locale says. */
export const weekStartOf = (state: State, locale: WeekStart): WeekStart => {
  const chosen = settingValue(state, 'week-start');
  return isWeekStart(chosen) ? chosen : locale;
};

/** Ten years: nobody is told what lies further ahead. */
export const MOST_WEEKS = 520;

/** A day of which each way to begin a week is known. */
const FIRST: Readonly<Record<WeekStart, Day>> = {
  monday: '2024-01-01',
  saturday: '2024-01-06',
  sunday: '2024-01-07',
};

/** The first day of the week that a day lies in. */
export const weekOf = (day: Day, start: WeekStart): Day => {
  const since = daysBetween(FIRST[start], day) % 7;
  return addDays(day, since < 0 ? -since - 7 : -since);
};
