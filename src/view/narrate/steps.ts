import { label } from '../../page/label';
import { running } from '../../page/running';
import { clean } from '../../page/sanitize';
import { stepName, type TickedModel } from '../../page/steps';
import { duration } from '../../progress/advice/time';
import { inFull } from '../../progress/record/days';
import { countSteps, isTicked, type Step, stepNow } from '../../progress/record/steps';

/** ", ticked"; where none is ticked, nothing is said of that. */
const tickState = (step: Step, steps: readonly Step[]): string =>
  steps.some(isTicked) ? `, ${isTicked(step) ? 'ticked' : 'open'}` : '';

/** "Done when 1 of 5, ticked: ...": what one sees after each step, else what it asks for. */
export function* doneWhenSentences(steps: readonly Step[]): Generator<string> {
  for (const step of steps) {
    const state = tickState(step, steps);
    yield* running(`Done when ${step.n} of ${steps.length}${state}: `, step.expect ?? step.text);
  }
}

/** "Step 1 of 7, ticked, 20 minutes: ...", what one then sees, and a hint. */
export function* stepSentences(steps: readonly Step[]): Generator<string> {
  for (const step of steps) {
    const { minutes, stretch, expect, hint } = step;
    const facts = [
      ...(stretch ? [', optional'] : []),
      ...(minutes === undefined ? [] : [`, ${duration(minutes)}`]),
    ];
    const lead = `Step ${step.n} of ${steps.length}${tickState(step, steps)}${facts.join('')}: `;
    yield* running(lead, step.text);
    if (expect !== undefined) yield* running('Expect: ', expect);
    if (hint !== undefined) yield* running('Hint: ', hint);
  }
}

const tickSaid = ({ since }: Step): string =>
  since === undefined ? 'not ticked' : `already ticked since ${inFull(since)}`;

/** Which steps were ticked or not, and how far their topics are. */
export function* tickedSentences({ snapshot, moves, unchanged }: TickedModel): Generator<string> {
  for (const step of moves) {
    const state = isTicked(stepNow(snapshot, step)) ? 'ticked' : 'no longer ticked';
    yield `Step ${stepName(step)} is now ${state}: ${clean(step.text)}`;
  }
  for (const step of unchanged) {
    yield `Step ${stepName(step)} is ${tickSaid(stepNow(snapshot, step))}: ${clean(step.text)}`;
  }
  for (const node of new Set(moves.map((step) => step.node))) {
    const { ticked, total } = countSteps(snapshot, node);
    yield `${label(node)}: ${ticked} of ${total} steps ticked.`;
  }
}
