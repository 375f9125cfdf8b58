import type { Change, Stamp } from './types';

/** The order of all things: by time, ties by the change's id. */
export const byOrder = (a: Stamp, b: Stamp): number =>
  a.at === b.at ? compare(a.by, b.by) : compare(a.at, b.at);

/** Plain text order, the same on every machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether a thing was written later than another, or there is no other. */
export const isNewer = (stamp: Stamp, than: Stamp | undefined): boolean =>
  than === undefined || byOrder(stamp, than) > 0;

/** The same order for whole changes. */
export const byTime = (a: Change, b: Change): number => compare(a.at, b.at) || compare(a.id, b.id);
