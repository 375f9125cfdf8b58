import { duration } from '../../progress/advice/time';
import { isTicked, type Step, stepsOf } from '../../progress/record/steps';
import type { Practice, SteppedPractice } from '../../roadmap/types';
import { width } from '../measure';
import { gap, item, type Page } from '../parts';
import { running } from '../running';
import { stepsAmount } from '../steps';
import { drawn, type Role } from '../text';
import { doneWhenItems, stepItem, tickState } from '../ticked';
import { headed } from './blocks';
import type { InfoModel } from './model';

/** The time of all steps that are not optional; undefined where some of them do not tell it. */
const timeOf = ({ steps }: SteppedPractice): string | undefined => {
  const minutes = steps.flatMap((step) => (step.stretch ? [] : [step.minutes ?? NaN]));
  const sum = minutes.reduce((all, one) => all + one, 0);
  return sum > 0 ? duration(sum) : undefined;
};

const inBrackets = (facts: readonly (string | undefined)[]): string => {
  const known = facts.filter((one) => one !== undefined);
  return known.length > 0 ? ` (${known.join(', ')})` : '';
};

const factsOf = ({ minutes, stretch }: Step): string[] => [
  ...(stretch ? ['optional'] : []),
  ...(minutes === undefined ? [] : [duration(minutes)]),
];

/** A step with its time, what one then sees, and a hint. */
function* stepPage(step: Step, steps: readonly Step[]): Page {
  const { n, text, expect, hint } = step;
  const facts = factsOf(step);
  const about = facts.map((fact) => `, ${fact}`).join('');
  const lead = `Step ${n} of ${steps.length}${tickState(step, steps)}${about}: `;
  yield stepItem(step, n, text + inBrackets(facts.length > 0 ? [facts.join(', ')] : []), 4, () =>
    running(lead, text),
  );
  const { done, todo } = { done: 'done', todo: 'todo' } as const;
  const mark = drawn(({ theme: { symbols } }) =>
    ' '.repeat(width(symbols[isTicked(step) ? done : todo]) + `${n}`.length + 2),
  );
  const below = (role?: Role) => ({ indent: 4, mark, ...(role && { role }) });
  if (expect !== undefined) {
    const form = below(isTicked(step) ? 'dim' : undefined);
    yield item(`Expect: ${expect}`, form, () => running('Expect: ', expect));
  }
  if (hint !== undefined) {
    yield item(`Hint: ${hint}`, below('dim'), () => running('Hint: ', hint));
  }
}

/** The practice of a topic with its steps. */
export function* practicePage({ snapshot, node }: InfoModel, practice: Practice): Page {
  const steps = stepsOf(snapshot, node);
  const amount = stepsAmount(snapshot, node);
  if (!('steps' in practice)) {
    const { task } = practice;
    yield* headed('Practice');
    yield item(task, { indent: 4 }, () => running('Practice: ', task));
    yield* headed(`Done when${inBrackets([amount])}`);
    yield* doneWhenItems(steps, 4, ({ text }) => text);
    return;
  }
  const { goal } = practice;
  yield* headed(`Practice${inBrackets([timeOf(practice), amount])}`);
  yield item(goal, { indent: 4 }, () => running('Practice: ', goal));
  yield gap;
  for (const step of steps) yield* stepPage(step, steps);
}
