import { duration } from '../progress/advice/time';
import { inWords } from '../progress/record/days';
import type { Snapshot } from '../progress/record/snapshot';
import {
  countSteps,
  isTicked,
  nextStep,
  type Step,
  stepCount,
  stepNow,
} from '../progress/record/steps';
import type { TreeNode } from '../roadmap/tree';
import { block } from '../view/blocks';
import { brief, folded } from './fit';
import type { Hint } from './hints';
import { label, typed } from './label';
import { width } from './measure';
import { clean } from './sanitize';
import type { Screen } from './screen';

/** "3.2.1#2", as it is typed. */
export const stepName = ({ node, n }: Step): string => `${typed(node)}#${n}`;

/** "2/5 steps"; undefined where none is ticked. */
export const stepsAmount = (
  snapshot: Pick<Snapshot, 'progress'>,
  node: TreeNode,
): string | undefined => {
  const count = stepCount(snapshot, node);
  return count && `${count.ticked}/${count.total} steps`;
};

/** A text behind a sign and what names it, in as many lines as it needs. */
function* signed(name: string, step: Step, indent: string, screen: Screen): Generator<string> {
  const { theme } = screen;
  const isDone = isTicked(step);
  const sign = isDone ? theme.symbols.done : theme.symbols.todo;
  const taken = indent.length + width(sign) + name.length + 2;
  const [first = '', ...rest] = folded(clean(step.text), taken, screen);
  yield `${indent}${isDone ? theme.done(sign) : sign} ${name} ${isDone ? theme.dim(first) : first}`;
  for (const line of rest) yield ' '.repeat(taken) + (isDone ? theme.dim(line) : line);
}

/** The steps of a topic, each with its sign and number. */
export function* stepLines(
  steps: readonly Step[],
  indent: string,
  screen: Screen,
): Generator<string> {
  for (const step of steps) yield* signed(`${step.n}`, step, indent, screen);
}

/** What a step takes and whether it may be left out: " (20 minutes)". */
const stepFacts = ({ minutes, stretch }: Step): string => {
  const facts = [
    ...(stretch ? ['optional'] : []),
    ...(minutes === undefined ? [] : [duration(minutes)]),
  ];
  return facts.length > 0 ? ` (${facts.join(', ')})` : '';
};

/** The steps of a topic with all they tell: how long, what one then sees, and a hint. */
export function* practiceLines(
  steps: readonly Step[],
  indent: string,
  screen: Screen,
): Generator<string> {
  const { done, todo } = screen.theme.symbols;
  for (const step of steps) {
    const text = step.text + stepFacts(step);
    yield* signed(`${step.n}`, { ...step, text }, indent, screen);
    const sign = isTicked(step) ? done : todo;
    const below = ' '.repeat(indent.length + width(sign) + `${step.n}`.length + 2);
    const paint = isTicked(step) ? screen.theme.dim : undefined;
    if (step.expect !== undefined) yield* block(`Expect: ${step.expect}`, below, screen, paint);
    if (step.hint !== undefined)
      yield* block(`Hint: ${step.hint}`, below, screen, screen.theme.dim);
  }
}

/** The facts that tell that a topic is done: what one sees after each step, else what it asks for. */
export const doneWhenLines = (
  steps: readonly Step[],
  indent: string,
  screen: Screen,
): Generator<string> =>
  stepLines(
    steps.map((step) => ({ ...step, text: step.expect ?? step.text })),
    indent,
    screen,
  );

/** Steps that a command named, as they are now. */
export interface TickedModel {
  readonly snapshot: Snapshot;
  readonly moves: readonly Step[];
  readonly unchanged: readonly Step[];
}

/** Which steps were ticked or not, and how far their topics are. */
export function* tickedLines(
  { snapshot, moves, unchanged }: TickedModel,
  screen: Screen,
): Generator<string> {
  for (const step of moves) yield* signed(stepName(step), stepNow(snapshot, step), ' ', screen);
  for (const step of unchanged) {
    const { since } = stepNow(snapshot, step);
    const state = since === undefined ? 'is not ticked' : `is ticked since ${inWords(since)}`;
    yield ` ${stepName(step)} ${state}: ${brief(clean(step.text), screen)}`;
  }
  for (const node of new Set(moves.map((step) => step.node))) {
    const { ticked, total } = countSteps(snapshot, node);
    yield `   ${brief(label(node), screen)}: ${ticked} of ${total} steps`;
  }
}

/** What to type after ticking: the next step, or that the topic is done. */
export const tickedHints = ({ snapshot, moves }: TickedModel): Hint[] => {
  const node = moves.at(-1)?.node;
  if (!node || snapshot.standing(node).status === 'done') return [];
  const open = nextStep(snapshot, node);
  return open
    ? [{ text: 'Next step:', command: `roadmap done ${stepName(open)}` }]
    : [{ text: 'Finish it:', command: `roadmap done ${typed(node)}` }];
};
