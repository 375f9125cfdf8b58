import { block, bullets, heading, NUMBERED, numbered } from '../page/blocks';
import { codeBlock } from '../page/code';
import { endless, fitted, folded, listed } from '../page/fit';
import type { Hint } from '../page/hints';
import {
  count,
  effort,
  fraction,
  label,
  STATUS_NAMES,
  signOf,
  topicLabel,
  totals,
  typed,
} from '../page/label';
import { pad, width } from '../page/measure';
import { ROLES } from '../page/roles';
import { clean } from '../page/sanitize';
import type { Screen } from '../page/screen';
import { practiceLines, stepLines, stepName, stepsAmount } from '../page/steps';
import { duration } from '../progress/advice/time';
import { ago, inWords } from '../progress/record/days';
import type { Snapshot } from '../progress/record/snapshot';
import { nextStep, stepsOf } from '../progress/record/steps';
import type { Day, Note } from '../progress/record/types';
import type { PlannedReview } from '../progress/review/due';
import { glossaryOf } from '../roadmap/glossary';
import type { TreeNode } from '../roadmap/tree';
import type { Mistake, Practice, Preparation, Resource, SteppedPractice } from '../roadmap/types';
import { type ChecksShown, checkLines } from './checks';
import { ended } from './ended';

/** Everything about one node. */
export interface InfoModel {
  readonly snapshot: Snapshot;
  readonly node: TreeNode;
  readonly path: readonly TreeNode[];
  readonly requires: readonly TreeNode[];
  readonly unlocks: readonly TreeNode[];
  readonly hours: number | undefined;
  readonly notes: readonly Note[];
  /** The roadmap's resources, then the learner's own links. */
  readonly resources: readonly Resource[];
  readonly checks: ChecksShown;
  /** The next review of a topic that is done. */
  readonly review?: PlannedReview | undefined;
}

export const infoLines = (model: InfoModel, screen: Screen): Generator<string> =>
  ended(infoBody(model, screen), screen, model, hints(model));

/** All but what to type next. */
export function* infoBody(model: InfoModel, screen: Screen): Generator<string> {
  const { node, path } = model;
  const { theme } = screen;
  const { edge, crumb } = theme.symbols;
  const taken = 1 + width(edge);
  const [title = '', ...rest] = folded(endless(label(node), taken, screen), taken, screen);
  yield ` ${theme.tint(colorOf(node), edge)}${theme.heading(title)}`;
  for (const line of rest) yield `  ${theme.heading(line)}`;
  const way = path.map((one) => (one.kind === 'root' ? clean(one.title) : label(one)));
  if (way.length > 0) {
    for (const line of listed('', way, ` ${crumb} `, 2, screen)) yield `  ${theme.dim(line)}`;
  }
  yield '';
  for (const [name, value] of facts(model, screen)) yield* fact(name, value, screen);
  yield* partLines(model, screen);
  yield* content(model, screen);
  yield* noteLines(model, screen);
  yield* resourceLines(model.resources, screen);
  if (screen.isTerminal) yield '';
}

const colorOf = (node: TreeNode): string | undefined =>
  node.data.color ?? (node.parent && colorOf(node.parent));

function* fact(name: string, value: string | readonly string[], screen: Screen) {
  const [first = '', ...rest] =
    typeof value === 'string'
      ? folded(value, 13, screen)
      : listed('', value, screen.theme.symbols.and, 13, screen);
  yield `  ${pad(name, 10)} ${first}`;
  for (const line of rest) yield ' '.repeat(13) + line;
}

const statusText = ({ snapshot, node }: InfoModel, { theme }: Screen): string => {
  const standing = snapshot.standing(node);
  const mark = node.kind === 'topic' ? snapshot.markOf(node) : undefined;
  const sign = theme.symbols[signOf(standing)];
  const word =
    standing.optional && standing.status === 'todo' ? 'optional' : STATUS_NAMES[standing.status];
  if (!mark || mark.status === 'todo') return `${sign} ${word}`;
  const joint = mark.status === 'doing' ? 'since' : 'on';
  const { today } = snapshot;
  const since = mark.on > today ? '' : ` (${ago(mark.on, today)})`;
  return `${sign} ${word} ${joint} ${inWords(mark.on)}${since}`;
};

type Fact = readonly [name: string, value: string | readonly string[]];

const facts = (model: InfoModel, screen: Screen): Fact[] => {
  const { snapshot, node, requires, unlocks, hours } = model;
  const { summary } = snapshot.standing(node);
  const waiting = snapshot.waitingFor(node);
  const list = (nodes: readonly TreeNode[]) => nodes.map(typed).join(', ');
  const after = requires.map((one) => {
    const isOpen = waiting.includes(one);
    return `${label(one)}${isOpen ? ' (open)' : ''}`;
  });
  const rows: (readonly [string, Fact[1] | undefined])[] = [
    ['Status', statusText(model, screen)],
    ['Review', model.review && reviewText(model.review, snapshot.today)],
    ['Progress', node.kind === 'topic' ? undefined : totals(summary)],
    ['Choice', chooses(node)],
    ['Effort', hours === undefined ? undefined : effort(hours)],
    ['Start with', startText(model)],
    ['After', after.length > 0 ? after : undefined],
    ['Unlocks', list(unlocks) || undefined],
    [`In ${node.parent ? typed(node.parent) : ''}`, inParent(snapshot, node.parent)],
  ];
  return rows.filter((row): row is Fact => row[1] !== undefined);
};

/** The link to begin with; nothing once the topic is over. */
const startText = ({ snapshot, node, resources }: InfoModel): string | undefined => {
  const { status } = snapshot.standing(node);
  const start = resources.find(({ role }) => role === 'start');
  if (!start || status === 'done' || status === 'skipped') return undefined;
  const time = start.minutes === undefined ? '' : ` (${duration(start.minutes)})`;
  return `${clean(start.title)}${time}`;
};

const reviewText = ({ due, retrievability }: PlannedReview, today: Day): string => {
  const when = due <= today ? 'due today' : `next on ${inWords(due)}`;
  return `${when}, retained ${Math.floor(retrievability * 100)}%`;
};

const chooses = ({ data, children }: TreeNode): string | undefined =>
  data.choose === undefined ? undefined : `pick ${data.choose} of ${children.length}`;

const inParent = ({ standing }: Snapshot, parent: TreeNode | undefined): string | undefined => {
  if (!parent || parent.kind === 'root') return undefined;
  const { done, total } = standing(parent).summary;
  return `${done} of ${total} done`;
};

function* content(model: InfoModel, screen: Screen): Generator<string> {
  const { node, snapshot, checks } = model;
  const { summary, outcomes = [], example, practice, mistakes = [] } = node.data;
  if (summary) {
    yield '';
    yield* block(summary, '  ', screen);
  }
  if (node.kind === 'root') yield* beforeLines(snapshot.tree.roadmap.before ?? [], screen);
  yield* list('Outcomes', outcomes, screen);
  if (example) {
    yield* heading('Example', screen);
    yield* codeBlock(example.code, '    ', screen);
    yield '';
    yield* block(example.caption, '    ', screen);
  }
  if (practice) yield* practicePart(model, practice, screen);
  yield* mistakeLines(mistakes, screen);
  yield* termCount(model, screen);
  yield* checkLines(snapshot.tree, node, checks, screen);
}

/** What a learner needs before the first topic. */
function* beforeLines(before: readonly Preparation[], screen: Screen): Generator<string> {
  if (before.length === 0) return;
  yield* heading('Before you begin', screen);
  for (const { title, text } of before) {
    yield* bullets([`${clean(title)}: ${text}`], '    ', screen);
  }
}

/** How long all steps take that are not optional; undefined where some of them do not tell. */
const practiceTime = ({ steps }: SteppedPractice): string | undefined => {
  const minutes = steps.flatMap((step) => (step.stretch ? [] : [step.minutes ?? NaN]));
  const sum = minutes.reduce((all, one) => all + one, 0);
  return sum > 0 ? duration(sum) : undefined;
};

function* practicePart(
  { snapshot, node }: InfoModel,
  practice: Practice,
  screen: Screen,
): Generator<string> {
  const steps = stepsOf(snapshot, node);
  const amount = stepsAmount(snapshot, node);
  const about = (facts: readonly (string | undefined)[]): string => {
    const known = facts.filter((one) => one !== undefined);
    return known.length > 0 ? ` (${known.join(', ')})` : '';
  };
  if (!('steps' in practice)) {
    yield* heading('Practice', screen);
    yield* block(practice.task, '    ', screen);
    yield* heading(`Done when${about([amount])}`, screen);
    yield* stepLines(steps, '    ', screen);
    return;
  }
  yield* heading(`Practice${about([practiceTime(practice), amount])}`, screen);
  yield* block(practice.goal, '    ', screen);
  yield '';
  yield* practiceLines(steps, '    ', screen);
}

function* mistakeLines(mistakes: readonly Mistake[], screen: Screen): Generator<string> {
  if (mistakes.length === 0) return;
  yield* heading('Common mistakes', screen);
  for (const { symptom, cause } of mistakes) {
    yield* bullets([symptom], '    ', screen);
    yield* block(cause, '      ', screen, screen.theme.dim);
  }
}

/** How many terms there are, and how to read them. */
function* termCount({ snapshot, node }: InfoModel, screen: Screen): Generator<string> {
  const { length } = glossaryOf(snapshot.tree, node);
  if (length === 0) return;
  const how = screen.isTerminal ? `: roadmap info ${typed(node)} --terms` : '';
  yield '';
  yield `  ${count(length, 'term')}${how}`;
}

function* list(title: string, items: readonly string[], screen: Screen): Generator<string> {
  if (items.length === 0) return;
  yield* heading(title, screen);
  yield* bullets(items, '    ', screen);
}

/** What a group or section is made of, with how far each part is. */
function* partLines({ snapshot, node }: InfoModel, screen: Screen): Generator<string> {
  if (node.children.length === 0) return;
  const { theme } = screen;
  yield* heading('In it', screen);
  for (const child of node.children) {
    const standing = snapshot.standing(child);
    if (child.kind === 'topic') {
      const bare = width(topicLabel(theme, snapshot, child, ''));
      const title = fitted(clean(child.title), 4 + bare, screen);
      yield `    ${topicLabel(theme, snapshot, child, title)}`;
    } else {
      const amount = `  ${fraction(standing.summary)}`;
      const sign = theme.symbols[signOf(standing)];
      const name = fitted(label(child), 5 + width(sign) + width(amount), screen);
      yield `    ${sign} ${name}${amount}`;
    }
  }
}

function* noteLines({ notes }: InfoModel, screen: Screen): Generator<string> {
  if (notes.length === 0) return;
  yield* heading(`Notes (${notes.length})`, screen);
  for (const [index, { on, text }] of notes.entries()) {
    yield* numbered(index + 1, `${inWords(on)}  ${text}`, screen);
  }
}

/** Links by role, each with its number: that stays what `open` takes. */
function* resourceLines(resources: readonly Resource[], screen: Screen): Generator<string> {
  if (resources.length === 0) return;
  yield* heading(`Links (${resources.length})`, screen);
  const hasRoles = resources.some(({ role }) => role !== undefined);
  for (const [role, name] of [...ROLES, [undefined, 'More'] as const]) {
    const some = [...resources.entries()].filter(([, one]) => one.role === role);
    if (hasRoles && some.length > 0) yield `    ${screen.theme.dim(name)}`;
    for (const [index, one] of some) yield* resourceLine(index + 1, one, screen);
  }
}

function* resourceLine(n: number, one: Resource, screen: Screen): Generator<string> {
  yield* numbered(n, endless(clean(one.title), NUMBERED.length, screen) + linkFacts(one), screen);
  yield NUMBERED + screen.theme.dim(clean(one.url));
}

/** " (guide, not free, 40 minutes)". */
const linkFacts = ({ kind, free, minutes }: Resource): string => {
  const facts = [
    kind,
    free === false ? 'not free' : undefined,
    minutes === undefined ? undefined : duration(minutes),
  ].filter(Boolean);
  return facts.length > 0 ? ` (${facts.join(', ')})` : '';
};

/** What brings a node on; a topic that is done comes again, one that is over can be set back. */
const actHints = ({ snapshot, node, review }: InfoModel): Hint[] => {
  const name = typed(node);
  if (node.kind !== 'topic') return [{ text: '', command: `roadmap show ${name}` }];
  const { status } = snapshot.standing(node);
  if (status === 'todo') return [{ text: '', command: `roadmap start ${name}` }];
  if (status === 'doing') return [{ text: '', command: `roadmap done ${name}` }];
  return [
    ...(review ? [{ text: 'Review:', command: `roadmap review ${name}` }] : []),
    { text: 'Set back:', command: `roadmap reset ${name}` },
  ];
};

const hints = (model: InfoModel): Hint[] => {
  const { snapshot, node, resources } = model;
  const name = typed(node);
  const step = nextStep(snapshot, node);
  return [
    ...actHints(model),
    ...(step ? [{ text: 'Tick a step:', command: `roadmap done ${stepName(step)}` }] : []),
    { text: '', command: `roadmap note ${name} "..."` },
    ...(resources.length > 0 ? [{ text: '', command: `roadmap open ${name}` }] : []),
  ];
};
