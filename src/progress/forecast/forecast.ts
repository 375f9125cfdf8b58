import { addDays } from '../record/days';
import type { Day } from '../record/types';
import { MOST_WEEKS } from '../record/weeks';
import type { Week } from './pace';
import { type Random, randomFrom, seedOf } from './random';

/** When a learner will be through, as a range. */
export interface Forecast {
  /** In half of the trials it was done by then. */
  readonly p50: Day;
  /** In 85 of 100 trials; undefined where that is more than ten years ahead. */
  readonly p85: Day | undefined;
}

/** Times the rest is learned in imagination. */
const TRIALS = 2000;

const [LEAST_WEEKS, LEAST_TOPICS, LEAST_ACTIVE] = [3, 3, 2] as const;

/** What some whole weeks lack to say anything about those to come. */
export type Lack =
  | { readonly of: 'weeks'; readonly needed: number; readonly have: number }
  /** Topics finished, or weeks with one, on and after a day. */
  | {
      readonly of: 'topics' | 'active weeks';
      readonly needed: number;
      readonly have: number;
      readonly since: Day;
    }
  | { readonly of: 'hours' };

/** The first thing that some whole weeks lack, oldest week first; undefined where they tell enough. */
export const lackIn = (weeks: readonly Week[]): Lack | undefined => {
  const [first] = weeks;
  if (!first || weeks.length < LEAST_WEEKS) {
    return { of: 'weeks', needed: LEAST_WEEKS, have: weeks.length };
  }
  const { start: since } = first;
  const topics = weeks.reduce((sum, one) => sum + one.topics, 0);
  if (topics < LEAST_TOPICS) return { of: 'topics', needed: LEAST_TOPICS, have: topics, since };
  const active = weeks.filter((one) => one.topics > 0).length;
  if (active < LEAST_ACTIVE) {
    return { of: 'active weeks', needed: LEAST_ACTIVE, have: active, since };
  }
  return weeks.some(({ hours }) => hours > 0) ? undefined : { of: 'hours' };
};

/** Whether some weeks say anything about those to come. */
export const isTelling = (weeks: readonly Week[]): boolean => lackIn(weeks) === undefined;

const drawnFrom = <T>(hat: readonly T[], random: Random): T | undefined =>
  hat[Math.floor(random() * hat.length)];

/** Days until so many hours are learned, week after week out of the hat; endless after ten years. */
const trial = (hat: readonly number[], hours: number, random: Random): number => {
  let left = hours;
  for (let week = 0; week < MOST_WEEKS; week += 1) {
    const done = drawnFrom(hat, random) ?? 0;
    if (done >= left) return week * 7 + Math.ceil((7 * left) / done);
    left -= done;
  }
  return Number.POSITIVE_INFINITY;
};

const atShare = (sorted: readonly number[], share: number): number =>
  sorted[Math.ceil(share * sorted.length) - 1] ?? Number.POSITIVE_INFINITY;

/**
 * Bootstrap over the learner's own weeks, idle ones among them. Each trial first draws which weeks
 * are typical of the learner, then learns the rest in weeks drawn from those: a few weeks of history
 * so give a wide range, many a narrow one.
 *
 * @param hours of effort that are left
 * @param seed what makes the same dates of the same history
 * @returns undefined where the weeks tell too little, nothing is left, or it takes ten years
 * @see Efron and Tibshirani, An Introduction to the Bootstrap, 1993
 */
export const forecastOf = (
  weeks: readonly Week[],
  hours: number,
  today: Day,
  seed: string,
): Forecast | undefined => {
  if (hours <= 0 || !isTelling(weeks)) return undefined;
  const random = randomFrom(seedOf(seed));
  const days = Array.from({ length: TRIALS }, () => {
    const hat = weeks.map((week) => (drawnFrom(weeks, random) ?? week).hours);
    return trial(hat, hours, random);
  }).toSorted((a, b) => a - b);
  const dayAt = (share: number): Day | undefined => {
    const ahead = atShare(days, share);
    return Number.isFinite(ahead) ? addDays(today, ahead) : undefined;
  };
  const p50 = dayAt(0.5);
  return p50 === undefined ? undefined : { p50, p85: dayAt(0.85) };
};
