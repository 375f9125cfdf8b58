import { isObject } from '../../roadmap/places';
import type { Roadmap } from '../../roadmap/types';

const field = (value: unknown, key: string): unknown => (isObject(value) ? value[key] : undefined);

/** Ids of the topics that are done in the progress that an exported roadmap carries along. */
export const doneIn = (document: unknown): string[] => {
  const topics = field(field(document, 'progress'), 'topics');
  return isObject(topics)
    ? Object.keys(topics).filter((id) => field(topics[id], 'status') === 'done')
    : [];
};

/** The roadmap without it. */
export const withoutProgress = (roadmap: Roadmap): Roadmap => {
  const rest = { ...roadmap };
  Reflect.deleteProperty(rest, 'progress');
  return rest;
};
