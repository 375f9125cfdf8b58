import { RoadmapError } from '../roadmap/errors';

/** Ctrl-C at a question. */
export const cancelled = (): RoadmapError =>
  new RoadmapError('cancelled', 'Cancelled. Nothing was changed.');

/** The input ended where an answer was expected, as with Ctrl-D. */
export const inputEnded = (): RoadmapError =>
  new RoadmapError('prompt-closed', 'The input ended. Nothing was changed.');
