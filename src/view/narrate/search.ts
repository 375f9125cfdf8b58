import { count, typed } from '../../page/label';
import { clean } from '../../page/sanitize';
import { amountOf, called, stateOf, toType } from '../../page/speech';
import type { Snapshot } from '../../progress/record/snapshot';
import type { Hit } from '../../roadmap/search';
import { hasSentence, type SearchModel } from '../search';

function* hitSentences(snapshot: Snapshot, hit: Hit, name: string): Generator<string> {
  const { node } = hit;
  const state =
    node.kind === 'topic' ? stateOf(snapshot, node) : amountOf(snapshot.standing(node).summary);
  yield `${name}: ${called(snapshot, node)}, ${state}.`;
  if (hasSentence(hit)) yield clean(hit.text);
}

/** Hits of a search, best first, each with the sentence it was found in. */
export function* searchSentences({
  snapshot,
  query,
  hits,
  more,
  near,
}: SearchModel): Generator<string> {
  const [best] = hits;
  if (!best) {
    yield `No topic mentions "${clean(query)}".`;
    const [guess] = near?.hits ?? [];
    if (near && guess) yield* hitSentences(snapshot, guess, `A guess, for "${clean(near.words)}"`);
    yield toType('read all topics', 'roadmap show');
    return;
  }
  yield `${count(hits.length + more, 'hit')} for "${clean(query)}", the best first.`;
  for (const [at, hit] of hits.entries()) yield* hitSentences(snapshot, hit, `Hit ${at + 1}`);
  if (more > 0) {
    yield toType(`hear ${more} more`, `roadmap search ${clean(query)} -n ${hits.length + more}`);
  }
  yield toType('read more of the best', `roadmap info ${typed(best.node)}`);
}
