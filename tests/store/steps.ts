import type { Status } from '../../src/roadmap/types';
import { backend } from '../support/fixtures';
import { marksOn, notesOn } from './homes';

const TOPICS = backend().nodes.flatMap(({ kind, id }) => (kind === 'topic' ? [id] : []));

/** Numbers from 0 to 1, the same in every run (mulberry32). */
export const randomFrom = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

/** What the learner should have, and what they had before the newest change not undone. */
export interface Model {
  readonly marks: Readonly<Record<string, Status>>;
  /** Notes on "sql", oldest first. */
  readonly notes: readonly string[];
  readonly before?: Model;
}

/** One command, and what it leads to where it gets through. */
export interface Step {
  readonly args: readonly string[];
  readonly after: Model;
}

/** The next command of a learner at random; a note carries the number n. */
export const stepFrom = (model: Model, random: () => number, n: number): Step => {
  const dice = random();
  if (dice < 0.25 && model.before) return { args: ['undo'], after: model.before };
  if (dice < 0.5) {
    const text = `note ${n}`;
    const after = { marks: model.marks, notes: [...model.notes, text], before: model };
    return { args: ['note', 'sql', text], after };
  }
  const topic = TOPICS[Math.floor(random() * TOPICS.length)] ?? 'sql';
  const [verb, status] =
    model.marks[topic] === 'done' ? (['start', 'doing'] as const) : (['done', 'done'] as const);
  const marks = { ...model.marks, [topic]: status };
  return { args: [verb, topic], after: { marks, notes: model.notes, before: model } };
};

/** What is on disk, read by the store itself. */
export const readModel = async (home: string): Promise<Model> => ({
  marks: Object.fromEntries(
    Object.entries(await marksOn(home)).filter(([, status]) => status !== 'todo'),
  ),
  notes: await notesOn(home, 'sql'),
});

/** The part of it that can be seen on disk. */
export const seen = ({ marks, notes }: Model): Model => ({ marks, notes });
