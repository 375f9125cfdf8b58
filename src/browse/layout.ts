import type { Screen } from '../page/screen';
import type { BrowseState } from './state';

/** How the rows of a screen are divided, from top to bottom. */
export interface Layout {
  readonly hasHead: boolean;
  readonly body: number;
  /** Whether messages have a row of their own; else they stand in the last one. */
  readonly hasMessage: boolean;
  /** The line of keys, or the line being typed. */
  readonly hasLast: boolean;
}

/** Where little room is, the row pointed at is the last to go, unless something is typed. */
export const layoutOf = (
  { height = 24 }: Pick<Screen, 'height'>,
  { typing }: Pick<BrowseState, 'typing'>,
): Layout => {
  const hasLast = height > 1 || typing !== undefined;
  const hasHead = height > 2;
  const hasMessage = height > 5;
  const others = Number(hasHead) + Number(hasMessage) + Number(hasLast);
  return { hasHead, body: Math.max(0, height - others), hasMessage, hasLast };
};

/** The first row of a window that shows a place: as before where it can be, else just moved enough. */
export const windowTop = (top: number, place: number, size: number, all: number): number => {
  const first = Math.min(top, place, Math.max(0, all - size));
  return Math.max(0, first, place - Math.max(1, size) + 1);
};
