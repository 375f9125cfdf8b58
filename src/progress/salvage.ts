import * as z from 'zod/mini';
import { isObject } from '../roadmap/places';
import { isId } from '../roadmap/schema';
import { isDay } from './days';
import {
  GRADES,
  type Mark,
  type Note,
  type Progress,
  type Review,
  type Setting,
  type State,
  type Tick,
  type Unread,
} from './types';

/** A moment as we write it. The year 9999 has no later moment that would sort behind it. */
const isMoment = (text: string): boolean =>
  /^[0-8]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text));

const day = z.string().check(z.refine(isDay));
const stamp = {
  at: z.string().check(z.refine(isMoment)),
  by: z.string(),
};

const mark: z.ZodMiniType<Mark> = z.object({
  status: z.enum(['todo', 'doing', 'done', 'skipped']),
  on: day,
  ...stamp,
  title: z.string(),
  bulk: z.exactOptional(z.literal(true)),
});

const note: z.ZodMiniType<Note> = z.object({
  id: z.string(),
  text: z.string(),
  on: day,
  written: z.string().check(z.refine(isMoment)),
  ...stamp,
  removed: z.exactOptional(z.literal(true)),
});

const review: z.ZodMiniType<Review> = z.object({
  id: z.string(),
  grade: z.enum(GRADES),
  on: day,
  written: z.string().check(z.refine(isMoment)),
  ...stamp,
  removed: z.exactOptional(z.literal(true)),
});

const tick: z.ZodMiniType<Tick> = z.object({ ticked: z.boolean(), on: day, ...stamp });

const setting: z.ZodMiniType<Setting> = z.object({ value: z.nullable(z.string()), ...stamp });
const unread: z.ZodMiniType<Unread> = z.object({ on: day, ...stamp, event: z.unknown() });

/** What could be read of a document that nobody vouches for. */
export interface Salvaged {
  readonly state: State;
  readonly device: string | undefined;
  /** Where the entries stood that had to be left out. */
  readonly dropped: readonly string[];
}

const entriesOf = (value: unknown): [string, unknown][] =>
  isObject(value) ? Object.entries(value) : [];

const field = (value: unknown, key: string): unknown => new Map(entriesOf(value)).get(key);

/** The state in a document whose checksum does not hold, entry by entry: one bad one costs itself. */
export const salvage = (document: unknown): Salvaged => {
  const dropped: string[] = [];
  const keep = <T>(schema: z.ZodMiniType<T>, value: unknown, path: string): T[] => {
    const result = schema.safeParse(value);
    if (result.success) return [result.data];
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
  const record = <T>(schema: z.ZodMiniType<T>, value: unknown, path: string): Record<string, T> =>
    Object.fromEntries(
      objectAt(value, path).flatMap(([id, one]) =>
        keep(schema, one, `${path}.${id}`).map((kept) => [id, kept] as const),
      ),
    );
  const lists = <T>(schema: z.ZodMiniType<T>, value: unknown, path: string): Record<string, T[]> =>
    Object.fromEntries(
      objectAt(value, path).map(([id, list]) => [
        id,
        listAt(list, `${path}.${id}`).flatMap((one) => keep(schema, one, `${path}.${id}`)),
      ]),
    );
  const progress = (value: unknown, path: string): Progress => ({
    topics: record(mark, field(value, 'topics'), `${path}.topics`),
    notes: lists(note, field(value, 'notes'), `${path}.notes`),
    reviews: lists(review, field(value, 'reviews'), `${path}.reviews`),
    steps: Object.fromEntries(
      objectAt(field(value, 'steps'), `${path}.steps`).map(([id, ticks]) => [
        id,
        record(tick, ticks, `${path}.steps.${id}`),
      ]),
    ),
    unread: listAt(field(value, 'unread'), `${path}.unread`).flatMap((one) =>
      keep(unread, one, `${path}.unread`),
    ),
  });
  const roadmaps = objectAt(field(document, 'roadmaps'), 'roadmaps').flatMap(([id, value]) => {
    if (isId(id) && isObject(value)) return [[id, progress(value, `roadmaps.${id}`)] as const];
    dropped.push(`roadmaps.${id}`);
    return [];
  });
  const state = {
    settings: record(setting, field(document, 'settings'), 'settings'),
    roadmaps: Object.fromEntries(roadmaps),
  };
  const device = field(document, 'device');
  return {
    state: { ...state, newest: newestOf(state) },
    device: typeof device === 'string' && device !== '' ? device : undefined,
    dropped,
  };
};

const newestOf = ({ settings, roadmaps }: Omit<State, 'newest'>): string => {
  const stamps = [
    ...Object.values(settings),
    ...Object.values(roadmaps).flatMap(({ topics, notes, reviews, steps, unread: rest }) => [
      ...Object.values(topics),
      ...Object.values(notes).flat(),
      ...Object.values(reviews).flat(),
      ...Object.values(steps).flatMap((ticks) => Object.values(ticks)),
      ...rest,
    ]),
  ];
  return stamps.reduce((newest, { at }) => (at > newest ? at : newest), '');
};
