import { sourceOf } from '../../progress/review/questions';
import { type TreeNode, topicsOf } from '../../roadmap/tree';
import type { Check } from '../../roadmap/types';
import { code } from '../code';
import { count, label, MOST_LISTED, typed } from '../label';
import { gap, item, line, type Page, type Part } from '../parts';
import { running } from '../running';
import { fewOf, toType } from '../speech';
import { blanks, brief, dim, drawn, linesIn, plain, type Text, t } from '../text';
import { headed, NUMBERED, numbered } from './blocks';
import type { InfoModel } from './model';

/** ": roadmap info 3.2.1 --checks", on a terminal. */
const howTo = (command: string): Text =>
  drawn(({ isTerminal }) => (isTerminal ? `: ${plain(command)}` : ''));

/** An amount, and the command that shows all of it. */
export const amountPart = (amount: number, noun: string, command: string, purpose: string): Part =>
  line(t`  ${count(amount, noun)}${howTo(command)}`, () => [
    `There ${amount === 1 ? 'is' : 'are'} ${count(amount, noun)}.`,
    toType(purpose, command),
  ]);

/** The topics below a node that have self-checks, where it has none. */
function* noChecks({ snapshot, node }: InfoModel): Page {
  const { tree } = snapshot;
  const topics = topicsOf(tree, node).filter(({ data }) => (data.checks ?? []).length > 0);
  const name = label(node);
  yield gap;
  if (node.kind === 'topic' || topics.length === 0) {
    const sentence = `There are no self-checks on ${name}.`;
    yield item(t`There are no self-checks on ${brief(name)}.`, { indent: 2 }, sentence);
    return;
  }
  const text = t`${brief(name)} has no self-checks of its own. These have some:`;
  const names = topics.map(label);
  const some = fewOf(names, MOST_LISTED);
  yield item(
    text,
    { indent: 2 },
    `${name} has no self-checks of its own, but these have: ${some}.`,
  );
  for (const one of names.slice(0, MOST_LISTED)) yield item(brief(one), { indent: 4 }, false);
  const more = names.length - MOST_LISTED;
  if (more > 0) yield line(t`    and ${more} more`, false);
}

function* answerPage(node: TreeNode, { answer, source }: Check): Page {
  yield item(answer, { indent: NUMBERED, role: 'dim' }, () => running('Answer: ', answer));
  if (source === undefined) return;
  const { text, url } = sourceOf(node, source);
  yield item(`Source: ${text}`, { indent: NUMBERED, role: 'dim' }, `Source: ${text}.`);
  if (url !== undefined) yield line(t`${blanks(NUMBERED)}${dim(url)}`, false);
}

/** A node's self-checks; where they were asked for and it has none, the topics below it that do. */
export function* checksPage(model: InfoModel): Page {
  const { node, checks: shown } = model;
  const { checks = [] } = node.data;
  if (checks.length === 0) {
    if (shown !== 'count') yield* noChecks(model);
    return;
  }
  if (shown === 'count') {
    const command = `roadmap info ${typed(node)} --checks`;
    yield gap;
    yield amountPart(checks.length, 'self-check', command, 'read the questions');
    return;
  }
  yield* headed('Self-checks');
  for (const [at, check] of checks.entries()) {
    const lead = `Question ${at + 1} of ${checks.length}: `;
    yield numbered(at + 1, linesIn(check.question), () => running(lead, check.question));
    if (check.code !== undefined) yield* code(check.code, NUMBERED + 2);
    if (shown === 'answers') yield* answerPage(node, check);
  }
}
