import { running } from '../../page/running';
import { duration } from '../../progress/advice/time';
import { isTicked, type Step } from '../../progress/record/steps';

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
