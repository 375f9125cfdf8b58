import type { Change, Progress, Stamp } from './types';

/** Every stamp in a roadmap's progress. */
const stampsIn = ({ topics, notes, reviews, steps, unread }: Progress): Stamp[] => [
  ...Object.values(topics),
  ...Object.values(notes).flat(),
  ...Object.values(reviews).flat(),
  ...Object.values(steps).flatMap((ticks) => Object.values(ticks)),
  ...unread,
];

/** The latest moment of some; empty where there is none. */
export const latestOf = (stamps: readonly Pick<Stamp, 'at'>[]): string =>
  stamps.reduce((newest, { at }) => (at > newest ? at : newest), '');

/** The latest moment that a roadmap's progress tells of. */
export const newestIn = (progress: Progress): string => latestOf(stampsIn(progress));

/** The latest moment that a change tells of: its own, or one of the entries it brings along. */
export const newestOf = ({ at, events }: Change): string =>
  events.reduce((newest, event) => {
    const known = event.type === 'known' ? newestIn(event.progress) : '';
    return known > newest ? known : newest;
  }, at);
