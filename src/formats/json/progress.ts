import {
  type Brought,
  type BroughtMark,
  NOTHING_BROUGHT,
} from '../../progress/record/imported-progress';
import { isObject } from '../../roadmap/places';
import { isStatus } from '../../roadmap/status';
import type { Roadmap } from '../../roadmap/types';

const field = (value: unknown, key: string): unknown => (isObject(value) ? value[key] : undefined);

const entriesOf = (value: unknown): [string, unknown][] =>
  isObject(value) ? Object.entries(value) : [];

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const dayOf = (value: unknown): { on: string } | object => {
  const on = field(value, 'on');
  return typeof on === 'string' ? { on } : {};
};

const markIn = ([node, value]: [string, unknown]): BroughtMark[] => {
  const status = field(value, 'status');
  return isStatus(status) && status !== 'todo' ? [{ node, status, ...dayOf(value) }] : [];
};

/** The progress that an exported roadmap carries along; what in it is none is passed over. */
export const progressIn = (document: unknown): Brought => {
  const progress = field(document, 'progress');
  if (!isObject(progress)) return NOTHING_BROUGHT;
  return {
    marks: entriesOf(field(progress, 'topics')).flatMap(markIn),
    steps: entriesOf(field(progress, 'steps')).flatMap(([node, steps]) =>
      listOf(steps).flatMap((step) => (typeof step === 'string' ? [{ node, step }] : [])),
    ),
    notes: entriesOf(field(progress, 'notes')).flatMap(([node, notes]) =>
      listOf(notes).flatMap((note) => {
        const text = field(note, 'text');
        return typeof text === 'string' && text.trim() !== ''
          ? [{ node, text, ...dayOf(note) }]
          : [];
      }),
    ),
  };
};

/** The roadmap without it. */
export const withoutProgress = (roadmap: Roadmap): Roadmap => {
  const rest = { ...roadmap };
  Reflect.deleteProperty(rest, 'progress');
  return rest;
};
