import { RoadmapError } from '../../roadmap/errors';
import { masked } from './mask';

const SAFE = 'Nothing was lost: your progress is on this machine.';

/** Why nothing could be exchanged. */
export const failure = (what: string, next = 'Type the same again a little later.'): RoadmapError =>
  new RoadmapError('sync-failed', `${masked(what)} ${SAFE}`, masked(next));
