import { compare } from '../record/compare';
import { addDays, daysBetween, isDay, latestDay } from '../record/days';
import type { Day } from '../record/types';
import { type WeekStart, weekOf } from '../record/weeks';
import type { Deed, DeedKind } from './activities';

/**
 * What a learner did on one day, counted: topics finished (and done to this day), topics known
 * before, topics taken up, notes written, reviews, and steps of practices ticked.
 */
export interface Activity extends Readonly<Record<DeedKind, number>> {
  readonly day: Day;
}

/** How much was done on a day. A sweep of marks is one thing, however many topics it had. */
export const amountOf = ({ done, known, started, notes, reviews, steps }: Activity): number =>
  done + Math.min(1, known) + started + notes + reviews + steps;

/** Deeds by day, oldest first; days to come among them. */
export const diaryOf = (deeds: Iterable<Deed>): Activity[] => {
  const days = new Map<Day, Map<DeedKind, Set<string>>>();
  for (const { day, kind, key } of deeds) {
    if (!isDay(day)) continue;
    const kinds = days.get(day) ?? new Map<DeedKind, Set<string>>();
    days.set(day, kinds.set(kind, (kinds.get(kind) ?? new Set<string>()).add(key)));
  }
  return [...days].map(countsOf).toSorted((a, b) => compare(a.day, b.day));
};

const countsOf = ([day, keys]: [Day, ReadonlyMap<DeedKind, ReadonlySet<string>>]): Activity => {
  const count = (kind: DeedKind): number => keys.get(kind)?.size ?? 0;
  return {
    day,
    done: count('done'),
    known: count('known'),
    started: count('started'),
    notes: count('notes'),
    reviews: count('reviews'),
    steps: count('steps'),
  };
};

/**
 * The day that something dated `day` counts on where time is measured: tomorrow, brought along from
 * further east, is today. A later day comes from a clock set wrong and counts on none.
 */
export const countedOn = (day: Day, today: Day): Day | undefined => {
  if (day <= today) return day;
  return day <= latestDay(today) ? today : undefined;
};

const countedDays = (days: readonly Pick<Activity, 'day'>[], today: Day): Day[] =>
  days.flatMap(({ day }) => countedOn(day, today) ?? []);

/** Runs of active days and of weeks with an active day. What has no day yet does not end a run. */
export interface Streak {
  readonly days: number;
  readonly weeks: number;
}

/** How many of some dates stand in a row, `step` days apart, up to `last` or to the one before. */
const runTo = (dates: ReadonlySet<Day>, last: Day, step: number): number => {
  const end = dates.has(last) ? last : addDays(last, -step);
  let length = 0;
  while (dates.has(addDays(end, -step * length))) length += 1;
  return length;
};

export const streakOf = (
  days: readonly Pick<Activity, 'day'>[],
  today: Day,
  start: WeekStart,
): Streak => {
  const counted = countedDays(days, today);
  return {
    days: runTo(new Set(counted), today, 1),
    weeks: runTo(new Set(counted.map((day) => weekOf(day, start))), weekOf(today, start), 7),
  };
};

/** After a break of more days than this a learner begins anew: old habits say nothing any more. */
const LONG_BREAK = 84;

/** The day on which the learner began, the last time they did; undefined where they just stopped. */
export const begunOn = (days: readonly Pick<Activity, 'day'>[], today: Day): Day | undefined => {
  const counted = countedDays(days, today);
  let next = today;
  for (const day of counted.toReversed()) {
    if (daysBetween(day, next) > LONG_BREAK) break;
    next = day;
  }
  return counted.includes(next) ? next : undefined;
};
