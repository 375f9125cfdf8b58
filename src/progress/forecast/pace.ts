import { addDays, daysBetween } from '../record/days';
import type { Day } from '../record/types';
import { type WeekStart, weekOf } from '../record/weeks';

/** A topic that was finished, and not known before. */
export interface Finish {
  readonly day: Day;
  /** When it was started; the same day where nothing tells. */
  readonly from: Day;
  /** Hours of effort that the topic asks for. */
  readonly hours: number;
}

/** Topics finished in a span of days, and the hours that fall into it. */
const within = (
  finishes: readonly Finish[],
  first: Day,
  last: Day,
): { readonly topics: number; readonly hours: number } => {
  const topics = finishes.filter(({ day }) => day >= first && day <= last).length;
  const hours = finishes.reduce(
    (sum, finish) => sum + finish.hours * shareIn(finish, first, last),
    0,
  );
  return { topics, hours };
};

/** The share of a topic that falls into a span: its hours lie evenly from its start to its end. */
const shareIn = ({ from, day }: Finish, first: Day, last: Day): number => {
  const [begin, end] = [from > first ? from : first, day < last ? day : last];
  return begin > end ? 0 : (daysBetween(begin, end) + 1) / (daysBetween(from, day) + 1);
};

/** Days that the pace is measured over: four weeks, and twelve. */
export const [RECENT, LONG] = [28, 84] as const;

/** Weeks that tell of those to come: a year. */
export const WEEKS_DRAWN = 52;

/** How fast a learner goes. */
export interface Pace {
  /** Days looked at, today the last of them. */
  readonly days: number;
  /** Topics a week. */
  readonly topics: number;
  /** Hours of effort a week. */
  readonly hours: number;
}

/** The pace of the last so many days, or since the learner began; a week at least. */
export const paceOf = (finishes: readonly Finish[], begun: Day, today: Day, most: number): Pace => {
  const days = Math.max(7, Math.min(most, daysBetween(begun, today) + 1));
  const first = addDays(today, 1 - days);
  const { topics, hours } = within(finishes, first, today);
  return { days, topics: (topics * 7) / days, hours: (hours * 7) / days };
};

/** What was finished in one week. */
export interface Week {
  readonly start: Day;
  readonly topics: number;
  readonly hours: number;
}

const weekFrom = (start: Day, finishes: readonly Finish[]): Week => ({
  start,
  ...within(finishes, start, addDays(start, 6)),
});

/** The weeks up to this one, at most so many and none before the learner began, oldest first. */
export const weeksUpTo = (
  finishes: readonly Finish[],
  begun: Day,
  today: Day,
  start: WeekStart,
  most: number,
): Week[] => {
  const [first, last] = [weekOf(begun, start), weekOf(today, start)];
  const count = Math.min(most, daysBetween(first, last) / 7 + 1);
  return Array.from({ length: count }, (_, place) =>
    weekFrom(addDays(last, 7 * (place + 1 - count)), finishes),
  );
};

/** Whole weeks counted back from today, at most so many and none before the learner began. */
export const wholeWeeks = (
  finishes: readonly Finish[],
  begun: Day,
  today: Day,
  most: number,
): Week[] => {
  const count = Math.min(most, Math.floor((daysBetween(begun, today) + 1) / 7));
  return Array.from({ length: count }, (_, place) =>
    weekFrom(addDays(today, 1 + 7 * (place - count)), finishes),
  );
};
