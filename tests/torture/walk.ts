import { isDeepStrictEqual } from 'node:util';
import { homeWith, shownIn } from '../store/homes';
import { type Model, readModel, type Step, seen, stepFrom } from '../store/steps';
import { goOn } from './go-on';
import { mark } from './ledger';
import { marksShown, notesShown, type Place } from './look';
import { describeEnding, type Ending, run } from './program';
import type { Tally } from './trial';

/** One learner who types one command after the other, and what was acknowledged to them. */
export interface Walk {
  readonly place: Place;
  readonly tally: Tally;
  readonly random: () => number;
  /** What is there now. */
  model: Model;
  steps: number;
  /** All that was ever possible, oldest first; what is there now is the one at `since`. */
  readonly possible: Model[];
  since: number;
  /** Commands that were not acknowledged: what they changed is there, or nothing of it. */
  gotThrough: number;
  cameToNothing: number;
}

/** Starts in a folder with some progress. */
export const startWalk = async (
  place: Place,
  tally: Tally,
  random: () => number,
): Promise<Walk> => {
  await homeWith(undefined, place.home);
  const model = await readModel(place.home);
  return {
    place,
    tally,
    random,
    model,
    steps: 0,
    possible: [model],
    since: 0,
    gotThrough: 0,
    cameToNothing: 0,
  };
};

/** What the learner types next. */
export const nextStep = (walk: Walk): Step => {
  const step = stepFrom(walk.model, walk.random, walk.steps);
  walk.steps += 1;
  walk.possible.push(step.after);
  return step;
};

const isSame = (a: Model, b: Model): boolean => isDeepStrictEqual(seen(a), seen(b));

const inWords = (model: Model): string => JSON.stringify(seen(model));

const arriveAt = (walk: Walk, model: Model): void => {
  walk.model = model;
  walk.since = walk.possible.push(model) - 1;
};

/** Looks at what a command left: its change where it was acknowledged, else all of it or nothing. */
export const settle = async (
  walk: Walk,
  { after }: Step,
  ending: Pick<Ending, 'code' | 'what' | 'isStuck'>,
): Promise<void> => {
  const { tally, model: before } = walk;
  const isAcknowledged = tally.attempt(ending);
  const now = await readModel(walk.place.home).catch(String);
  if (typeof now === 'string') return tally.fault('damaged', `after ${ending.what}: ${now}`);
  const isThere = isSame(now, after);
  if (!isAcknowledged) walk[isThere ? 'gotThrough' : 'cameToNothing'] += 1;
  if (!isThere && (isAcknowledged || !isSame(now, before))) {
    const kind = isSame(now, before) ? 'lost' : 'damaged';
    tally.fault(kind, `after ${ending.what}: ${inWords(now)}, not ${inWords(after)}`);
  }
  arriveAt(walk, isThere ? after : isSame(now, before) ? before : now);
};

/** Reads once with the program, while others write: it shows what there was since it began. */
export const readBeside = async ({ place, tally, possible, since }: Walk): Promise<void> => {
  const ending = await run(place.program, ['show', '--json'], place);
  if (ending.code !== 0) return tally.fault('damaged', describeEnding(ending));
  const { marks, warnings } = shownIn(ending);
  for (const warning of warnings) tally.fault('damaged', `a reader was told: ${warning}`);
  const isKnown = possible.slice(since).some((one) => isDeepStrictEqual(one.marks, marks));
  if (!isKnown) tally.fault('damaged', `a reader saw ${JSON.stringify(marks)}, which never was`);
};

/** Reads all of it with the program, and goes on. */
export const finish = async ({ place, tally, model }: Walk): Promise<void> => {
  const marks = await marksShown(place, tally);
  const notes = await notesShown(place, tally, 'sql');
  const expected = Object.entries(model.marks).map(([id, status]) => mark(id, status));
  const isWhole =
    isDeepStrictEqual(notes, model.notes) &&
    isDeepStrictEqual(marks, new Map(expected.map(({ thing, value }) => [thing, value])));
  if (!isWhole) {
    const shown = JSON.stringify({ marks: Object.fromEntries(marks), notes });
    tally.fault('lost', `the program shows ${shown}, not ${inWords(model)}`);
  }
  await goOn(place, tally, 'dns');
};
