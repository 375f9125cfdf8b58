import * as z from 'zod/mini';
import { isDay } from './days';
import {
  GRADES,
  type Mark,
  type Note,
  type Review,
  type Setting,
  type Tick,
  type Unread,
} from './types';

/** A moment as we write it. The year 9999 has no later moment that would sort behind it. */
export const isMoment = (text: string): boolean =>
  /^[0-8]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text));

/** A local day that exists. */
export const day = z.string().check(z.refine(isDay));
const stamp = {
  at: z.string().check(z.refine(isMoment)),
  by: z.string(),
};

/** A topic's mark. */
export const mark: z.ZodMiniType<Mark> = z.object({
  status: z.enum(['todo', 'doing', 'done', 'skipped']),
  on: day,
  ...stamp,
  title: z.string(),
  bulk: z.exactOptional(z.literal(true)),
});

/** A note. */
export const note: z.ZodMiniType<Note> = z.object({
  id: z.string(),
  text: z.string(),
  on: day,
  written: z.string().check(z.refine(isMoment)),
  ...stamp,
  removed: z.exactOptional(z.literal(true)),
});

/** A grading. */
export const review: z.ZodMiniType<Review> = z.object({
  id: z.string(),
  grade: z.enum(GRADES),
  on: day,
  written: z.string().check(z.refine(isMoment)),
  ...stamp,
  removed: z.exactOptional(z.literal(true)),
});

/** A tick. */
export const tick: z.ZodMiniType<Tick> = z.object({ ticked: z.boolean(), on: day, ...stamp });

/** A setting. */
export const setting: z.ZodMiniType<Setting> = z.object({
  value: z.nullable(z.string()),
  ...stamp,
});
/** An event kept for a version that knows it. */
export const unread: z.ZodMiniType<Unread> = z.object({ on: day, ...stamp, event: z.unknown() });
