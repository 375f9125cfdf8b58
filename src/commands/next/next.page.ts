import { reviewsDue } from '../../page/due';
import { headlines } from '../../page/headlines';
import type { Hint } from '../../page/hints';
import { label, typed } from '../../page/label';
import { width } from '../../page/measure';
import { topicText } from '../../page/node';
import { nothingHint, whyNothing } from '../../page/nothing';
import {
  AND,
  drawing,
  gap,
  hints,
  item,
  line,
  OR,
  type Page,
  type Part,
  spoken,
  titles,
} from '../../page/parts';
import { listOf, placeOf, stepsTicked, toType } from '../../page/speech';
import { stepsAmount } from '../../page/steps';
import { dim, type Foreign, heading, sign, t, textOf, title } from '../../page/text';
import type { Advice, Blocked, Started } from '../../progress/advice/next';
import type { Snapshot } from '../../progress/record/snapshot';
import type { PlannedReview } from '../../progress/review/due';
import type { TreeNode } from '../../roadmap/tree';
import { suggestionsPart, timeSentence } from './suggestions.page';

export interface NextModel {
  readonly snapshot: Snapshot;
  readonly advice: Advice;
  /** The number of suggestions to show. */
  readonly limit: number;
  /** The sums and what is blocked are shown. */
  readonly why: boolean;
  /** What is due for review. */
  readonly review?: readonly PlannedReview[];
}

/** The topic to begin with: of a choice its first alternative. */
const targetOf = ({ suggestions: [first] }: Advice): TreeNode | undefined =>
  first && (first.alternatives[0] ?? first.node);

/** The group of a topic and how far it is, behind since when; on a line of its own where that would cut it. */
const placePart = ({ standing }: Snapshot, { parent }: TreeNode, since: string): Part => {
  if (!parent || parent.kind === 'root') return line(t`     ${dim(since)}`, false);
  const { done, total } = standing(parent).summary;
  const amount = `, ${done} of ${total} done`;
  const whole = t`     ${dim(t`${since} ${sign('dot')} ${label(parent)}${amount}`)}`;
  return drawing((screen) => {
    const text = textOf(whole, screen);
    if (!screen.isTerminal || width(text) <= screen.width) return [text];
    return [t`     ${dim(since)}`, t`     ${dim(t`${title(label(parent))}${amount}`)}`].map((one) =>
      textOf(one, screen),
    );
  });
};

function* startedPage(snapshot: Snapshot, { node, reasons }: Started): Page {
  const [began, ...rest] = reasons;
  const since = began?.text ?? '';
  yield line(
    t`   ${topicText(snapshot, node)}`,
    `Continue with ${label(node)}, ${since}${stepsTicked(snapshot, node)}.`,
  );
  yield placePart(snapshot, node, [since, stepsAmount(snapshot, node)].filter(Boolean).join(', '));
  const { parent } = node;
  if (parent && parent.kind !== 'root') {
    const { done, total } = snapshot.standing(parent).summary;
    const place = `It is ${placeOf(snapshot, node)}, where ${done} of ${total} are done.`;
    yield spoken(() => [place]);
  }
  for (const reason of rest) {
    yield item(reason.text, { indent: 5, role: 'dim' }, timeSentence(reason));
  }
  yield spoken(() => [toType('finish it', `roadmap done ${typed(node)}`)]);
}

/** Where all that counts is settled: the alternatives that one could learn all the same. */
const optionalTopics = ({ tree, standing }: Snapshot): TreeNode[] =>
  standing(tree.root).summary.todo > 0
    ? []
    : tree.nodes.filter(
        (node) =>
          node.kind === 'topic' && standing(node).optional && standing(node).status === 'todo',
      );

/** The reason why there is nothing, and what could be done all the same. */
function* nothing(snapshot: Snapshot): Page {
  yield whyNothing(snapshot);
  const optional = optionalTopics(snapshot);
  if (optional.length > 0) yield line(t` If you want more, these are optional:`, false);
  for (const [at, node] of optional.entries()) {
    yield line(
      t`   ${title(label(node))}`,
      `Optional topic ${at + 1} of ${optional.length}: ${label(node)}.`,
    );
  }
  const { purpose = '', command } = nothingHint(snapshot);
  yield spoken(() => [toType(purpose, command)]);
}

function* blockedPage({ node, waitingFor, isAnyEnough }: Blocked): Page {
  yield line(t`   ${sign('todo')} ${title(label(node))}`, false);
  const names = waitingFor.map(label);
  const joint = isAnyEnough ? 'or' : 'and';
  yield titles(
    'waits for',
    names,
    { indent: 7, role: 'dim', joint: isAnyEnough ? OR : AND },
    `${label(node)} waits for ${listOf(names, joint)}.`,
  );
}

const headed = (text: Foreign): Part => line(t` ${heading(text)}`, false);

function* reviewPage({ review = [], limit, snapshot }: NextModel): Page {
  if (review.length === 0) return;
  yield gap;
  yield headed('Review');
  yield* reviewsDue(review, limit, snapshot.today);
  yield spoken(() => [toType('review', 'roadmap review')]);
}

/** Topics to continue and to take up, each with its reason. */
export function* nextPage(model: NextModel): Page {
  const { snapshot, advice, why } = model;
  const { started, suggestions, blocked } = advice;
  const shown = suggestions.slice(0, model.limit);
  if (started.length > 0) yield headed('Continue');
  for (const one of started) yield* startedPage(snapshot, one);
  if (shown.length > 0) {
    if (started.length > 0) yield gap;
    yield headed(started.length > 0 ? 'Then' : 'Next');
    yield suggestionsPart(shown, why);
  }
  if (started.length === 0 && suggestions.length === 0) yield* nothing(snapshot);
  yield* reviewPage(model);
  if (why && blocked.length > 0) {
    yield gap;
    yield headed('Blocked');
    for (const one of blocked) yield* blockedPage(one);
  }
  const list = hintsOf(model);
  yield hints(list, { headlines: headlines(snapshot), isApart: list.length > 0 });
}

const hintsOf = ({ snapshot, advice, why, review = [] }: NextModel): Hint[] => {
  const [now] = advice.started;
  const target = targetOf(advice);
  const isOver = !now && !target && !why && review.length === 0;
  return [
    ...(now ? [{ text: 'Finish it:', command: `roadmap done ${typed(now.node)}` }] : []),
    ...(!now && target
      ? [
          {
            text: 'Begin:',
            command: `roadmap start ${typed(target)}`,
            purpose: `begin ${label(target)}`,
          },
        ]
      : []),
    ...(isOver ? [drawnOnly(nothingHint(snapshot))] : []),
    ...(review.length > 0 ? [{ text: 'Review:', command: 'roadmap review' }] : []),
    ...(why || !target
      ? []
      : [
          {
            text: 'How these were chosen:',
            command: 'roadmap next --why',
            purpose: 'read how these were chosen',
          },
        ]),
  ];
};

/** A hint whose sentence stands elsewhere. */
const drawnOnly = ({ text, command }: Hint): Hint => ({ text, command });
