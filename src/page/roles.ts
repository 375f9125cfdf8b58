import type { Resource } from '../roadmap/types';

/** What links of each role are called, in the order in which they help. */
export const ROLES: readonly (readonly [role: NonNullable<Resource['role']>, name: string])[] = [
  ['start', 'Start here'],
  ['then', 'Then'],
  ['reference', 'Reference'],
];
