import type { Context } from '../context';
import type { Answer, Shown } from '../context/answer';
import { label, typed } from '../page/label';
import { markedPage } from '../page/marked';
import { resolveNodes } from '../progress/advice/resolve';
import { compare } from '../progress/record/compare';
import { settingValue } from '../progress/record/settings';
import type { Snapshot } from '../progress/record/snapshot';
import { GRADES, type Grade } from '../progress/record/types';
import { dueReviews, type PlannedReview, plannedReviews } from '../progress/review/due';
import { RoadmapError } from '../roadmap/errors';
import { ancestorsOf, type TreeNode } from '../roadmap/tree';
import { defineCommand, flag, type InputOf, option, several } from './command';
import { dueJson, nodeJson } from './json';
import { dueListPage, gradedPage, nothingDuePage, sessionPage } from './review/review.page';
import { save } from './review/save';
import { hold, type Session } from './review/session';
import { nodes, oneOf, wholeNumber } from './values';

const usage = {
  arguments: { nodes: several(nodes, { isRequired: false }) },
  options: {
    limit: option('-n, --limit <count>', 'how many topics; 5 unless told', wholeNumber('count')),
    list: flag('--list', 'show what is due'),
    grade: option(
      '--grade <grade>',
      'record how well you knew it, and ask nothing',
      oneOf('grade', GRADES),
    ),
  },
};

export type ReviewInput = InputOf<typeof usage>;

/** Topics of a session, unless more are asked for. */
const DEFAULT_LIMIT = 5;

/** What a command line is about. */
interface Asked {
  readonly snapshot: Snapshot;
  readonly isOn: boolean;
  /** What is due, in the nodes named or anywhere. */
  readonly due: readonly PlannedReview[];
  /** Topics named, and the due ones in groups named; all that is due where none was. */
  readonly topics: readonly TreeNode[];
}

const askedOf = async (context: Context, input: ReviewInput): Promise<Asked> => {
  const snapshot = await context.snapshot('whole');
  const { nodes, notices } = await resolveNodes(snapshot, input.nodes, 'exact');
  notices.forEach(context.warn);
  const isOn = settingValue(await context.progress.state(), 'review') !== 'off';
  const isNamed = (node: TreeNode) =>
    nodes.length === 0 || [node, ...ancestorsOf(node)].some((one) => nodes.includes(one));
  const due = (isOn ? dueReviews(snapshot) : []).filter(({ node }) => isNamed(node));
  const named = nodes.filter(({ kind }) => kind === 'topic');
  const topics = [...new Set([...named, ...due.map(({ node }) => node)])];
  return { snapshot, isOn, due, topics };
};

const list = ({ snapshot, due, ...rest }: Asked, limit: number | undefined): Answer => {
  const shown = due.slice(0, limit);
  return {
    json: () => ({ due: shown.map((one) => dueJson(snapshot, one)) }),
    ...(shown.length > 0
      ? { page: () => dueListPage(shown, snapshot.today) }
      : nothingShown({ snapshot, due, ...rest })),
  };
};

const nothingShown = ({ snapshot, isOn }: Asked): Shown => {
  const [next] = plannedReviews(snapshot)
    .filter(({ due }) => due > snapshot.today)
    .toSorted((a, b) => compare(a.due, b.due));
  return { page: () => nothingDuePage({ snapshot, isOn, next }) };
};

const nothing = (asked: Asked): Answer => ({
  json: () => ({ due: [] }),
  ...nothingShown(asked),
});

const isDone = ({ snapshot }: Asked, node: TreeNode): boolean =>
  node.kind === 'topic' && snapshot.standing(node).status === 'done';

/** A grade that can be recorded as things stand; where nothing is done yet, what comes before. */
const exampleFor = (asked: Asked, grade: Grade): string => {
  const all = [...asked.topics, ...asked.snapshot.tree.nodes];
  const done = all.find((node) => isDone(asked, node));
  return done
    ? `For example: roadmap review --grade ${grade} ${typed(done)}`
    : 'No topic is done yet. Mark what you know: roadmap done';
};

/** What can be done about topics where nobody can be asked. */
const withoutQuestions = (asked: Asked): string => {
  const list = 'See them: roadmap review --list';
  const node = asked.topics.find((one) => isDone(asked, one)) ?? asked.topics[0];
  if (!node) return list;
  const name = typed(node);
  if (!isDone(asked, node))
    return `Its questions: roadmap info --checks ${name}    Done? roadmap done ${name}`;
  const record = `Record: roadmap review --grade good ${name}`;
  return asked.due.length > 0 ? `${list}    ${record}` : record;
};

const record = async (context: Context, asked: Asked, input: ReviewInput, grade: Grade) => {
  if (input.nodes.length === 0) {
    throw new RoadmapError('usage', 'Which topic?', exampleFor(asked, grade));
  }
  const open = asked.topics.find((node) => !isDone(asked, node));
  if (open) {
    const message = `${label(open)} is not done yet, so there is nothing to review.`;
    const hint = `Done? roadmap done ${typed(open)}    A quiz: roadmap review ${typed(open)}`;
    throw new RoadmapError('refused', message, hint);
  }
  if (asked.topics.length === 0) return nothing(asked);
  const { after, graded } = await save(context, asked.topics, grade);
  return {
    json: () => ({
      reviewed: graded.map(({ node, due }) => ({ ...nodeJson(after, node), grade, due })),
    }),
    page: () => gradedPage(graded, after.today),
  } satisfies Answer;
};

/** Asks about topics, and tells what came of it. */
const hear = async (context: Context, asked: Asked, input: ReviewInput): Promise<Answer> => {
  if (!context.prompts) {
    const message = 'A review asks questions; here is nobody.';
    throw new RoadmapError('needs-terminal', message, withoutQuestions(asked));
  }
  const most = input.limit ?? Math.max(DEFAULT_LIMIT, input.nodes.length);
  const session: Session = { context, prompts: await context.prompts(), graded: [], marked: [] };
  await hold(session, asked.topics.slice(0, most), input.nodes.length > 0);
  const after = await askedOf(context, { ...input, nodes: [] });
  return {
    json: () => ({ due: after.due.map((one) => dueJson(after.snapshot, one)) }),
    *page() {
      for (const model of session.marked) yield* markedPage(model);
      if (session.marked.length === 0 || session.graded.length > 0)
        yield* sessionPage(session.graded, after.due.length);
    },
  };
};

/** Asks about what was learned, so that it stays. */
export const run = async (context: Context, input: ReviewInput): Promise<Answer> => {
  const asked = await askedOf(context, input);
  if (input.grade) return record(context, asked, input, input.grade);
  if (input.list || context.json) return list(asked, input.limit);
  return asked.topics.length > 0 ? hear(context, asked, input) : nothing(asked);
};

export const command = defineCommand(usage, {
  examples: ['review', 'review 3.2.1', 'review --list', 'review --grade good 3.2.1'],
  run,
});
