import type { Day } from './types';

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

/** The local day of a moment. */
export const dayOf = (moment: Date): Day =>
  `${pad(moment.getFullYear(), 4)}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;

const MS_A_DAY = 86_400_000;

const utc = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/** Whether a text is a day that exists. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(utc(text))) return false;
  return new Date(utc(text)).toISOString().startsWith(text);
};

/** A day has four digits for its year. */
const [FIRST, LAST] = [utc('0000-01-01'), utc('9999-12-31')];

/** The day `count` days later; earlier where it is negative. It stays within four digits of years. */
export const addDays = (day: Day, count: number): Day => {
  const moment = Math.min(LAST, Math.max(FIRST, utc(day) + count * MS_A_DAY));
  return new Date(moment).toISOString().slice(0, 10);
};

/** Days from one day to another; 0 where either is not a day. */
export const daysBetween = (from: Day, to: Day): number =>
  isDay(from) && isDay(to) ? Math.round((utc(to) - utc(from)) / MS_A_DAY) : 0;

/** The last day that may have come already: east of here it can be tomorrow. */
export const latestDay = (today: Day): Day => addDays(today, 1);

/** "today", "yesterday", "3 days ago"; a day in the future comes from a clock set wrong. */
export const ago = (day: Day, today: Day): string => {
  const days = daysBetween(day, today);
  if (!isDay(day) || days < 0) return `on ${inWords(day)}`;
  if (days === 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
};

/** Up to so many days from now are counted; a later day is named. */
const SOON = 60;

/** "today", "tomorrow", "in 12 days", "on 3 Jan 2027". */
export const ahead = (day: Day, today: Day): string => {
  const days = daysBetween(today, day);
  if (days <= 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days <= SOON ? `in ${days} days` : `on ${inWords(day)}`;
};

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** "19 November 2026", as it is said; what is not a day stays as it is. */
export const inFull = (day: Day): string => {
  if (!isDay(day)) return day;
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
};

/** "Nov" */
export const monthOf = (day: Day): string =>
  (MONTHS[Number(day.slice(5, 7)) - 1] ?? '').slice(0, 3);

/** "19 Nov" */
export const dayAndMonth = (day: Day): string => `${Number(day.slice(8))} ${monthOf(day)}`;

/** "19 Nov 2026"; what is not a day stays as it is. */
export const inWords = (day: Day): string =>
  isDay(day) ? `${dayAndMonth(day)} ${day.slice(0, 4)}` : day;

/** "19 Nov 2026 21:05", the local time of a moment; what is no moment stays as it is. */
export const momentInWords = (at: string): string => {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return at;
  return `${inWords(dayOf(moment))} ${pad(moment.getHours())}:${pad(moment.getMinutes())}`;
};
