import { isObject } from '../../roadmap/places';
import { isStatus } from '../../roadmap/status';
import type { Status } from '../../roadmap/types';
import { isCopyName } from './copy-name';
import { own } from './records';
import {
  anything,
  day,
  flag,
  list,
  moment,
  name,
  node,
  nullable,
  object,
  oneOf,
  optional,
  record,
  type Shape,
  text,
  yes,
} from './shape';
import {
  type Change,
  GRADES,
  type Mark,
  type Note,
  type Progress,
  type ProgressEvent,
  type Review,
  type Setting,
  type Tick,
  type Unread,
} from './types';

const status: Shape<Status> = (value): value is Status => isStatus(value);
const grade = oneOf(...GRADES);
const stamp = { at: moment, by: text };

/** A topic's mark. */
export const mark = object<Mark>({
  status,
  on: day,
  ...stamp,
  title: text,
  bulk: optional(yes),
});

/** A note. */
export const note = object<Note>({
  id: text,
  text,
  on: day,
  written: moment,
  ...stamp,
  removed: optional(yes),
});

/** A grading. */
export const review = object<Review>({
  id: text,
  grade,
  on: day,
  written: moment,
  ...stamp,
  removed: optional(yes),
});

/** A tick. */
export const tick = object<Tick>({ ticked: flag, on: day, ...stamp, text: optional(text) });

/** A setting. */
export const setting = object<Setting>({ value: nullable(text), ...stamp });

/** An event kept for a version that knows it. */
export const unread = object<Unread>({ on: day, ...stamp, event: anything });

const marksAndNotes = {
  topics: record(mark, node),
  notes: record(list(note), node),
  unread: list(unread),
};

/** What format 1 of the state file knew of one roadmap. */
export const progressOfFormat1 =
  object<Pick<Progress, 'topics' | 'notes' | 'unread'>>(marksAndNotes);

/** What is known of one roadmap. */
export const progress = object<Progress>({
  ...marksAndNotes,
  reviews: record(list(review), node),
  steps: record(record(tick), node),
});

/** What an event must have beside its type. */
type Fields<T extends ProgressEvent['type']> = Omit<Extract<ProgressEvent, { type: T }>, 'type'>;

const on = optional(day);

/** The name of a copy in `backups/`, and no path to anything else. */
const copyName: Shape<string> = (value): value is string =>
  typeof value === 'string' && isCopyName(value);

/** Events by their type. */
const EVENTS: { readonly [T in ProgressEvent['type']]: Shape<Fields<T>> } = {
  status: object<Fields<'status'>>({
    node,
    title: text,
    from: status,
    since: optional(day),
    to: status,
    on,
  }),
  note: object<Fields<'note'>>({ node, note: optional(text), text, on }),
  'note-removed': object<Fields<'note-removed'>>({ node, note: text, text, on: day }),
  review: object<Fields<'review'>>({ node, grade, review: optional(text), on }),
  'review-removed': object<Fields<'review-removed'>>({ node, review: text, grade, on: day }),
  step: object<Fields<'step'>>({
    node,
    step: text,
    text: optional(text),
    ticked: flag,
    since: optional(day),
    on,
  }),
  known: object<Fields<'known'>>({ progress }),
  roadmap: object<Fields<'roadmap'>>({ kept: nullable(copyName), installed: flag }),
  setting: object<Fields<'setting'>>({ key: text, value: nullable(text) }),
};

/** Events of a type this version does not know pass, for the one that does. */
export const event: Shape<ProgressEvent> = (value, rules): value is ProgressEvent => {
  if (!isObject(value) || typeof value['type'] !== 'string') return false;
  const shape = own<Shape<unknown>>(EVENTS, value['type']);
  return !shape || shape(value, rules);
};

/** A whole change. */
export const change = object<Change>({
  v: oneOf(1),
  id: name,
  at: moment,
  on: day,
  device: name,
  roadmap: node,
  of: optional(name),
  events: list(event),
});
