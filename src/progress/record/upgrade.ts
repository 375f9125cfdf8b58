import { fold } from './fold';
import { isSoundEvent } from './sound-event';
import {
  type Change,
  NO_PROGRESS,
  type Progress,
  type ProgressEvent,
  type State,
  type Unread,
} from './types';

/** A state as format 1 of the state file had it: reviews and steps were not known yet. */
export interface StateOfFormat1 extends Omit<State, 'roadmaps'> {
  readonly roadmaps: Readonly<Record<string, Pick<Progress, 'topics' | 'notes' | 'unread'>>>;
}

/** The types of events that format 2 brought. */
const NEW = new Set<string>([
  'review',
  'review-removed',
  'step',
  'known',
] satisfies ProgressEvent['type'][]);

/** What format 1 kept unread of a newer program, as the change it came from. */
const changesIn = (roadmap: string, { at, by, on, event }: Unread): Change[] =>
  isSoundEvent(event) && NEW.has(event.type)
    ? [{ v: 1, id: by, at, on, device: '', roadmap, events: [event] }]
    : [];

/** From format 1 to 2: what was kept unread and can be read now takes its place. */
export const upgraded = (state: StateOfFormat1): State => {
  const roadmaps = Object.entries(state.roadmaps).map(([id, progress]) => {
    const changes = progress.unread.flatMap((one) => changesIn(id, one));
    const unread = progress.unread.filter((one) => changesIn(id, one).length === 0);
    return { id, progress: { ...NO_PROGRESS, ...progress, unread }, changes };
  });
  const empty = {
    ...state,
    roadmaps: Object.fromEntries(roadmaps.map(({ id, progress }) => [id, progress])),
  };
  return fold(
    empty,
    roadmaps.flatMap(({ changes }) => changes),
  );
};
