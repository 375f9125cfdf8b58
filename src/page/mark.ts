import { inFull, inWords } from '../progress/record/days';
import type { StatusEvent, StepEvent } from '../progress/record/types';
import { STATUS_NAMES } from './label';
import { SAID } from './speech';
import { join, sign, type Text, t } from './text';

/** "to do → done"; where only the day changed, from which day to which. */
export const markText = ({ from, to, since, on }: StatusEvent): Text => {
  const ends =
    from === to
      ? [since, on].map((day) => (day === undefined ? 'a day' : inWords(day)))
      : [STATUS_NAMES[from], STATUS_NAMES[to]];
  return join(ends, t` ${sign('to')} `);
};

/** The change of a mark as the rest of a sentence about its node. */
export const markSentence = ({ from, to, since, on }: StatusEvent): string => {
  if (from !== to) return `is now ${SAID[to]} and was ${SAID[from]} before`;
  const [now, before] = [on, since].map((day) => (day === undefined ? 'another' : inFull(day)));
  return `has a new day, which is now ${now} and was ${before} before`;
};

export const stepText = ({ ticked }: Pick<StepEvent, 'ticked'>): string =>
  ticked ? 'step ticked' : 'step no longer ticked';
