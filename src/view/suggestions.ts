import { fitted, folded } from '../page/fit';
import { effort, label, MOST_LISTED } from '../page/label';
import { pad, widest, width } from '../page/measure';
import { clean } from '../page/sanitize';
import type { Screen } from '../page/screen';
import type { Suggestion } from '../progress/advice/next';
import type { Reason } from '../progress/advice/reasons';

/** A choice is drawn by its name and what it asks: "3.1 Programming Languages: pick 1 of 4". */
const nameOf = ({ node, alternatives, reasons }: Suggestion, taken: number, screen: Screen) => {
  const asks = alternatives.length > 0 ? `: ${reasons[0]?.text}` : '';
  return fitted(label(node), taken + width(asks), screen) + asks;
};

/** Why, in a line; of a choice what there is to pick from, a line each. */
const reasonsOf = ({ alternatives, reasons }: Suggestion): string[] => {
  if (alternatives.length === 0) return [clean(reasons[0]?.text ?? '')];
  const more = alternatives.length - MOST_LISTED;
  const names = alternatives.slice(0, MOST_LISTED).map(label);
  return more > 0 ? [...names, `and ${more} more`] : names;
};

/** Codes of reasons that answer how much time there is. */
export const TIME = ['fits-time', 'resource-fits', 'review-fits', 'nothing-fits'];

/**
 * What to take up, each with its reason.
 *
 * @param why whether to draw the sums
 */
export function* suggestionLines(
  shown: readonly Suggestion[],
  why: boolean,
  screen: Screen,
): Generator<string> {
  const { theme, width: columns } = screen;
  const { todo } = theme.symbols;
  const start = 5 + width(todo);
  const names = shown.map((one) => nameOf(one, start - 1, screen));
  const column = widest(names);
  const isShort = shown.every((one) => {
    const [reason = '', ...more] = reasonsOf(one);
    return more.length === 0 && start + column + 3 + width(reason) <= columns;
  });
  for (const [index, one] of shown.entries()) {
    const name = names[index] ?? '';
    if (isShort) yield `   ${todo} ${pad(name, column)}   ${theme.dim(reasonsOf(one)[0] ?? '')}`;
    else {
      yield `   ${todo} ${name}`;
      yield* belowLines(reasonsOf(one), start, one.alternatives.length > 0, screen);
    }
    const time = one.reasons.find((reason) => TIME.includes(reason.code));
    if (time && time !== one.reasons[0])
      yield* belowLines([clean(time.text)], start, false, screen);
    if (why) yield* belowLines([sumOf(one)], start, false, screen);
  }
}

/** Texts below a suggestion: titles are shortened, sentences go on below. */
function* belowLines(
  texts: readonly string[],
  indent: number,
  areTitles: boolean,
  screen: Screen,
): Generator<string> {
  for (const text of texts) {
    const lines = areTitles ? [fitted(text, indent, screen)] : folded(text, indent, screen);
    for (const line of lines) yield ' '.repeat(indent) + screen.theme.dim(line);
  }
}

const term = ({ points, text }: Reason): string => `${points} (${clean(text)})`;

/** The sum behind a suggestion's place. */
const sumOf = ({ score, hours, reasons }: Suggestion): string => {
  const terms = reasons.filter((reason) => reason.points > 0).map(term);
  const known = hours === undefined ? '' : `; ${effort(hours)}`;
  return `${score} = ${terms.join(' + ')}${known}`;
};
