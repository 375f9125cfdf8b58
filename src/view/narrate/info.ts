import { count, effort, typed } from '../../page/label';
import { NO_MARKS, nodeSentence } from '../../page/node-speech';
import { ROLES } from '../../page/roles';
import { codeSentences, counted, running } from '../../page/running';
import { clean } from '../../page/sanitize';
import {
  called,
  dayAndAgo,
  listOf,
  pickOf,
  placeOf,
  placesBelow,
  SAID,
  stateOf,
  toType,
  totalsSentence,
} from '../../page/speech';
import { stepName } from '../../page/steps';
import { duration } from '../../progress/advice/time';
import { inFull } from '../../progress/record/days';
import { nextStep, stepsOf } from '../../progress/record/steps';
import type { Day, Note } from '../../progress/record/types';
import type { PlannedReview } from '../../progress/review/due';
import { glossaryOf } from '../../roadmap/glossary';
import { practiceOf } from '../../roadmap/practice';
import type { Preparation, Resource } from '../../roadmap/types';
import type { InfoModel } from '../info';
import { checkSentences } from './checks';
import { doneWhenSentences, stepSentences } from './steps';

/** Everything about one node: how it stands, where it is, what it asks for, then its content. */
export function* infoSentences(model: InfoModel): Generator<string> {
  const { snapshot, node, notes, resources, checks } = model;
  yield statusSentence(model);
  yield* factSentences(model);
  const places = placesBelow(node);
  for (const child of node.children) {
    yield nodeSentence(snapshot, child, places.get(child) ?? '', NO_MARKS);
  }
  const { summary, outcomes = [], example, practice, mistakes = [] } = node.data;
  if (summary) yield* running('', summary);
  if (node.kind === 'root') yield* beforeSentences(snapshot.tree.roadmap.before ?? []);
  yield* counted('Outcome', outcomes);
  if (example) {
    yield* running('Example: ', example.caption);
    yield* codeSentences(example.code);
  }
  if (practice) {
    yield* running('Practice: ', practiceOf(practice).goal);
    const steps = stepsOf(snapshot, node);
    yield* 'steps' in practice ? stepSentences(steps) : doneWhenSentences(steps);
  }
  for (const [at, { symptom, cause }] of mistakes.entries()) {
    yield* running(`Common mistake ${at + 1} of ${mistakes.length}: `, symptom);
    yield* running('Cause: ', cause);
  }
  const terms = glossaryOf(snapshot.tree, node);
  if (terms.length > 0) {
    yield `There ${terms.length === 1 ? 'is' : 'are'} ${count(terms.length, 'term')}.`;
    yield toType('read the terms', `roadmap info ${typed(node)} --terms`);
  }
  yield* checkSentences(snapshot.tree, node, checks);
  yield* noteSentences(notes);
  for (const [at, link] of resources.entries()) {
    yield `Link ${at + 1} of ${resources.length}${roleSaid(link)}: ${linkSaid(link)}.`;
  }
  yield* endings(model);
}

/** What a learner needs before the first topic. */
function* beforeSentences(before: readonly Preparation[]): Generator<string> {
  for (const [at, { title, text }] of before.entries()) {
    yield* running(`Before you begin, ${at + 1} of ${before.length}, ${clean(title)}: `, text);
  }
}

const statusSentence = ({ snapshot, node }: InfoModel): string => {
  const { standing, markOf, today } = snapshot;
  const name = called(snapshot, node) + pickOf(node);
  if (node.kind !== 'topic') return totalsSentence(name, standing(node).summary);
  const mark = markOf(node);
  const { status } = standing(node);
  return !mark || status === 'todo'
    ? `${name}, ${stateOf(snapshot, node)}.`
    : `${name}, ${SAID[status]} ${dayAndAgo(mark.on, today)}.`;
};

function* factSentences(model: InfoModel): Generator<string> {
  const { snapshot, node, path, requires, unlocks, hours } = model;
  const waiting = snapshot.waitingFor(node);
  const above = path
    .slice(0, -1)
    .toReversed()
    .map((one) => `, in ${called(snapshot, one)}`);
  const { parent } = node;
  if (parent) yield `It is ${placeOf(snapshot, node)}${above.join('')}.`;
  if (parent && parent.kind !== 'root') {
    const { done, total } = snapshot.standing(parent).summary;
    yield `In ${typed(parent)}, ${done} of ${total} are done.`;
  }
  if (model.review) yield reviewSentence(model.review, snapshot.today);
  if (hours !== undefined) yield `It takes ${effort(hours)}.`;
  for (const one of requires) {
    const isOpen = waiting.includes(one);
    yield `Before it comes ${called(snapshot, one)}, which is ${isOpen ? 'still open' : 'finished'}.`;
  }
  if (unlocks.length > 0) yield `It unlocks ${listOf(unlocks.map(typed))}.`;
}

const reviewSentence = ({ due, retrievability }: PlannedReview, today: Day): string => {
  const when = due <= today ? 'review is due today' : `next review is on ${inFull(due)}`;
  return `Its ${when}, and ${Math.floor(retrievability * 100)} percent of it is retained.`;
};

/** Notes of a node, each with its number and day, sentence by sentence. */
export function* noteSentences(notes: readonly Note[]): Generator<string> {
  for (const [at, { on, text }] of notes.entries()) {
    yield* running(`Note ${at + 1} of ${notes.length}, ${inFull(on)}: `, text);
  }
}

/** The site of an address: read letter by letter, a whole one is noise. */
const siteOf = (url: string): string => {
  const [, site] = /^\w+:\/\/(?:www\.)?([^/?#]+)/.exec(clean(url)) ?? [];
  return site === undefined ? '' : `, at ${site}`;
};

/** ", start here". */
const roleSaid = (link: Resource): string => {
  const [, name] = ROLES.find(([role]) => role === link.role) ?? [];
  return name === undefined ? '' : `, ${name.toLowerCase()}`;
};

/** "PostgreSQL tutorial, guide, 40 minutes, at postgresql.org". */
const linkSaid = ({ title, url, kind, free, minutes }: Resource): string =>
  [
    clean(title),
    kind,
    free === false ? 'not free' : undefined,
    minutes === undefined ? undefined : duration(minutes),
  ]
    .filter(Boolean)
    .join(', ') + siteOf(url);

function* endings({ snapshot, node, resources, review }: InfoModel): Generator<string> {
  const name = typed(node);
  const { status } = snapshot.standing(node);
  if (resources.length > 0) yield toType('open the first link', `roadmap open ${name} 1`);
  if (node.kind !== 'topic') yield toType('read what is in it', `roadmap show ${name}`);
  else if (status === 'todo') yield toType('start it', `roadmap start ${name}`);
  else if (status === 'doing') yield toType('finish it', `roadmap done ${name}`);
  else {
    if (review) yield toType('review it', `roadmap review ${name}`);
    yield toType('set it back to "to do"', `roadmap reset ${name}`);
  }
  const step = nextStep(snapshot, node);
  if (step) yield toType('tick a step', `roadmap done ${stepName(step)}`);
  yield toType('add a note', `roadmap note ${name} "your note"`);
}
