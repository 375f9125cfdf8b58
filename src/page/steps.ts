import { duration } from '../progress/advice/time';
import type { Snapshot } from '../progress/record/snapshot';
import { isTicked, type Step, stepCount } from '../progress/record/steps';
import type { TreeNode } from '../roadmap/tree';
import { block } from './blocks';
import { folded } from './fit';
import { typed } from './label';
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
