import { type Card, createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import { addDays, daysBetween, isDay } from '../record/days';
import { markOf, reviewsOf } from '../record/fold';
import { type Day, GRADES, type Grade, type Progress } from '../record/types';

/** How well a topic is remembered, as of the day it was learned or reviewed last. */
export interface Memory {
  /** The day it was learned or, since, reviewed last. */
  readonly last: Day;
  /** How often it was reviewed since it was learned. */
  readonly reviews: number;
  /** Days from there to the next review. */
  readonly interval: number;
  readonly card: Card;
}

/** Days only: no steps of minutes, no chance. See docs/decisions/progress.md. */
const scheduler = fsrs({
  request_retention: 0.9,
  maximum_interval: 3650,
  enable_fuzz: false,
  enable_short_term: false,
  learning_steps: [],
  relearning_steps: [],
});

const RATINGS = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
} as const satisfies Record<Grade, Rating>;

/** A day of ours for ts-fsrs, which counts days in UTC. */
const midnight = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** Every topic begins with the same memory: that of a first "good". */
const LEARNED: Card = scheduler.next(createEmptyCard(0), 0, Rating.Good).card;

const learned = (day: Day): Memory => ({
  last: day,
  reviews: 0,
  interval: LEARNED.scheduled_days,
  card: { ...LEARNED, last_review: midnight(day) },
});

/** The memory after one more review; on a day before the last one, as if on that. */
const reviewed = (memory: Memory, grade: Grade, on: Day): Memory => {
  const day = on < memory.last ? memory.last : on;
  const { card } = scheduler.next(memory.card, midnight(day), RATINGS[grade]);
  return { last: day, reviews: memory.reviews + 1, interval: card.scheduled_days, card };
};

/**
 * What is remembered of a topic, with the reviews up to a day; undefined unless it is done. Reviews
 * from before it was done belong to an earlier time of learning. Where the day it was done is none,
 * or still to come, it was learned when it was reviewed first, else on that last day.
 */
export const memoryOf = (progress: Progress, node: string, until: Day): Memory | undefined => {
  const mark = markOf(progress, node);
  if (mark?.status !== 'done') return undefined;
  const reviews = reviewsOf(progress, node).filter(({ on }) => isDay(on) && on <= until);
  const isKnown = isDay(mark.on) && mark.on <= until;
  const day = isKnown ? mark.on : (reviews[0]?.on ?? until);
  return reviews
    .filter(({ on }) => on >= day)
    .reduce((memory, { grade, on }) => reviewed(memory, grade, on), learned(day));
};

/** The day on which a topic comes again. */
export const comesAgain = ({ last, interval }: Memory): Day => addDays(last, interval);

/** How likely it is to be remembered on a day, from 0 to 1; ts-fsrs's forgetting curve (FSRS-6). */
export const recall = ({ card, last }: Memory, day: Day): number =>
  scheduler.forgetting_curve(Math.max(0, daysBetween(last, day)), card.stability);

/** When a topic would come again after each grade. */
export const outlook = (memory: Memory, on: Day): Readonly<Record<Grade, Day>> => {
  const after = (grade: Grade): Day => comesAgain(reviewed(memory, grade, on));
  const [again, hard, good, easy] = GRADES.map(after);
  return { again: again ?? on, hard: hard ?? on, good: good ?? on, easy: easy ?? on };
};
