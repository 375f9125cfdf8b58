import { dueLine } from '../page/due';
import { fitted, folded, listed } from '../page/fit';
import type { Hint } from '../page/hints';
import { label, topicLabel, typed } from '../page/label';
import { width } from '../page/measure';
import { clean } from '../page/sanitize';
import type { Screen } from '../page/screen';
import { stepsAmount } from '../page/steps';
import type { Advice, Blocked, Started } from '../progress/advice/next';
import type { Snapshot } from '../progress/record/snapshot';
import type { PlannedReview } from '../progress/review/due';
import type { TreeNode } from '../roadmap/tree';
import { ended } from './ended';
import { nothingHints, nothingSentence } from './nothing';
import { suggestionLines } from './suggestions';

export interface NextModel {
  readonly snapshot: Snapshot;
  readonly advice: Advice;
  /** How many suggestions to draw. */
  readonly limit: number;
  /** Whether to draw the sums and what is blocked. */
  readonly why: boolean;
  /** What is due for review. */
  readonly review?: readonly PlannedReview[];
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
    yield* suggestionLines(shown, model.why, screen);
  }
  if (started.length === 0 && suggestions.length === 0) yield* nothing(model.snapshot, screen);
  yield* reviewLines(model, screen);
  if (model.why && blocked.length > 0) {
    yield '';
    yield ` ${theme.heading('Blocked')}`;
    for (const one of blocked) yield* blockedLines(one, screen);
  }
  if (screen.isTerminal && hints(model).length > 0) yield '';
}

function* reviewLines(
  { review = [], limit, snapshot }: NextModel,
  screen: Screen,
): Generator<string> {
  if (review.length === 0) return;
  yield '';
  yield ` ${screen.theme.heading('Review')}`;
  for (const one of review.slice(0, limit)) yield* dueLine(one, snapshot.today, screen);
  if (review.length > limit) yield `     and ${review.length - limit} more`;
}

function* startedLines(
  snapshot: Snapshot,
  { node, reasons }: Started,
  screen: Screen,
): Generator<string> {
  const { theme } = screen;
  const taken = 3 + width(topicLabel(theme, snapshot, node, ''));
  yield `   ${topicLabel(theme, snapshot, node, fitted(clean(node.title), taken, screen))}`;
  const [began = '', ...rest] = reasons.map(({ text }) => clean(text));
  const first = [began, stepsAmount(snapshot, node)].filter(Boolean).join(', ');
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

/** Where all that counts is settled: the alternatives that one could learn all the same. */
export const optionalTopics = ({ tree, standing }: Snapshot): TreeNode[] =>
  standing(tree.root).summary.todo > 0
    ? []
    : tree.nodes.filter(
        (node) =>
          node.kind === 'topic' && standing(node).optional && standing(node).status === 'todo',
      );

/** Why there is nothing, and what could be done all the same. */
function* nothing(snapshot: Snapshot, screen: Screen): Generator<string> {
  yield ` ${nothingSentence(snapshot.standing(snapshot.tree.root).summary)}`;
  const optional = optionalTopics(snapshot);
  if (optional.length === 0) return;
  yield ' If you want more, these are optional:';
  for (const node of optional) yield `   ${fitted(label(node), 3, screen)}`;
}

const hints = ({ snapshot, advice, why, review = [] }: NextModel): Hint[] => {
  const [now] = advice.started;
  const [first] = advice.suggestions;
  const target: TreeNode | undefined = first && (first.alternatives[0] ?? first.node);
  const act = now
    ? [{ text: 'Finish it:', command: `roadmap done ${typed(now.node)}` }]
    : target
      ? [{ text: 'Begin:', command: `roadmap start ${typed(target)}` }]
      : why || review.length > 0
        ? []
        : nothingHints(snapshot);
  const again = review.length > 0 ? [{ text: 'Review:', command: 'roadmap review' }] : [];
  const reasons =
    why || !target ? [] : [{ text: 'How these were chosen:', command: 'roadmap next --why' }];
  return [...act, ...again, ...reasons];
};
