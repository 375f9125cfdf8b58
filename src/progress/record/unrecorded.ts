import { isId } from '../../roadmap/id';
import { isNewer } from './compare';
import { fold, progressOf } from './fold';
import { own, type Records } from './records';
import {
  type Change,
  type KnownEvent,
  NO_STATE,
  type Progress,
  type Stamp,
  type State,
} from './types';

/** The entries of a record of which something is left. */
const left = <T>(records: Records<T>, rest: (key: string, value: T) => T | undefined): Records<T> =>
  Object.fromEntries(
    Object.entries(records).flatMap(([key, value]) => {
      const some = rest(key, value);
      return some === undefined ? [] : [[key, some] as const];
    }),
  );

/** The same by node. An id that no roadmap can have was written by hand, and stays here. */
const leftOfNodes = <T>(records: Records<T>, rest: (id: string, value: T) => T | undefined) =>
  left(records, (id, value) => (isId(id) ? rest(id, value) : undefined));

const leftOfList = <T extends Stamp & { readonly id: string; readonly written: string }>(
  known: readonly T[],
  told: readonly T[] = [],
): readonly T[] | undefined => {
  const byId = new Map(told.map((one) => [one.id, one]));
  const rest = known.filter((one) => {
    const other = byId.get(one.id);
    return !other || isNewer(one, other) || one.written < other.written;
  });
  return rest.length > 0 ? rest : undefined;
};

const leftOfTicks = <T extends Stamp>(known: Records<T>, told: Records<T> = {}) => {
  const rest = left(known, (step, tick) => (isNewer(tick, own(told, step)) ? tick : undefined));
  return Object.keys(rest).length > 0 ? rest : undefined;
};

/** What one state of a roadmap knows that the other does not, or knows later. */
const beyond = (known: Progress, told: Progress): Progress => {
  const texts = new Set(told.unread.map((one) => JSON.stringify(one)));
  return {
    topics: leftOfNodes(known.topics, (id, mark) =>
      isNewer(mark, own(told.topics, id)) ? mark : undefined,
    ),
    notes: leftOfNodes(known.notes, (id, notes) => leftOfList(notes, own(told.notes, id))),
    reviews: leftOfNodes(known.reviews, (id, reviews) =>
      leftOfList(reviews, own(told.reviews, id)),
    ),
    steps: leftOfNodes(known.steps, (id, ticks) => leftOfTicks(ticks, own(told.steps, id))),
    unread: known.unread.filter((one) => !texts.has(JSON.stringify(one))),
  };
};

const isEmpty = ({ unread, ...maps }: Progress): boolean =>
  unread.length === 0 && Object.values(maps).every((map) => Object.keys(map).length === 0);

/** Whether a change only repeats what a state knows already: the state of another time, say. */
export const saysNothingNew = ({ roadmap, events }: Change, state: State): boolean =>
  events.every(
    (event) =>
      event.type === 'known' && isEmpty(beyond(event.progress, progressOf(state, roadmap))),
  );

/**
 * What a state knows that no change tells of, because the journal that told of it was lost: for
 * each roadmap an event that says it. With these the history is whole again.
 */
export const unrecorded = (
  state: State,
  history: readonly Change[],
): { readonly roadmap: string; readonly events: readonly [KnownEvent] }[] => {
  const told = fold(NO_STATE, history);
  return Object.entries(state.roadmaps).flatMap(([roadmap, known]) => {
    const progress = beyond(known, progressOf(told, roadmap));
    return !isId(roadmap) || isEmpty(progress)
      ? []
      : [{ roadmap, events: [{ type: 'known', progress }] as const }];
  });
};
