import type { Context } from '../context';
import type { Answer } from '../context/answer';
import { label, typed } from '../page/label';
import { line } from '../page/parts';
import { t } from '../page/text';
import { nodeNamed } from '../progress/advice/resolve';
import { notesOf } from '../progress/record/fold';
import type { Snapshot } from '../progress/record/snapshot';
import type { Note, ProgressEvent } from '../progress/record/types';
import { RoadmapError } from '../roadmap/errors';
import type { TreeNode } from '../roadmap/tree';
import { defineCommand, flag, type InputOf, option, required, several } from './command';
import { nodeJson } from './json';
import { notesPage } from './note.page';
import { node as nodeValue, noteText, wholeNumber } from './values';

const usage = {
  arguments: { node: required(nodeValue), text: several(noteText, { isRequired: false }) },
  options: {
    edit: flag('--edit', 'write it in your editor'),
    remove: option('--remove <n>', 'remove the note with this number', wholeNumber('n')),
  },
};

export type NoteInput = InputOf<typeof usage>;

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

const notUtf8 = (): RoadmapError =>
  new RoadmapError(
    'usage',
    'The note is not UTF-8 text.',
    'Save it as UTF-8, or type it: roadmap note 3.2.1 "..."',
  );

/** What stands on standard input, or an empty text where none is given. */
const pipedText = async (context: Context, input: NoteInput): Promise<string> => {
  const { bytes, isSilent } = await context.piped();
  if (isSilent) {
    context.warn(
      `Nothing came on standard input, so it was not waited for. To wait: roadmap note ${input.node} -`,
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
  } catch {
    throw notUtf8();
  }
};

/** The text of a note: as typed, as written in the editor, or from standard input. */
const textFor = async (context: Context, input: NoteInput, typedText: string): Promise<string> => {
  if (input.edit) return (await context.edit(typedText)).trim();
  if (input.remove !== undefined) return '';
  if (input.text.length === 0) return pipedText(context, input);
  if (typedText !== '-') return typedText;
  const text = (await context.roadmaps.text('-')).trim();
  if (text === '') throw new RoadmapError('usage', 'The note is empty.', 'Nothing was piped in.');
  return text;
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
  const text = await textFor(context, input, typedText);
  const after = await saved(context, asked, node, text, input.remove);
  const notes = notesOf(after.progress, node.id);
  return {
    json: () => ({
      node: nodeJson(after, node),
      notes: notes.map((note, index) => ({ n: index + 1, text: note.text, at: note.at })),
    }),
    *page() {
      if (input.edit && text === '') yield line(t` The note is empty, so nothing was added.`);
      else yield* notesPage(node, notes);
    },
  };
};

export const command = defineCommand(usage, {
  examples: [
    'note sql "joins clear; revisit window functions"',
    'note sql',
    'note sql - < notes.txt',
  ],
  run,
});
