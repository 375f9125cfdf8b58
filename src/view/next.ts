import type { Advice, Blocked, Started, Suggestion } from '../progress/next';
import type { Reason } from '../progress/reasons';
import type { Snapshot } from '../progress/snapshot';
import type { Summary } from '../roadmap/rollup';
import type { TreeNode } from '../roadmap/tree';
import { clean } from './clean';
import { ended } from './ended';
import { fitted, folded, listed } from './fitted';
import type { Hint } from './hints';
import { allDone, count, effort, label, topicLabel, typed } from './label';
import type { Screen } from './screen';
import { pad, widest, width } from './text';

export interface NextModel {
  readonly snapshot: Snapshot;
  readonly advice: Advice;
  /** How many suggestions to draw. */
  readonly limit: number;
  /** Whether to draw the sums and what is blocked. */
  readonly why: boolean;
}

/** What to continue and what to take up, each with its reason. */
export const nextLines = (model: NextModel, screen: Screen): Generator<string> =>
  ended(nextBody(model, screen), screen, model, hints(model));

function* nextBody(model: NextModel, screen: Screen): Generator<string> {
  const { started, suggestions, blocked } = model.advice;
  const { theme } = screen;
  const shown = suggestions.slice(0, model.limit);
  if (started.length > 0) {
    yield ` ${theme.heading('Continue')}`;
    for (const one of started) yield* startedLines(model.snapshot, one, screen);
  }
  if (shown.length > 0) {
    if (started.length > 0) yield '';
    yield ` ${theme.heading(started.length > 0 ? 'Then' : 'Next')}`;
    yield* suggestionLines(model, shown, screen);
  }
  if (started.length === 0 && suggestions.length === 0) yield* nothingLines(model, screen);
  if (model.why && blocked.length > 0) {
    yield '';
    yield ` ${theme.heading('Blocked')}`;
    for (const one of blocked) yield* blockedLines(one, screen);
  }
  if (screen.isTerminal && hints(model).length > 0) yield '';
}

function* startedLines(
  snapshot: Snapshot,
  { node, reasons }: Started,
  screen: Screen,
): Generator<string> {
  const { theme } = screen;
  const taken = 3 + width(topicLabel(theme, snapshot, node, ''));
  yield `   ${topicLabel(theme, snapshot, node, fitted(clean(node.title), taken, screen))}`;
  const [first = '', ...rest] = reasons.map(({ text }) => clean(text));
  for (const line of placeLines(snapshot, node, first, screen)) yield `     ${theme.dim(line)}`;
  for (const text of rest) {
    for (const line of folded(text, 5, screen)) yield `     ${theme.dim(line)}`;
  }
}

/** Since when, and in which group; two lines where one would cut. A title gives way, a count does not. */
const placeLines = (
  { standing }: Snapshot,
  { parent }: TreeNode,
  since: string,
  screen: Screen,
): string[] => {
  if (!parent || parent.kind === 'root') return [since];
  const { done, total } = standing(parent).summary;
  const amount = `, ${done} of ${total} done`;
  const line = `${since} ${screen.theme.symbols.dot} ${label(parent)}${amount}`;
  if (!screen.isTerminal || width(line) + 5 <= screen.width) return [line];
  return [since, fitted(label(parent), 5 + width(amount), screen) + amount];
};

/** A choice is drawn by its name and what it asks: "3.1 Programming Languages: pick 1 of 4". */
const nameOf = (suggestion: Suggestion): string =>
  suggestion.alternatives.length > 0
    ? `${label(suggestion.node)}: ${suggestion.reasons[0]?.text}`
    : label(suggestion.node);

/** More alternatives than this are counted, not listed. */
const MOST_LISTED = 12;

/** Why, in a line; of a choice what there is to pick from, a line each. */
const reasonsOf = ({ alternatives, reasons }: Suggestion): string[] => {
  if (alternatives.length === 0) return [clean(reasons[0]?.text ?? '')];
  const more = alternatives.length - MOST_LISTED;
  const names = alternatives.slice(0, MOST_LISTED).map(label);
  return more > 0 ? [...names, `and ${more} more`] : names;
};

/** Codes of reasons that answer how much time there is. */
const TIME = ['fits-time', 'resource-fits', 'nothing-fits'];

function* suggestionLines(
  { why }: NextModel,
  shown: readonly Suggestion[],
  screen: Screen,
): Generator<string> {
  const { theme, width: columns } = screen;
  const { todo } = theme.symbols;
  const names = shown.map(nameOf);
  const column = widest(names);
  const start = 5 + width(todo);
  const isShort = shown.every((one) => {
    const [reason = '', ...more] = reasonsOf(one);
    return more.length === 0 && start + column + 3 + width(reason) <= columns;
  });
  for (const [index, one] of shown.entries()) {
    const name = names[index] ?? '';
    if (isShort) yield `   ${todo} ${pad(name, column)}   ${theme.dim(reasonsOf(one)[0] ?? '')}`;
    else {
      yield `   ${todo} ${fitted(name, start - 1, screen)}`;
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

const term = ({ points, text }: Reason): string => `${points} ${clean(text)}`;

/** The sum behind a suggestion's place. */
const sumOf = ({ score, hours, reasons }: Suggestion): string => {
  const terms = reasons.filter((reason) => reason.points > 0).map(term);
  const known = hours === undefined ? '' : `; ${effort(hours)}`;
  return `${score} = ${terms.join(' + ')}${known}`;
};

function* blockedLines({ node, waitingFor, isAnyEnough }: Blocked, screen: Screen) {
  const { theme } = screen;
  yield `   ${theme.symbols.todo} ${fitted(label(node), 4 + width(theme.symbols.todo), screen)}`;
  const names = waitingFor.map(label);
  for (const line of listed(
    'waits for',
    names,
    isAnyEnough ? ' or ' : theme.symbols.and,
    7,
    screen,
  )) {
    yield `       ${theme.dim(line)}`;
  }
}

function* nothingLines({ snapshot, advice }: NextModel, screen: Screen): Generator<string> {
  const { tree, standing } = snapshot;
  const { total, skipped } = standing(tree.root).summary;
  if (total === 0 && skipped === 0) {
    yield ' There is nothing to do in this roadmap: it has no topics.';
    return;
  }
  if (advice.blocked.length > 0) {
    yield ' Everything open waits for something else. See: roadmap next --why';
    return;
  }
  yield total === 0
    ? ` All ${skipped} topics are skipped. Back to one: roadmap reset <node>`
    : ` ${allDoneSentence(standing(tree.root).summary)}`;
  const optional = tree.nodes.filter(
    (node) => node.kind === 'topic' && standing(node).optional && standing(node).status === 'todo',
  );
  if (optional.length === 0) return;
  yield ' If you want more, these are optional:';
  for (const node of optional) yield `   ${fitted(label(node), 3, screen)}`;
}

const allDoneSentence = (summary: Summary): string =>
  summary.skipped === 0
    ? `All ${count(summary.done, 'topic is', 'topics are')} done. Well done!`
    : `Nothing is left: ${allDone(summary)}.`;

const hints = ({ advice, why }: NextModel): Hint[] => {
  const [now] = advice.started;
  const [first] = advice.suggestions;
  const target: TreeNode | undefined = first && (first.alternatives[0] ?? first.node);
  const act = now
    ? [{ text: 'Finish it:', command: `roadmap done ${typed(now.node)}` }]
    : target
      ? [{ text: 'Begin:', command: `roadmap start ${typed(target)}` }]
      : [];
  const reasons =
    why || !target ? [] : [{ text: 'How these were chosen:', command: 'roadmap next --why' }];
  return [...act, ...reasons];
};
