import type { Answer, Context, Prompts, Told } from '../context';
import { dueReviews, memoryNow, type PlannedReview, plannedReviews } from '../progress/due';
import { notesOf } from '../progress/fold';
import { markTargets } from '../progress/marking';
import { comesAgain, type Memory, outlook } from '../progress/memory';
import { compare } from '../progress/order';
import { type Question, questionAt, questionsOf } from '../progress/questions';
import { resolveNodes } from '../progress/resolve';
import { settingValue } from '../progress/settings';
import type { Snapshot } from '../progress/snapshot';
import type { Grade, ReviewEvent } from '../progress/types';
import { isRoadmapError, RoadmapError } from '../roadmap/errors';
import { ancestorsOf, type TreeNode } from '../roadmap/tree';
import { lastSeen } from '../view/due';
import { dueJson, nodeJson } from '../view/json';
import { label, typed } from '../view/label';
import { type MarkedModel, markedLines } from '../view/marked';
import { markedModel } from '../view/marked-model';
import {
  answerLines,
  askedLines,
  dueLines,
  type Graded,
  gradeChoices,
  gradedLines,
  nothingDueLines,
  savedLines,
  sessionLines,
} from '../view/review';

export interface ReviewInput {
  readonly nodes: readonly string[];
  readonly limit: number | undefined;
  readonly list: boolean;
  /** Records this, and asks nothing. */
  readonly grade: Grade | undefined;
}

/** Topics of a session, unless more are asked for. */
const DEFAULT_LIMIT = 5;

/** Questions of a quiz about a topic that is not done. */
const QUIZ = 5;

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
      ? {
          text: (screen) => dueLines(shown, snapshot.today, screen),
          narrate: ({ dueListSentences }) => dueListSentences(shown, snapshot.today),
        }
      : toldOfNothing({ snapshot, due, ...rest })),
  };
};

const toldOfNothing = ({ snapshot, isOn }: Asked): Told => {
  const [next] = plannedReviews(snapshot)
    .filter(({ due }) => due > snapshot.today)
    .toSorted((a, b) => compare(a.due, b.due));
  const model = { snapshot, isOn, next };
  return {
    text: (screen) => nothingDueLines(model, screen),
    narrate: ({ nothingDueSentences }) => nothingDueSentences(model),
  };
};

const nothing = (asked: Asked): Answer => ({
  json: () => ({ due: [] }),
  ...toldOfNothing(asked),
});

/** Saves a grade of some topics as one change. */
const save = async (
  context: Context,
  topics: readonly TreeNode[],
  grade: Grade,
): Promise<{ after: Snapshot; graded: Graded[] }> => {
  const { after } = await context.change(() => ({
    events: topics.map((node): ReviewEvent => ({ type: 'review', node: node.id, grade })),
  }));
  const graded = topics.map((node) => {
    const memory = memoryNow(after, node);
    return { node, grade, due: memory ? comesAgain(memory) : after.today };
  });
  return { after, graded };
};

const record = async (context: Context, asked: Asked, input: ReviewInput, grade: Grade) => {
  if (input.nodes.length === 0) {
    const hint = `For example: roadmap review --grade ${grade} 2.1.1`;
    throw new RoadmapError('usage', 'Which topic?', hint);
  }
  const open = asked.topics.find((node) => asked.snapshot.standing(node).status !== 'done');
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
    text: (screen) => gradedLines(graded, after.today, screen),
    narrate: ({ gradedSentences }) => gradedSentences(graded, after.today),
  } satisfies Answer;
};

/** A session under way. */
interface Session {
  readonly context: Context;
  readonly prompts: Prompts;
  readonly graded: Graded[];
  readonly marked: MarkedModel[];
}

const ask = async (
  { prompts }: Session,
  head: { readonly node: TreeNode; readonly place: string; readonly about: string },
  question: Question,
): Promise<void> => {
  const model = { ...head, question };
  prompts.show({
    text: (screen) => askedLines(model, screen),
    narrate: ({ askedSentences }) => askedSentences(model),
  });
  await prompts.proceed('Say it or write it, then Enter');
  if (question.answer.length === 0) return;
  prompts.show({
    text: (screen) => answerLines(question, screen),
    narrate: ({ answerSentences }) => answerSentences(question),
  });
};

/** One question about a topic that is done, and how well it was known. Saved at once. */
const review = async (session: Session, node: TreeNode, memory: Memory, place: string) => {
  const { context, prompts } = session;
  const { progress, today } = await context.snapshot('whole');
  const questions = questionsOf(node, notesOf(progress, node.id));
  const about = lastSeen(memory, today);
  await ask(session, { node, place, about }, questionAt(questions, memory.reviews));
  const choices = gradeChoices(outlook(memory, today), today);
  const grade = await prompts.select('How well did you know it?', choices, 'good');
  const { after, graded } = await save(context, [node], grade);
  session.graded.push(...graded);
  for (const one of graded) {
    prompts.show({
      text: (screen) => savedLines(one, after.today, screen),
      narrate: ({ savedSentence }) => savedSentence(one, after.today),
    });
  }
};

/** Questions about a topic that is not done; nothing is graded, but it may be done after all. */
const quiz = async (session: Session, node: TreeNode): Promise<void> => {
  const { context, prompts } = session;
  const { progress } = await context.snapshot('whole');
  const questions = questionsOf(node, notesOf(progress, node.id)).slice(0, QUIZ);
  for (const [at, question] of questions.entries()) {
    const place = `${at + 1} of ${questions.length}`;
    await ask(session, { node, place, about: 'not done yet: a quiz, not a review' }, question);
  }
  if (!(await prompts.confirm(`Mark ${label(node)} as done?`))) return;
  const wish = { to: 'done', note: undefined, day: undefined } as const;
  const { decision, after } = await context.change((now) =>
    markTargets(now, { nodes: [node], steps: [] }, wish),
  );
  session.marked.push(markedModel(decision, after, 'done'));
};

/** What ended a session early, with what is saved all the same. */
const stopped = (error: unknown, { graded, marked }: Session): unknown => {
  if (!isRoadmapError(error) || !['cancelled', 'prompt-closed'].includes(error.code)) return error;
  const saved = [
    graded.length > 0 ? `${graded.length} graded and saved.` : '',
    marked.length > 0 ? `${marked.length} marked as done.` : '',
  ].filter(Boolean);
  const message = ['Stopped.', ...(saved.length > 0 ? saved : ['Nothing was changed.'])].join(' ');
  return new RoadmapError(error.code, message, 'Go on whenever you like: roadmap review');
};

const hold = async (session: Session, topics: readonly TreeNode[]): Promise<void> => {
  try {
    for (const [at, node] of topics.entries()) {
      const memory = memoryNow(await session.context.snapshot('whole'), node);
      if (memory) await review(session, node, memory, `${at + 1} of ${topics.length}`);
      else await quiz(session, node);
    }
  } catch (error) {
    throw stopped(error, session);
  }
};

/** Asks about topics, one after the other. */
const hear = async (context: Context, asked: Asked, input: ReviewInput): Promise<Answer> => {
  if (!context.prompts) {
    const hint = 'See them: roadmap review --list    Record: roadmap review --grade good 2.1.1';
    throw new RoadmapError('needs-terminal', 'A review asks questions; here is nobody.', hint);
  }
  const most = input.limit ?? Math.max(DEFAULT_LIMIT, input.nodes.length);
  const session: Session = { context, prompts: await context.prompts(), graded: [], marked: [] };
  await hold(session, asked.topics.slice(0, most));
  const after = await askedOf(context, { ...input, nodes: [] });
  return {
    json: () => ({ due: after.due.map((one) => dueJson(after.snapshot, one)) }),
    *text(screen) {
      for (const model of session.marked) yield* markedLines(model, screen);
      if (session.marked.length === 0 || session.graded.length > 0)
        yield* sessionLines(session.graded, after.due.length, screen);
    },
    *narrate({ markedSentences, sessionSentences }) {
      for (const model of session.marked) yield* markedSentences(model, false);
      if (session.marked.length === 0 || session.graded.length > 0)
        yield* sessionSentences(session.graded, after.due.length);
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
