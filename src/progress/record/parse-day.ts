import { RoadmapError } from '../../roadmap/errors';
import { quoted } from '../../roadmap/quoted';
import { addDays, isDay } from './days';
import type { Day } from './types';

/**
 * A day as people type it: "2026-11-01", "today", "yesterday".
 *
 * @throws RoadmapError `usage` on anything else and on days to come
 */
export const parseDay = (text: string, today: Day): Day => {
  const day = text === 'today' ? today : text === 'yesterday' ? addDays(today, -1) : text;
  if (!isDay(day)) {
    const message = `${quoted(text)} is not a date.`;
    throw new RoadmapError(
      'usage',
      message,
      `Write it like this: --at ${today}, or --at yesterday`,
    );
  }
  if (day > today) {
    throw new RoadmapError('usage', `${day} is still to come.`, `Today is ${today}.`);
  }
  return day;
};

/**
 * A day to come, such as "2027-03-01"; today is one, too.
 *
 * @throws RoadmapError `usage` on anything else and on days gone by
 */
export const parseDayAhead = (text: string, today: Day): Day => {
  const hint = `Write it like this: --by ${addDays(today, 90)}`;
  if (!isDay(text)) throw new RoadmapError('usage', `${quoted(text)} is not a date.`, hint);
  if (text < today) throw new RoadmapError('usage', `${text} is over: today is ${today}.`, hint);
  return text;
};
