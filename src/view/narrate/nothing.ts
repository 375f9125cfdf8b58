import { running } from '../../page/running';
import { toType } from '../../page/speech';
import type { Snapshot } from '../../progress/record/snapshot';
import { nothingSentence, type Way, wayOut } from '../nothing';

const PURPOSES: Readonly<Record<Way['to'], string>> = {
  'choose another': 'read which other roadmaps there are',
  'know why': 'read what everything waits for',
  'set one back': 'set a topic back',
  'look at one': 'read about a topic',
};

/** Why nothing is left to take up. */
export const whyNothing = ({ tree, standing }: Snapshot): Generator<string> =>
  running('', nothingSentence(standing(tree.root).summary));

/** What to type then. */
export const wayOutSentence = (snapshot: Snapshot): string => {
  const { to, command } = wayOut(snapshot);
  return toType(PURPOSES[to], command);
};

/** Why nothing is left to take up, and what to type then. */
export function* nothingSentences(snapshot: Snapshot): Generator<string> {
  yield* whyNothing(snapshot);
  yield wayOutSentence(snapshot);
}
