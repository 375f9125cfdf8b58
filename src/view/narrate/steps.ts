import { inFull } from '../../progress/record/days';
import { countSteps, isTicked, type Step, stepNow } from '../../progress/record/steps';
import { clean } from '../clean';
import { label } from '../label';
import { stepName, type TickedModel } from '../steps';
import { running } from './running';

/** "Done when 1 of 5, ticked: ..."; where none is ticked, nothing is said of that. */
export function* stepSentences(steps: readonly Step[]): Generator<string> {
  const hasTicks = steps.some(isTicked);
  for (const step of steps) {
    const state = hasTicks ? `, ${isTicked(step) ? 'ticked' : 'open'}` : '';
    yield* running(`Done when ${step.n} of ${steps.length}${state}: `, step.text);
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
