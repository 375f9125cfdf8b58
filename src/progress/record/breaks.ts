import { daysBetween, isDay } from './days';
import type { Day, Progress, Stamp } from './types';

/** Days without a sign of the learner that make a break. */
const BREAK = 7;

/** All that a learner does leaves a stamp, and the day it counts for. */
const traces = ({ topics, notes, reviews, steps }: Progress): (Stamp & { readonly on: Day })[] => [
  ...Object.values(topics),
  ...Object.values(notes).flat(),
  ...Object.values(reviews).flat(),
  ...Object.values(steps).flatMap((ticks) => Object.values(ticks)),
];

/** The days up to today on which something was done or said, earliest first. */
export const activeDays = (progress: Progress, today: Day): Day[] => {
  const days = new Set<Day>();
  for (const { on, at } of traces(progress)) {
    days.add(on);
    // By UTC it may be tomorrow already.
    const said = at.slice(0, 10);
    days.add(said > today && daysBetween(today, said) === 1 ? today : said);
  }
  return [...days].filter((day) => isDay(day) && day <= today).toSorted();
};

const isBreak = (from: Day | undefined, to: Day): boolean =>
  from !== undefined && daysBetween(from, to) >= BREAK;

/** Whether the learner was away for a week or more, up to now. */
export const isAway = (progress: Progress, today: Day): boolean =>
  isBreak(activeDays(progress, today).at(-1), today);

/**
 * The day the learner came back from the last break: today where it still lasts, else the first
 * active day after it. Undefined where there was none, or it ended more than so many days ago.
 */
export const comebackOf = (progress: Progress, today: Day, within: number): Day | undefined => {
  const days = activeDays(progress, today);
  if (isBreak(days.at(-1), today)) return today;
  const day = days.findLast((one, at) => isBreak(days[at - 1], one));
  return day !== undefined && daysBetween(day, today) <= within ? day : undefined;
};
