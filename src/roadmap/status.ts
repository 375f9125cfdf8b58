import type { Status } from './types';

/** Every status a topic can have. */
const STATUSES: readonly Status[] = ['todo', 'doing', 'done', 'skipped'];

/** Whether a value is one of them. */
export const isStatus = (value: unknown): value is Status =>
  STATUSES.some((status) => status === value);
