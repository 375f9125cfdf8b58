import { inFull, inWords } from '../../progress/record/days';
import { glossaryOf } from '../../roadmap/glossary';
import type { TreeNode } from '../../roadmap/tree';
import type { Mistake, Preparation } from '../../roadmap/types';
import { code } from '../code';
import { fraction, label, signOf, typed } from '../label';
import { topicText } from '../node';
import { NO_MARKS, nodeSentence } from '../node-speech';
import { gap, item, line, type Page, spoken, titles } from '../parts';
import { running } from '../running';
import { called, dayAndAgo, pickOf, placesBelow, SAID, stateOf, totalsSentence } from '../speech';
import { brief, linesIn, sign, t, tinted, title } from '../text';
import { bullet, headed, numbered } from './blocks';
import { amountPart, checksPage } from './checks';
import { factsPage } from './facts';
import { linksPage } from './links';
import type { InfoModel } from './model';
import { practicePage } from './practice';

const colorOf = (node: TreeNode): string | undefined =>
  node.data.color ?? (node.parent && colorOf(node.parent));

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

/** The parts of a group or section with how far each is. */
function* childrenPage({ snapshot, node }: InfoModel): Page {
  if (node.children.length === 0) return;
  yield* headed('In it');
  const places = placesBelow(node);
  for (const child of node.children) {
    const standing = snapshot.standing(child);
    const text =
      child.kind === 'topic'
        ? topicText(snapshot, child)
        : t`${sign(signOf(standing))} ${title(label(child))}  ${fraction(standing.summary)}`;
    yield line(t`    ${text}`, nodeSentence(snapshot, child, places.get(child) ?? '', NO_MARKS));
  }
}

/** The terminal, the editor and all else that a learner needs before the first topic. */
function* beforePage(before: readonly Preparation[]): Page {
  if (before.length === 0) return;
  yield* headed('Before you begin');
  for (const [at, { title: name, text }] of before.entries()) {
    const lead = `Before you begin, ${at + 1} of ${before.length}, ${name}: `;
    yield bullet(t`${name}: ${text}`, () => running(lead, text));
  }
}

function* outcomesPage(outcomes: readonly string[]): Page {
  if (outcomes.length === 0) return;
  yield* headed('Outcomes');
  for (const [at, text] of outcomes.entries()) {
    yield bullet(text, () => running(`Outcome ${at + 1} of ${outcomes.length}: `, text));
  }
}

function* mistakesPage(mistakes: readonly Mistake[]): Page {
  if (mistakes.length === 0) return;
  yield* headed('Common mistakes');
  for (const [at, { symptom, cause }] of mistakes.entries()) {
    const lead = `Common mistake ${at + 1} of ${mistakes.length}: `;
    yield bullet(symptom, () => running(lead, symptom));
    yield item(cause, { indent: 6, role: 'dim' }, () => running('Cause: ', cause));
  }
}

function* termsPage({ snapshot, node }: InfoModel): Page {
  const { length } = glossaryOf(snapshot.tree, node);
  if (length === 0) return;
  yield gap;
  yield amountPart(length, 'term', `roadmap info ${typed(node)} --terms`, 'read the terms');
}

function* contentPage(model: InfoModel): Page {
  const { node, snapshot } = model;
  const { summary, outcomes = [], example, practice, mistakes = [] } = node.data;
  if (summary) {
    yield gap;
    yield item(summary, { indent: 2 }, () => running('', summary));
  }
  if (node.kind === 'root') yield* beforePage(snapshot.tree.roadmap.before ?? []);
  yield* outcomesPage(outcomes);
  if (example) {
    yield* headed('Example');
    yield spoken(() => running('Example: ', example.caption));
    yield* code(example.code, 4);
    yield gap;
    yield item(example.caption, { indent: 4 }, false);
  }
  if (practice) yield* practicePage(model, practice);
  yield* mistakesPage(mistakes);
  yield* termsPage(model);
  yield* checksPage(model);
}

function* notesPage({ notes }: InfoModel): Page {
  if (notes.length === 0) return;
  yield* headed(`Notes (${notes.length})`);
  for (const [at, { on, text }] of notes.entries()) {
    const lead = `Note ${at + 1} of ${notes.length}, ${inFull(on)}: `;
    yield numbered(at + 1, linesIn(`${inWords(on)}  ${text}`), () => running(lead, text));
  }
}

/** Everything about one node but what to type next. */
export function* infoBody(model: InfoModel): Page {
  const { node, path } = model;
  const edge = tinted(colorOf(node), sign('edge'));
  yield item(brief(label(node)), { mark: edge, role: 'heading' }, statusSentence(model));
  const way = path.map((one) => (one.kind === 'root' ? one.title : label(one)));
  if (way.length > 0) {
    yield titles('', way, { indent: 2, role: 'dim', joint: t` ${sign('crumb')} ` }, false);
  }
  yield gap;
  yield* factsPage(model);
  yield* childrenPage(model);
  yield* contentPage(model);
  yield* notesPage(model);
  yield* linksPage(model.resources);
}
