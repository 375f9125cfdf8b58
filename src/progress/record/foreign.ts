import { isId } from '../../roadmap/id';
import { isDay } from './days';
import { change } from './entries';
import type { TextRules } from './shape';
import type { Change } from './types';

/** A moment as we write it. The year 9999 has no later moment that would sort behind it. */
const isMoment = (text: string): boolean =>
  /^[0-8]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text));

/** What is held to every rule: nobody vouches for it. */
export const FOREIGN: TextRules = {
  day: isDay,
  moment: isMoment,
  node: isId,
  name: (text) => /^[\w.~-]{1,64}$/.test(text),
};

/** Whether something that another device wrote is a change, every part of it as it has to be. */
export const isChange = (value: unknown): value is Change =>
  change(value, FOREIGN) &&
  value.events.length > 0 &&
  value.events.every(({ type }) => type !== 'setting');
