import { draw } from '../../page/draw';
import { count, effort, label, MOST_LISTED } from '../../page/label';
import { pad, widest, width } from '../../page/measure';
import { drawing, item, line, type Page, type Part } from '../../page/parts';
import type { Screen } from '../../page/screen';
import { upperFirst } from '../../page/speech';
import { blanks, dim, type Foreign, plain, sign, t, title } from '../../page/text';
import type { Suggestion } from '../../progress/advice/next';
import { POINTS, type Reason } from '../../progress/advice/reasons';

/** The reason of a suggestion, or the number to pick of a choice. */
const reasonOf = ({ reasons }: Suggestion): string => reasons[0]?.text ?? '';

/** The name of a suggestion; of a choice with the number to pick: ": pick 1 of 4". */
const asksOf = (one: Suggestion): string =>
  one.alternatives.length > 0 ? `: ${reasonOf(one)}` : '';

/** Codes of reasons that answer how much time there is. */
const TIME = ['fits-time', 'resource-fits', 'review-fits', 'nothing-fits'];

/** The reason that answers how much time there is, where it is not the first. */
const timeOf = ({ reasons }: Suggestion): Reason | undefined =>
  reasons.slice(1).find(({ code }) => TIME.includes(code));

export const timeSentence = ({ code, text }: Reason): string =>
  code === POINTS.time.code ? `It ${text}.` : `${upperFirst(text)}.`;

const termsOf = ({ reasons }: Suggestion): readonly Reason[] =>
  reasons.filter(({ points }) => points > 0);

/** The sum behind a suggestion's place: "21 = 20 (first open on the path) + 1 (unlocks 10)". */
const sumOf = (one: Suggestion): string => {
  const terms = termsOf(one).map(({ points, text }) => `${points} (${text})`);
  const known = one.hours === undefined ? '' : `; ${effort(one.hours)}`;
  return `${one.score} = ${terms.join(' + ')}${known}`;
};

/** Lines below the name of a suggestion. */
function* below(one: Suggestion, indent: number, why: boolean): Page {
  const { alternatives } = one;
  const sentence = (text: string): Part => item(text, { indent, role: 'dim' });
  if (alternatives.length === 0) yield sentence(reasonOf(one));
  for (const alternative of alternatives.slice(0, MOST_LISTED)) {
    yield line(t`${blanks(indent)}${dim(title(label(alternative)))}`);
  }
  const more = alternatives.length - MOST_LISTED;
  if (more > 0) yield sentence(`and ${more} more`);
  yield* last(one, indent, why);
}

/** The answer to how much time there is, and the sum. */
function* last(one: Suggestion, indent: number, why: boolean): Page {
  const time = timeOf(one);
  const texts = [...(time ? [time.text] : []), ...(why ? [sumOf(one)] : [])];
  for (const text of texts) yield item(text, { indent, role: 'dim' });
}

/** Columns between a name and its reason. */
const GAP = 3;

/** Suggestions with their reasons beside them, where all of them fit, else below. */
function* drawn(shown: readonly Suggestion[], why: boolean, screen: Screen): Page {
  const indent = 5 + width(screen.theme.symbols.todo);
  const names = shown.map((one) => plain(t`${label(one.node)}${asksOf(one)}`));
  const column = widest(names);
  const isBeside = shown.every(
    (one) =>
      one.alternatives.length === 0 &&
      indent + column + GAP + width(plain(reasonOf(one))) <= screen.width,
  );
  for (const [at, one] of shown.entries()) {
    const name: Foreign = isBeside
      ? t`${pad(names[at] ?? '', column)}${blanks(GAP)}${dim(reasonOf(one))}`
      : t`${title(label(one.node))}${asksOf(one)}`;
    yield line(t`   ${sign('todo')} ${name}`);
    yield* isBeside ? last(one, indent, why) : below(one, indent, why);
  }
}

function* spoken(shown: readonly Suggestion[], why: boolean): Generator<string> {
  for (const [at, one] of shown.entries()) {
    yield `Suggestion ${at + 1} of ${shown.length}: ${label(one.node)}, ${reasonOf(one)}.`;
    yield* alternativesSpoken(one);
    const time = timeOf(one);
    if (time) yield timeSentence(time);
    if (why) yield* sumSpoken(one);
  }
}

function* alternativesSpoken({ alternatives }: Suggestion): Generator<string> {
  const { length } = alternatives;
  for (const [at, one] of alternatives.slice(0, MOST_LISTED).entries()) {
    yield `Alternative ${at + 1} of ${length}: ${label(one)}.`;
  }
  const more = length - MOST_LISTED;
  if (more > 0) yield `There are ${count(more, 'more alternative')}.`;
}

/** The sum behind a suggestion's place, a sentence a term. */
function* sumSpoken(one: Suggestion): Generator<string> {
  for (const { points, text } of termsOf(one)) yield `${count(points, 'point')}: ${text}.`;
  const takes = one.hours === undefined ? '' : `; it takes ${effort(one.hours)}`;
  yield `Together ${count(one.score, 'point')}${takes}.`;
}

/**
 * Topics to take up, each with its reason.
 *
 * @param why the sums are shown too
 */
export const suggestionsPart = (shown: readonly Suggestion[], why: boolean): Part =>
  drawing(
    (screen) => draw(drawn(shown, why, screen), screen),
    () => spoken(shown, why),
  );
