import type { Row } from '../row';
import { damagedHistory } from './damaged-history';
import { damagedProgress } from './damaged-progress';
import { progressPlaces } from './progress-places';

/** Saved progress: rows 54 to 68, and 179 to 207. */
export const savedProgress: readonly Row[] = [
  ...damagedProgress,
  ...damagedHistory,
  ...progressPlaces,
];
