import * as z from 'zod/mini';
import { isId } from '../roadmap/id';
import { isObject } from '../roadmap/places';
import { day, isMoment, mark, note, review, tick, unread } from './entries';
import { own } from './records';
import { type Change, GRADES } from './types';

const text = z.string();
const name = z.string().check(z.regex(/^[\w.~-]{1,64}$/));
const nodeId = z.string().check(z.refine(isId));
const status = z.enum(['todo', 'doing', 'done', 'skipped']);
const grade = z.enum(GRADES);
const on = z.exactOptional(day);

/** zod's own records pass over a key "__proto__" and what it stands for. */
const record = (key: z.ZodMiniType, value: z.ZodMiniType) =>
  z
    .unknown()
    .check(
      z.refine(
        (one) =>
          isObject(one) &&
          Object.entries(one).every(
            ([name, entry]) => key.safeParse(name).success && value.safeParse(entry).success,
          ),
      ),
    );

const progress = z.object({
  topics: record(nodeId, mark),
  notes: record(nodeId, z.array(note)),
  reviews: record(nodeId, z.array(review)),
  steps: record(nodeId, record(text, tick)),
  unread: z.array(unread),
});

/** What an event must have, by its type. */
const EVENTS: Readonly<Record<string, z.ZodMiniType>> = {
  status: z.object({
    node: nodeId,
    title: text,
    from: status,
    since: z.exactOptional(day),
    to: status,
    on,
  }),
  note: z.object({ node: nodeId, note: z.exactOptional(text), text, on }),
  'note-removed': z.object({ node: nodeId, note: text, text, on: day }),
  review: z.object({ node: nodeId, grade, review: z.exactOptional(text), on }),
  'review-removed': z.object({ node: nodeId, review: text, grade, on: day }),
  step: z.object({
    node: nodeId,
    step: text,
    ticked: z.boolean(),
    since: z.exactOptional(day),
    on,
  }),
  known: z.object({ progress }),
};

/** Events of a type this version does not know pass, for the one that does; settings never. */
const event = z.looseObject({ type: text }).check(
  z.refine((one) => {
    const schema = own(EVENTS, one.type);
    return schema ? schema.safeParse(one).success : one.type !== 'setting';
  }),
);

const change = z.object({
  v: z.literal(1),
  id: name,
  at: z.string().check(z.refine(isMoment)),
  on: day,
  device: name,
  roadmap: nodeId,
  of: z.exactOptional(name),
  events: z.array(event).check(z.minLength(1)),
});

/** Whether something that another device wrote is a change, every part of it as it has to be. */
export const isChange = (value: unknown): value is Change => change.safeParse(value).success;
