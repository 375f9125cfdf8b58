import type { TreeNode } from '../../roadmap/tree';
import { addDays, daysBetween } from '../record/days';
import type { Day } from '../record/types';
import { MOST_WEEKS, type WeekStart, weekOf } from '../record/weeks';
import type { Agenda } from './agenda';
import type { Assumption } from './assumptions';
import { type Effort, hoursOf, UNIT } from './effort';

/** What of a topic is planned for one week. */
export interface Share {
  readonly node: TreeNode;
  /** Hours of it in this week. */
  readonly hours: number;
  /** Hours of the whole topic. */
  readonly of: number;
}

/** One week of a plan. */
interface PlannedWeek {
  readonly start: Day;
  readonly shares: readonly Share[];
}

/** A topic with its days. */
export interface PlannedTopic {
  readonly node: TreeNode;
  readonly hours: number;
  readonly first: Day;
  readonly last: Day;
}

/** Open topics laid out over weeks. */
export interface Plan {
  /** Hours a week. */
  readonly pace: number;
  readonly weeks: readonly PlannedWeek[];
  /** Those laid out, in order. */
  readonly topics: readonly PlannedTopic[];
  /** Hours of all of them, and of those that lie too far ahead. */
  readonly hours: number;
  /** Topics that lie more than ten years ahead. */
  readonly beyond: readonly TreeNode[];
  readonly assumptions: readonly Assumption[];
  /** Hours that each topic without an estimate is counted with. */
  readonly typical: number;
  /** Whether the roadmap tells hours. */
  readonly hasHours: boolean;
}

/**
 * The first week of a plan: this one, while most of it is still to come, or where there is no whole
 * week before the day to be through by; else the next.
 */
export const firstWeek = (today: Day, start: WeekStart, by?: Day): Day => {
  const thisWeek = weekOf(today, start);
  const next = addDays(thisWeek, 7);
  const isShort = by !== undefined && by < addDays(next, 6);
  return isShort || daysBetween(thisWeek, today) <= 3 ? thisWeek : next;
};

interface Place {
  readonly topic: TreeNode;
  /** Where it begins and ends, in hundredths of hours from the start of the plan. */
  readonly from: number;
  readonly to: number;
}

/** Topics one after the other. */
const placesOf = (topics: readonly TreeNode[], effort: Effort): Place[] => {
  let from = 0;
  return topics.map((topic) => {
    const place = { topic, from, to: from + Math.round(effort.of(topic) * UNIT) };
    from = place.to;
    return place;
  });
};

/** The weeks that a topic reaches into, counted from 0. */
const weeksOf = ({ from, to }: Place, perWeek: number): [first: number, last: number] => {
  const first = Math.floor(from / perWeek);
  return [first, Math.max(first, Math.ceil(to / perWeek) - 1)];
};

const sharesIn = (week: number, places: readonly Place[], perWeek: number): Share[] =>
  places.map(({ topic, from, to }) => {
    const inside = Math.min(to, (week + 1) * perWeek) - Math.max(from, week * perWeek);
    return { node: topic, hours: Math.max(0, inside) / UNIT, of: (to - from) / UNIT };
  });

/**
 * Lays topics out over weeks, one after the other, as many hours in each as there are; a long topic
 * goes on in the next.
 *
 * @param pace hours a week, above 0
 * @param begin the first day of the first week
 */
export const layOut = (agenda: Agenda, effort: Effort, pace: number, begin: Day): Plan => {
  const perWeek = Math.max(1, Math.round(pace * UNIT));
  const places = placesOf(agenda.topics, effort);
  const isNear = (place: Place) => weeksOf(place, perWeek)[1] < MOST_WEEKS;
  const near = places.filter(isNear);
  const byWeek = new Map<number, Place[]>();
  for (const place of near) {
    const [first, last] = weeksOf(place, perWeek);
    for (let week = first; week <= last; week += 1) {
      const inside = byWeek.get(week) ?? [];
      inside.push(place);
      byWeek.set(week, inside);
    }
  }
  const dayOf = (units: number): Day => addDays(begin, units);
  return {
    pace,
    weeks: [...byWeek].map(([week, inside]) => ({
      start: addDays(begin, 7 * week),
      shares: sharesIn(week, inside, perWeek),
    })),
    topics: near.map(({ topic, from, to }) => {
      const first = Math.floor((7 * from) / perWeek);
      const last = Math.max(first, Math.ceil((7 * to) / perWeek) - 1);
      return { node: topic, hours: (to - from) / UNIT, first: dayOf(first), last: dayOf(last) };
    }),
    hours: hoursOf(agenda.topics, effort),
    beyond: places.filter((place) => !isNear(place)).map(({ topic }) => topic),
    assumptions: agenda.assumptions,
    typical: effort.typical,
    hasHours: effort.isTold,
  };
};
