import { label, typed } from '../../page/label';
import { clean } from '../../page/sanitize';
import { listOf, placeOf, stepsTicked, toType } from '../../page/speech';
import type { Blocked, Started } from '../../progress/advice/next';
import type { Snapshot } from '../../progress/record/snapshot';
import { type NextModel, optionalTopics } from '../next';
import { dueSentences } from './due';
import { wayOutSentence, whyNothing } from './nothing';
import { suggestionSentences, timeSentence } from './suggestions';

/** What to continue and what to take up, each with its reason. */
export function* nextSentences(model: NextModel): Generator<string> {
  const { snapshot, advice, limit, why, review = [] } = model;
  const { started, suggestions, blocked } = advice;
  for (const one of started) yield* startedSentences(snapshot, one);
  yield* suggestionSentences(suggestions.slice(0, limit), why);
  if (started.length === 0 && suggestions.length === 0) yield* nothing(snapshot);
  yield* dueSentences(review, snapshot.today, limit);
  if (why) for (const one of blocked) yield blockedSentence(one);
  const [first] = suggestions;
  const target = first && (first.alternatives[0] ?? first.node);
  if (started.length === 0 && target) {
    yield toType(`begin ${label(target)}`, `roadmap start ${typed(target)}`);
  }
  if (target && !why) yield toType('read how these were chosen', 'roadmap next --why');
}

function* startedSentences(snapshot: Snapshot, { node, reasons }: Started): Generator<string> {
  const { parent } = node;
  const [since, ...rest] = reasons;
  yield `Continue with ${label(node)}, ${clean(since?.text ?? '')}${stepsTicked(snapshot, node)}.`;
  if (parent && parent.kind !== 'root') {
    const { done, total } = snapshot.standing(parent).summary;
    yield `It is ${placeOf(snapshot, node)}, where ${done} of ${total} are done.`;
  }
  for (const reason of rest) yield timeSentence(reason);
  yield toType('finish it', `roadmap done ${typed(node)}`);
}

const blockedSentence = ({ node, waitingFor, isAnyEnough }: Blocked): string =>
  `${label(node)} waits for ${listOf(waitingFor.map(label), isAnyEnough ? 'or' : 'and')}.`;

/** Why there is nothing, and what could be done all the same. */
function* nothing(snapshot: Snapshot): Generator<string> {
  yield* whyNothing(snapshot);
  const optional = optionalTopics(snapshot);
  for (const [at, node] of optional.entries()) {
    yield `Optional topic ${at + 1} of ${optional.length}: ${label(node)}.`;
  }
  yield wayOutSentence(snapshot);
}
