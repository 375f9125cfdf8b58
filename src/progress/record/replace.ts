import { own, type Records } from './records';
import {
  type Mark,
  NO_PROGRESS,
  type Note,
  type Progress,
  type ProgressEvent,
  type Review,
  type Tick,
} from './types';

const keysOf = <T>(now: Records<T>, wanted: Records<T>): string[] => [
  ...new Set([...Object.keys(now), ...Object.keys(wanted)]),
];

const statusEvents = (
  node: string,
  now: Mark | undefined,
  wanted: Mark | undefined,
): ProgressEvent[] => {
  const [from, to] = [now?.status ?? 'todo', wanted?.status ?? 'todo'];
  if (from === to && (to === 'todo' || now?.on === wanted?.on)) return [];
  const title = wanted?.title ?? now?.title ?? node;
  return [
    {
      type: 'status',
      node,
      title,
      from,
      to,
      ...(now ? { since: now.on } : {}),
      ...(wanted ? { on: wanted.on } : {}),
    },
  ];
};

/** Things with ids that stand in one list and not in the other. */
const missingFrom = <T extends { readonly id: string; readonly removed?: true }>(
  list: readonly T[],
  others: readonly T[],
): T[] => {
  const ids = new Set(others.filter(({ removed }) => !removed).map(({ id }) => id));
  return list.filter(({ id, removed }) => !removed && !ids.has(id));
};

const noteEvents = (
  node: string,
  now: readonly Note[],
  wanted: readonly Note[],
): ProgressEvent[] => [
  ...missingFrom(now, wanted).map(
    ({ id, text, on }): ProgressEvent => ({ type: 'note-removed', node, note: id, text, on }),
  ),
  ...missingFrom(wanted, now).map(
    ({ id, text, on }): ProgressEvent => ({ type: 'note', node, note: id, text, on }),
  ),
];

const reviewEvents = (
  node: string,
  now: readonly Review[],
  wanted: readonly Review[],
): ProgressEvent[] => [
  ...missingFrom(now, wanted).map(
    ({ id, grade, on }): ProgressEvent => ({ type: 'review-removed', node, review: id, grade, on }),
  ),
  ...missingFrom(wanted, now).map(
    ({ id, grade, on }): ProgressEvent => ({ type: 'review', node, review: id, grade, on }),
  ),
];

const stepEvents = (node: string, now: Records<Tick>, wanted: Records<Tick>): ProgressEvent[] =>
  keysOf(now, wanted).flatMap((step) => {
    const [before, after] = [own(now, step), own(wanted, step)];
    const ticked = after?.ticked ?? false;
    const isTicked = before?.ticked ?? false;
    if (isTicked === ticked && (!ticked || before?.on === after?.on)) return [];
    const text = after?.text ?? before?.text;
    return [
      {
        type: 'step',
        node,
        step,
        ...(text === undefined ? {} : { text }),
        ticked,
        ...(before?.ticked ? { since: before.on } : {}),
        ...(ticked && after ? { on: after.on } : {}),
      },
    ];
  });

/**
 * The events that make progress as it was at another time: a change like any other, so that it can
 * be undone and reaches other devices.
 */
export const replacing = (now: Progress, wanted: Progress = NO_PROGRESS): ProgressEvent[] => [
  ...keysOf(now.topics, wanted.topics).flatMap((id) =>
    statusEvents(id, own(now.topics, id), own(wanted.topics, id)),
  ),
  ...keysOf(now.notes, wanted.notes).flatMap((id) =>
    noteEvents(id, own(now.notes, id) ?? [], own(wanted.notes, id) ?? []),
  ),
  ...keysOf(now.reviews, wanted.reviews).flatMap((id) =>
    reviewEvents(id, own(now.reviews, id) ?? [], own(wanted.reviews, id) ?? []),
  ),
  ...keysOf(now.steps, wanted.steps).flatMap((id) =>
    stepEvents(id, own(now.steps, id) ?? {}, own(wanted.steps, id) ?? {}),
  ),
];
