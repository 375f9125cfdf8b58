import { count, effort, label, MOST_LISTED } from '../../page/label';
import { clean } from '../../page/sanitize';
import { upperFirst } from '../../page/speech';
import type { Suggestion } from '../../progress/advice/next';
import { POINTS, type Reason } from '../../progress/advice/reasons';
import { TIME } from '../suggestions';

/** Why a topic is suggested, or what a choice asks for. */
export const reasonOf = ({ reasons }: Suggestion): string => clean(reasons[0]?.text ?? '');

/** What fits the time at hand. */
export const timeSentence = ({ code, text }: Reason): string =>
  code === POINTS.time.code ? `It ${text}.` : `${upperFirst(clean(text))}.`;

/**
 * What to take up, each with its reason.
 *
 * @param why whether to say the sums
 */
export function* suggestionSentences(
  shown: readonly Suggestion[],
  why: boolean,
): Generator<string> {
  for (const [at, one] of shown.entries()) {
    yield `Suggestion ${at + 1} of ${shown.length}: ${label(one.node)}, ${reasonOf(one)}.`;
    yield* alternativeSentences(one);
    const time = one.reasons.find(({ code }) => TIME.includes(code));
    if (time && time !== one.reasons[0]) yield timeSentence(time);
    if (why) yield* sumSentences(one);
  }
}

function* alternativeSentences({ alternatives }: Suggestion): Generator<string> {
  const { length } = alternatives;
  for (const [at, one] of alternatives.slice(0, MOST_LISTED).entries()) {
    yield `Alternative ${at + 1} of ${length}: ${label(one)}.`;
  }
  const more = length - MOST_LISTED;
  if (more > 0) yield `There are ${count(more, 'more alternative')}.`;
}

/** The sum behind a suggestion's place, a sentence a term. */
function* sumSentences({ score, hours, reasons }: Suggestion): Generator<string> {
  const terms = reasons.filter(({ points }) => points > 0);
  for (const { points, text } of terms) yield `${count(points, 'point')}: ${clean(text)}.`;
  yield `Together ${count(score, 'point')}${hours === undefined ? '' : `; it takes ${effort(hours)}`}.`;
}
