import { duration } from '../../progress/advice/time';
import { ago, inFull, inWords } from '../../progress/record/days';
import type { Snapshot } from '../../progress/record/snapshot';
import type { Day } from '../../progress/record/types';
import type { PlannedReview } from '../../progress/review/due';
import type { TreeNode } from '../../roadmap/tree';
import { effort, label, STATUS_NAMES, signOf, totals, typed } from '../label';
import { pad } from '../measure';
import { item, type Page, type Part, spoken, titles } from '../parts';
import { called, listOf, placeOf } from '../speech';
import { type Foreign, sign, t } from '../text';
import type { InfoModel } from './model';

const statusText = ({ snapshot, node }: InfoModel): Foreign => {
  const standing = snapshot.standing(node);
  const mark = node.kind === 'topic' ? snapshot.markOf(node) : undefined;
  const word =
    standing.optional && standing.status === 'todo' ? 'optional' : STATUS_NAMES[standing.status];
  const status = t`${sign(signOf(standing))} ${word}`;
  if (!mark || mark.status === 'todo') return status;
  const joint = mark.status === 'doing' ? 'since' : 'on';
  const { today } = snapshot;
  const since = mark.on > today ? '' : ` (${ago(mark.on, today)})`;
  return t`${status} ${joint} ${inWords(mark.on)}${since}`;
};

const reviewText = ({ due, retrievability }: PlannedReview, today: Day): string => {
  const when = due <= today ? 'due today' : `next on ${inWords(due)}`;
  return `${when}, retained ${Math.floor(retrievability * 100)}%`;
};

const reviewSentence = ({ due, retrievability }: PlannedReview, today: Day): string => {
  const when = due <= today ? 'review is due today' : `next review is on ${inFull(due)}`;
  return `Its ${when}, and ${Math.floor(retrievability * 100)} percent of it is retained.`;
};

/** The link to begin with; nothing once the topic is over. */
const startText = ({ snapshot, node, resources }: InfoModel): string | undefined => {
  const { status } = snapshot.standing(node);
  const start = resources.find(({ role }) => role === 'start');
  if (!start || status === 'done' || status === 'skipped') return undefined;
  const time = start.minutes === undefined ? '' : ` (${duration(start.minutes)})`;
  return `${start.title}${time}`;
};

const inParent = ({ standing }: Snapshot, parent: TreeNode | undefined): string | undefined => {
  if (!parent || parent.kind === 'root') return undefined;
  const { done, total } = standing(parent).summary;
  return `${done} of ${total} done`;
};

type Value = Foreign | readonly string[];

const factsOf = (model: InfoModel): (readonly [name: string, value: Value | undefined])[] => {
  const { snapshot, node, requires, unlocks, hours } = model;
  const { summary } = snapshot.standing(node);
  const waiting = snapshot.waitingFor(node);
  const { choose } = node.data;
  const after = requires.map((one) => `${label(one)}${waiting.includes(one) ? ' (open)' : ''}`);
  return [
    ['Status', statusText(model)],
    ['Review', model.review && reviewText(model.review, snapshot.today)],
    ['Progress', node.kind === 'topic' ? undefined : totals(summary)],
    ['Choice', choose === undefined ? undefined : `pick ${choose} of ${node.children.length}`],
    ['Effort', hours === undefined ? undefined : effort(hours)],
    ['Start with', startText(model)],
    ['After', after.length > 0 ? after : undefined],
    ['Unlocks', unlocks.map(typed).join(', ') || undefined],
    [`In ${node.parent ? typed(node.parent) : ''}`, inParent(snapshot, node.parent)],
  ];
};

/** Columns of the longest name. */
const NAME = 10;

const factPart = (name: string, value: Value): Part => {
  const form = { indent: 2, mark: t`${pad(name, NAME)} ` };
  return typeof value === 'object' && Array.isArray(value)
    ? titles('', value, form, false)
    : item(value, form, false);
};

function* factsSpoken(model: InfoModel): Generator<string> {
  const { snapshot, node, path, requires, unlocks, hours } = model;
  const waiting = snapshot.waitingFor(node);
  const above = path
    .slice(0, -1)
    .toReversed()
    .map((one) => `, in ${called(snapshot, one)}`);
  const { parent } = node;
  if (parent) yield `It is ${placeOf(snapshot, node)}${above.join('')}.`;
  const inIt = inParent(snapshot, parent)?.replace(' done', ' are done');
  if (parent && inIt) yield `In ${typed(parent)}, ${inIt}.`;
  if (model.review) yield reviewSentence(model.review, snapshot.today);
  if (hours !== undefined) yield `It takes ${effort(hours)}.`;
  for (const one of requires) {
    const state = waiting.includes(one) ? 'still open' : 'finished';
    yield `Before it comes ${called(snapshot, one)}, which is ${state}.`;
  }
  if (unlocks.length > 0) yield `It unlocks ${listOf(unlocks.map(typed))}.`;
}

/** Status, effort, prerequisites and the like, in two columns. */
export function* factsPage(model: InfoModel): Page {
  for (const [name, value] of factsOf(model)) if (value !== undefined) yield factPart(name, value);
  yield spoken(() => factsSpoken(model));
}
