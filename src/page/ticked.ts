import { inFull, inWords } from '../progress/record/days';
import type { Snapshot } from '../progress/record/snapshot';
import { countSteps, isTicked, nextStep, type Step, stepNow } from '../progress/record/steps';
import type { Hint } from './hints';
import { label, typed } from './label';
import { item, line, type Page, type Part, type Speech } from './parts';
import { running } from './running';
import { stepName } from './steps';
import { brief, dim, done, type Foreign, sign, t } from './text';

/** Steps that a command named, as they are now. */
export interface TickedModel {
  readonly snapshot: Snapshot;
  readonly moves: readonly Step[];
  readonly unchanged: readonly Step[];
}

/** A step with its sign, its name, and its text below itself. */
export const stepItem = (
  step: Step,
  name: Foreign,
  text: Foreign,
  indent: number,
  speech?: Speech,
): Part => {
  const isDone = isTicked(step);
  const mark = t`${isDone ? done(sign('done')) : sign('todo')} ${name} `;
  return item(text, { indent, mark, ...(isDone && { role: 'dim' }) }, speech);
};

const since = ({ since: day }: Step, inDays: (day: string) => string): string =>
  day === undefined ? '' : ` since ${inDays(day)}`;

/** Steps that were ticked or not, and how far their topics are. */
export function* tickedPage({ snapshot, moves, unchanged }: TickedModel): Page {
  for (const step of moves) {
    const now = stepNow(snapshot, step);
    const state = isTicked(now) ? 'ticked' : 'no longer ticked';
    yield stepItem(
      now,
      stepName(step),
      now.text,
      1,
      `Step ${stepName(step)} is now ${state}: ${step.text}`,
    );
  }
  for (const step of unchanged) {
    const now = stepNow(snapshot, step);
    const [drawn, said] = isTicked(now)
      ? [`is ticked${since(now, inWords)}`, `is already ticked${since(now, inFull)}`]
      : ['is not ticked', 'is not ticked'];
    const name = stepName(step);
    yield line(t` ${name} ${drawn}: ${brief(step.text)}`, `Step ${name} ${said}: ${step.text}`);
  }
  for (const node of new Set(moves.map((step) => step.node))) {
    const { ticked, total } = countSteps(snapshot, node);
    yield line(
      t`   ${brief(label(node))}: ${ticked} of ${total} steps`,
      `${label(node)}: ${ticked} of ${total} steps ticked.`,
    );
  }
}

/** ", ticked"; where none is ticked, nothing. */
export const tickState = (step: Step, steps: readonly Step[]): string =>
  steps.some(isTicked) ? `, ${isTicked(step) ? 'ticked' : 'open'}` : '';

/** The result of a step: what one sees then, else what it asks for. */
const resultOf = ({ expect, text }: Step): string => expect ?? text;

/** The steps that a topic can be checked against. */
export function* doneWhenItems(
  steps: readonly Step[],
  indent: number,
  drawnText: (step: Step) => string = resultOf,
): Page {
  for (const step of steps) {
    const lead = `Done when ${step.n} of ${steps.length}${tickState(step, steps)}: `;
    yield stepItem(step, step.n, drawnText(step), indent, () => running(lead, resultOf(step)));
  }
}

/** The steps that a topic just done can be checked against. */
export function* doneWhen(steps: readonly Step[]): Page {
  if (steps.length > 0) yield line(t`   ${dim('Done when')}`, false);
  yield* doneWhenItems(steps, 5);
}

/** The next step to tick, else the topic to finish. */
export const tickedHints = ({ snapshot, moves }: TickedModel): Hint[] => {
  const node = moves.at(-1)?.node;
  if (!node || snapshot.standing(node).status === 'done') return [];
  const open = nextStep(snapshot, node);
  return open
    ? [
        {
          text: 'Next step:',
          command: `roadmap done ${stepName(open)}`,
          purpose: 'tick the next step',
        },
      ]
    : [
        {
          text: 'Finish it:',
          command: `roadmap done ${typed(node)}`,
          purpose: `finish ${label(node)}`,
        },
      ];
};
