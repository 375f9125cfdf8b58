import { RoadmapError } from '../roadmap/errors';
import { quoted } from '../roadmap/quoted';
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
