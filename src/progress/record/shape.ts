import { isObject } from '../../roadmap/places';
import type { Records } from './records';

/** What texts have to be, which depends on who wrote them. */
export interface TextRules {
  /** A local day. */
  readonly day: (text: string) => boolean;
  /** A moment in UTC. */
  readonly moment: (text: string) => boolean;
  /** The id of a node or a roadmap. */
  readonly node: (text: string) => boolean;
  /** The id of a change or a device. */
  readonly name: (text: string) => boolean;
}

/**
 * Whether a value read from a file has a shape. These stand in for a zod schema where every command
 * reads: zod alone takes longer to load than `show` has. Fields nobody knows pass.
 */
export type Shape<T> = (value: unknown, rules: TextRules) => value is T;

const textBy =
  (isFine: (text: string, rules: TextRules) => boolean): Shape<string> =>
  (value, rules): value is string =>
    typeof value === 'string' && isFine(value, rules);

export const text = textBy(() => true);
export const day = textBy((one, rules) => rules.day(one));
export const moment = textBy((one, rules) => rules.moment(one));
export const node = textBy((one, rules) => rules.node(one));
export const name = textBy((one, rules) => rules.name(one));

export const flag: Shape<boolean> = (value): value is boolean => typeof value === 'boolean';
export const yes: Shape<true> = (value): value is true => value === true;
export const anything: Shape<unknown> = (_): _ is unknown => true;

/** A whole number that is not negative. */
export const count: Shape<number> = (value): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

export const oneOf =
  <T extends string | number>(...values: readonly T[]): Shape<T> =>
  (value): value is T =>
    values.some((one) => one === value);

export const nullable =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value, rules): value is T | null =>
    value === null || shape(value, rules);

/** A field that may be left out. */
export const optional =
  <T>(shape: Shape<T>): Shape<T | undefined> =>
  (value, rules): value is T | undefined =>
    value === undefined || shape(value, rules);

export const list =
  <T>(shape: Shape<T>): Shape<readonly T[]> =>
  (value, rules): value is readonly T[] =>
    Array.isArray(value) && value.every((one) => shape(one, rules));

export const record =
  <T>(shape: Shape<T>, key: Shape<string> = text): Shape<Records<T>> =>
  (value, rules): value is Records<T> =>
    isObject(value) &&
    Object.keys(value).every((one) => key(one, rules) && shape(value[one], rules));

/** An object of which these fields are looked at, each of the type that it has. */
export const object = <T extends object>(
  fields: {
    readonly [K in keyof T]-?: Shape<T[K]>;
  },
): Shape<T> => {
  const shapes = Object.entries<Shape<unknown>>(fields);
  return (value, rules): value is T =>
    isObject(value) && shapes.every(([key, shape]) => shape(value[key], rules));
};
