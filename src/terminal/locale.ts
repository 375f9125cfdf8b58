import type { WeekStart } from '../progress/record/weeks';

/** "de_DE.UTF-8@euro" → "de-DE"; what the system says where the environment names no locale. */
const tagOf = ({ LC_ALL, LC_TIME, LANG }: NodeJS.ProcessEnv): string => {
  const name = LC_ALL || LC_TIME || LANG;
  if (!name) return Intl.DateTimeFormat().resolvedOptions().locale;
  return name.replace(/[.@].*$/, '').replaceAll('_', '-');
};

/** Node 20 knows the first day of a week as a property, Node 24 as a method; Monday is 1. */
const firstDay = (locale: object): unknown => {
  if ('getWeekInfo' in locale && typeof locale.getWeekInfo === 'function') {
    return locale.getWeekInfo().firstDay;
  }
  const info: unknown = 'weekInfo' in locale ? locale.weekInfo : undefined;
  return typeof info === 'object' && info !== null && 'firstDay' in info ? info.firstDay : 1;
};

/** The first day of a week as the locale has it; Monday where it names no country we know. */
export const localeWeekStart = (env: NodeJS.ProcessEnv): WeekStart => {
  const tag = tagOf(env);
  if (/^(C|POSIX)$/i.test(tag)) return 'monday';
  try {
    const first = firstDay(new Intl.Locale(tag));
    return first === 7 ? 'sunday' : first === 6 ? 'saturday' : 'monday';
  } catch {
    // Not the name of a locale.
    return 'monday';
  }
};
