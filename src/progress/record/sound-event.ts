import { change, event } from './entries';
import type { TextRules } from './shape';
import type { Change, ProgressEvent } from './types';

/**
 * What our own files are held to: the right types. Clocks set wrong and files edited by hand have
 * written odd days and ids into them, and these marks are the learner's even so.
 */
export const OWN: TextRules = {
  day: () => true,
  moment: (text) => /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)),
  node: () => true,
  name: () => true,
};

/** Whether an event has what its type asks for. */
export const isSoundEvent = (value: unknown): value is ProgressEvent => event(value, OWN);

/** Whether a line of our own history says a change. */
export const isSoundChange = (value: unknown): value is Change => change(value, OWN);
