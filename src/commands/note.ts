import type { Context } from '../context';
import type { Answer } from '../context/answer';
import { notesOf } from '../progress/fold';
import { nodeNamed } from '../progress/resolve';
import type { Snapshot } from '../progress/snapshot';
import type { Note, ProgressEvent } from '../progress/types';
import { RoadmapError } from '../roadmap/errors';
import type { TreeNode } from '../roadmap/tree';
import { nodeJson } from '../view/json';
import { label, typed } from '../view/label';
import { noteLines } from '../view/lists';

export interface NoteInput {
  readonly node: string;
  readonly text: readonly string[];
  readonly edit: boolean;
  /** The number of a note to remove, counted from 1. */
  readonly remove: number | undefined;
}

const nodeOf = async (
  context: Context,
  snapshot: Snapshot,
  input: NoteInput,
): Promise<TreeNode> => {
  const named = await nodeNamed(snapshot, input.node, 'exact', context.warn);
  return named ?? snapshot.tree.root;
};

const noteAt = (node: TreeNode, notes: readonly Note[], n: number): Note => {
  const note = notes[n - 1];
  if (note) return note;
  const message = `${label(node)} has no note ${n}; there are ${notes.length}.`;
  throw new RoadmapError('note-unknown', message, `See them: roadmap note ${typed(node)}`);
};

/** What is to be saved: a removal or a new note. */
const eventsFor = (
  { progress }: Snapshot,
  node: TreeNode,
  text: string,
  remove: number | undefined,
): ProgressEvent[] => {
  if (remove !== undefined) {
    const note = noteAt(node, notesOf(progress, node.id), remove);
    const { id, on } = note;
    return [{ type: 'note-removed', node: node.id, note: id, text: note.text, on }];
  }
  return [{ type: 'note', node: node.id, text }];
};

/** The roadmap with the change saved. Where notes are only asked for, there is none to be allowed. */
const saved = async (
  context: Context,
  asked: Snapshot,
  node: TreeNode,
  text: string,
  remove: number | undefined,
): Promise<Snapshot> => {
  if (text === '' && remove === undefined) return asked;
  const { after } = await context.change((snapshot) => ({
    events: eventsFor(snapshot, node, text, remove),
  }));
  return after;
};

/** Adds, removes or prints the notes on a node. */
export const run = async (context: Context, input: NoteInput): Promise<Answer> => {
  if (input.remove !== undefined && (input.edit || input.text.length > 0)) {
    const message = 'A note is written or removed, not both at once.';
    throw new RoadmapError('usage', message, `See them: roadmap note ${input.node}`);
  }
  const asked = await context.snapshot();
  const node = await nodeOf(context, asked, input);
  const typedText = input.text.join(' ').trim();
  if (input.text.length > 0 && typedText === '') {
    throw new RoadmapError('usage', 'The note is empty.', 'Write it: roadmap note 3.2.1 "..."');
  }
  if (input.edit && !context.prompts) {
    const hint = `Give the text: roadmap note ${input.node} "..."`;
    throw new RoadmapError('needs-terminal', 'An editor needs a terminal.', hint);
  }
  const text = input.edit ? (await context.edit(typedText)).trim() : typedText;
  const after = await saved(context, asked, node, text, input.remove);
  const notes = notesOf(after.progress, node.id);
  return {
    json: () => ({
      node: nodeJson(after, node),
      notes: notes.map((note, index) => ({ n: index + 1, text: note.text, at: note.at })),
    }),
    *text(screen) {
      if (input.edit && text === '') yield ' The note is empty, so nothing was added.';
      else yield* noteLines(node, notes, screen);
    },
    *narrate({ nodeNoteSentences }) {
      if (input.edit && text === '') yield 'The note is empty, so nothing was added.';
      else yield* nodeNoteSentences(node, notes);
    },
  };
};
