import { isId } from '../../roadmap/id';
import { isObject } from '../../roadmap/places';
import { mark, note, review, setting, tick, unread } from './entries';
import { FOREIGN } from './foreign';
import { latestOf, newestIn } from './newest';
import type { Shape } from './shape';
import type { Progress, Stamp, State } from './types';

/** What could be read of a document that nobody vouches for. */
export interface Salvaged {
  readonly state: State;
  readonly device: string | undefined;
  /** Where the entries stood that had to be left out. */
  readonly dropped: readonly string[];
}

const entriesOf = (value: unknown): [string, unknown][] =>
  isObject(value) ? Object.entries(value) : [];

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

const field = (value: unknown, key: string): unknown => new Map(entriesOf(value)).get(key);

/**
 * The state in a document whose checksum does not hold, entry by entry: one bad one costs itself.
 *
 * @param known ids of changes that the history holds: it tells better what they said, for each of
 *   its lines has a checksum of its own, so their entries are left to it
 */
export const salvage = (document: unknown, known: ReadonlySet<string> = new Set()): Salvaged => {
  const dropped: string[] = [];
  const keep = <T extends Stamp>(shape: Shape<T>, value: unknown, path: string): T[] => {
    if (shape(value, FOREIGN)) return known.has(value.by) ? [] : [value];
    dropped.push(path);
    return [];
  };
  const objectAt = (value: unknown, path: string): [string, unknown][] => {
    if (value !== undefined && !isObject(value)) dropped.push(path);
    return entriesOf(value);
  };
  const listAt = (value: unknown, path: string): unknown[] => {
    if (Array.isArray(value)) return value;
    if (value !== undefined) dropped.push(path);
    return [];
  };
  const record = <T extends Stamp>(
    shape: Shape<T>,
    value: unknown,
    path: string,
  ): Record<string, T> =>
    Object.fromEntries(
      objectAt(value, path).flatMap(([id, one]) =>
        keep(shape, one, `${path}.${id}`).map((kept) => [id, kept] as const),
      ),
    );
  const lists = <T extends Stamp>(
    shape: Shape<T>,
    value: unknown,
    path: string,
  ): Record<string, T[]> =>
    Object.fromEntries(
      objectAt(value, path).flatMap(([id, list]) => {
        const kept = listAt(list, `${path}.${id}`).flatMap((one) =>
          keep(shape, one, `${path}.${id}`),
        );
        return isEmpty(kept) ? [] : [[id, kept] as const];
      }),
    );
  const progress = (value: unknown, path: string): Progress => ({
    topics: record(mark, field(value, 'topics'), `${path}.topics`),
    notes: lists(note, field(value, 'notes'), `${path}.notes`),
    reviews: lists(review, field(value, 'reviews'), `${path}.reviews`),
    steps: Object.fromEntries(
      objectAt(field(value, 'steps'), `${path}.steps`).flatMap(([id, ticks]) => {
        const kept = record(tick, ticks, `${path}.steps.${id}`);
        return isEmpty(kept) ? [] : [[id, kept] as const];
      }),
    ),
    unread: listAt(field(value, 'unread'), `${path}.unread`).flatMap((one) =>
      keep(unread, one, `${path}.unread`),
    ),
  });
  const roadmaps = objectAt(field(document, 'roadmaps'), 'roadmaps').flatMap(([id, value]) => {
    if (!isId(id) || !isObject(value)) {
      dropped.push(`roadmaps.${id}`);
      return [];
    }
    const kept = progress(value, `roadmaps.${id}`);
    return Object.values(kept).every(isEmpty) ? [] : [[id, kept] as const];
  });
  const state = {
    settings: record(setting, field(document, 'settings'), 'settings'),
    roadmaps: Object.fromEntries(roadmaps),
  };
  const moments = Object.values(state.roadmaps).map((one) => ({ at: newestIn(one) }));
  const newest = latestOf([...Object.values(state.settings), ...moments]);
  const device = field(document, 'device');
  return {
    state: { ...state, newest },
    device: typeof device === 'string' && device !== '' ? device : undefined,
    dropped,
  };
};
