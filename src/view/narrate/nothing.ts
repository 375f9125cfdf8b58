import type { Snapshot } from '../../progress/snapshot';
import { nothingHints, nothingSentence } from '../nothing';
import { toType } from './sentences';

/** Why nothing is left to take up, and what to type then. */
export function* nothingSentences(snapshot: Snapshot): Generator<string> {
  yield nothingSentence(snapshot.standing(snapshot.tree.root).summary);
  for (const { command } of nothingHints(snapshot)) yield toType('go on', command);
}
