import { notesOf } from '../../progress/record/fold';
import type { Snapshot } from '../../progress/record/snapshot';
import { isTicked, stepsOf } from '../../progress/record/steps';
import { writeJson } from '../json';
import type { Write } from '../write';

/** Marks by id, in the order of the roadmap; what was never started says nothing. */
const topicsOf = (snapshot: Snapshot): object => {
  const entries = snapshot.tree.nodes.flatMap((node) => {
    const mark = node.kind === 'topic' ? snapshot.markOf(node) : undefined;
    if (!mark || mark.status === 'todo') return [];
    return [[node.id, { status: mark.status, on: mark.on }] as const];
  });
  return Object.fromEntries(entries);
};

/** The steps that are ticked, by topic: their ids, or their texts where they have none. */
const stepsIn = (snapshot: Snapshot): object => {
  const entries = snapshot.tree.nodes.flatMap((node) => {
    const ticked = stepsOf(snapshot, node).filter(isTicked);
    return ticked.length > 0 ? [[node.id, ticked.map(({ id, text }) => id ?? text)] as const] : [];
  });
  return Object.fromEntries(entries);
};

const textsOf = ({ tree, progress }: Snapshot): object => {
  const entries = tree.nodes.map(({ id }) => {
    const notes = notesOf(progress, id).map(({ text, on }) => ({ text, on }));
    return [id, notes] as const;
  });
  return Object.fromEntries(entries.filter(([, notes]) => notes.length > 0));
};

/** Writes the roadmap file itself, ready to be brought in again, with the progress as one more key. */
export const write: Write = (snapshot, { notes }) => {
  const topics = topicsOf(snapshot);
  const steps = stepsIn(snapshot);
  const progress = notes ? { topics, steps, notes: textsOf(snapshot) } : { topics, steps };
  return writeJson({ ...snapshot.tree.roadmap, progress });
};
