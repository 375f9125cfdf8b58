import type { Context } from '../../context';
import type { Prompts } from '../../context/prompts';
import { lastSeen } from '../../page/due';
import { label, typed } from '../../page/label';
import { type MarkedModel, markedModel } from '../../page/marked-model';
import { notesOf } from '../../progress/record/fold';
import { markTargets } from '../../progress/record/marking';
import { memoryNow } from '../../progress/review/due';
import { type Memory, outlook } from '../../progress/review/memory';
import { type Question, questionAt, questionsOf } from '../../progress/review/questions';
import { isRoadmapError, RoadmapError } from '../../roadmap/errors';
import type { TreeNode } from '../../roadmap/tree';
import { answerPage, askedPage } from './questions.page';
import { type Graded, gradeChoices, savedPage } from './review.page';
import { save } from './save';

/** Questions of a quiz about a topic that is not done. */
const QUIZ = 5;

/** A session under way. */
export interface Session {
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
  prompts.show({ page: () => askedPage({ ...head, question }) });
  await prompts.proceed('Say it or write it, then Enter');
  if (question.answer.length === 0) return;
  prompts.show({ page: () => answerPage(question) });
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
  for (const one of graded) prompts.show({ page: () => savedPage(one, after.today) });
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
const stopped = (error: unknown, { graded, marked }: Session, again: string): unknown => {
  if (!isRoadmapError(error) || !['cancelled', 'prompt-closed'].includes(error.code)) return error;
  const saved = [
    graded.length > 0 ? `${graded.length} graded and saved.` : '',
    marked.length > 0 ? `${marked.length} marked as done.` : '',
  ].filter(Boolean);
  const message = ['Stopped.', ...(saved.length > 0 ? saved : ['Nothing was changed.'])].join(' ');
  return new RoadmapError(error.code, message, `Go on whenever you like: ${again}`);
};

/**
 * Asks about topics, one after the other; what was answered is saved whatever comes after.
 *
 * @param isNamed the topics were asked for, so going on takes their names
 */
export const hold = async (
  session: Session,
  topics: readonly TreeNode[],
  isNamed: boolean,
): Promise<void> => {
  let left = topics;
  try {
    for (const [at, node] of topics.entries()) {
      left = topics.slice(at);
      const memory = memoryNow(await session.context.snapshot('whole'), node);
      if (memory) await review(session, node, memory, `${at + 1} of ${topics.length}`);
      else await quiz(session, node);
    }
  } catch (error) {
    const names = isNamed ? left.map(typed) : [];
    throw stopped(error, session, ['roadmap review', ...names].join(' '));
  }
};
