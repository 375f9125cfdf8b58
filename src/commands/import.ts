import type { Context } from '../context';
import type { Answer } from '../context/answer';
import type { Held } from '../context/roadmaps';
import { type Asked, AUTO, type Brought, bringIn, FOLDERS } from '../formats/bring-in';
import { progressOf } from '../progress/fold';
import { parseDay } from '../progress/parse-day';
import { setStatus } from '../progress/set-status';
import { snapshotOf } from '../progress/snapshot';
import type { Day } from '../progress/types';
import { type Difference, differenceOf, isSameRoadmap } from '../roadmap/compare';
import { RoadmapError } from '../roadmap/errors';
import { quoted } from '../roadmap/quoted';
import { type Tree, treeOf } from '../roadmap/tree';
import { differenceLines, type ImportedModel, importedLines } from '../view/imported';
import { nodesJson } from '../view/json';
import { count } from '../view/label';
import { cut } from '../view/text';

export interface ImportInput {
  readonly file: string;
  readonly format: string;
  /** Another id than the one in the file. */
  readonly id: string | undefined;
  /** Which of several diagrams, counted from 1. */
  readonly block: number | undefined;
  readonly flat: boolean;
  /** The day on which what is ticked was done, as typed. */
  readonly at: string | undefined;
  readonly dryRun: boolean;
  readonly yes: boolean;
}

/** More warnings than this are counted. */
const MOST_WARNINGS = 20;

const tellWarnings = (context: Context, file: string, { warnings, others }: Brought): void => {
  const shown = context.json ? warnings : warnings.slice(0, MOST_WARNINGS);
  for (const { line, message } of shown) {
    context.warn(line === undefined ? `${file}: ${message}` : `${file}:${line}: ${message}`);
  }
  const more = warnings.length - shown.length;
  if (more > 0) context.warn(`${file}: and ${count(more, 'more warning')}; all of them: --json`);
  if (others.length > 0) {
    context.warn(
      `${file} holds other diagrams. Take one with --block <number>: ${others.join('; ')}`,
    );
  }
};

const checkedId = (id: string | undefined): string | undefined => {
  if (id === undefined || /^[a-z0-9][a-z0-9-]{0,63}$/.test(id)) return id;
  const message = `${quoted(id)} cannot be an id.`;
  throw new RoadmapError('usage', message, 'Use small letters, digits and hyphens, at most 64.');
};

/** The text to be read, and how; of a folder, what lies in it. Only one format comes in folders. */
const sourceOf = async ({ roadmaps }: Context, input: ImportInput) => {
  const asked: Asked = { ...input, id: checkedId(input.id) };
  const mayBeFolder = [AUTO, FOLDERS].includes(input.format);
  const folder = mayBeFolder ? await roadmaps.folder(input.file) : undefined;
  return folder
    ? { text: folder.json ?? '', asked: { ...asked, folder } }
    : { text: await roadmaps.text(input.file), asked };
};

/**
 * The roadmaps that are here already, each read once. A copy of ours that was damaged is no reason
 * to refuse its replacement.
 */
const heldIn = ({ roadmaps }: Context): ((id: string) => Promise<Held | undefined>) => {
  const read = new Map<string, Promise<Held | undefined>>();
  return (id) => {
    const held = read.get(id) ?? roadmaps.find(id, 'whole').catch(() => undefined);
    read.set(id, held);
    return held;
  };
};

const treeIn = (held: Held | undefined): Tree | undefined => held && treeOf(held.roadmap);

const NOTHING: Difference = { added: [], removed: [], renamed: [], moved: [] };

const isSame = ({ added, removed, renamed, moved }: Difference): boolean =>
  added.length + removed.length + renamed.length + moved.length === 0;

/** Replacing a roadmap that is here is asked for once more. */
const isMeant = async (context: Context, input: ImportInput, old: Tree, change: Difference) => {
  if (input.yes || isSame(change)) return true;
  const { id } = old.roadmap;
  if (!context.prompts) {
    const message = `"${id}" is here already, and this would change it. Nobody can be asked here.`;
    const hint = `See what: add --dry-run. Do it: add --yes. Keep both: add --id ${id}-2`;
    throw new RoadmapError('needs-terminal', message, hint);
  }
  const rows = differenceLines(change).map((row) => `\n   ${cut(row, 70, '...')}`);
  const prompts = await context.prompts();
  return prompts.confirm(
    `"${id}" would change:${rows.join('')}\nYour progress is kept. Replace it?`,
  );
};

/** Marks what is ticked in the file; what is done here already stays as it is. */
const markDone = async (context: Context, tree: Tree, done: readonly string[], on: Day) => {
  const roadmap = tree.roadmap.id;
  const topics = done.flatMap((id) => tree.byId(id) ?? []).filter(({ kind }) => kind === 'topic');
  const { change } = await context.progress.save((state) => {
    const snapshot = snapshotOf(tree, progressOf(state, roadmap), context.today());
    return { roadmap, events: setStatus(snapshot, topics, 'done').events, on };
  });
  return change?.events.length ?? 0;
};

/** Keeps the roadmap, then its marks; where these cannot be saved, the roadmap goes back too. */
const keepAll = async (
  { roadmaps }: Context,
  { roadmap }: Tree,
  before: Held | undefined,
  mark: () => Promise<number>,
) => {
  if (before && isSameRoadmap(before.roadmap, roadmap)) return mark();
  await roadmaps.keep(roadmap);
  try {
    return await mark();
  } catch (error) {
    if (before?.origin === 'library') await roadmaps.keep(before.roadmap);
    else roadmaps.remove(roadmap.id);
    throw error;
  }
};

/** Brings a roadmap in: checked, copied, its progress kept where it was here before. */
export const run = async (context: Context, input: ImportInput): Promise<Answer> => {
  const on = input.at === undefined ? context.today() : parseDay(input.at, context.today());
  const { text, asked } = await sourceOf(context, input);
  const heldOf = heldIn(context);
  const brought = await bringIn(text, asked, async (id) => treeIn(await heldOf(id)));
  tellWarnings(context, input.file, brought);
  const tree = treeOf(brought.roadmap);
  const held = await heldOf(tree.roadmap.id);
  const old = treeIn(held);
  const change = old ? differenceOf(old, tree) : { ...NOTHING, added: tree.nodes };
  const isDone = !input.dryRun && (!old || (await isMeant(context, input, old, change)));
  const marked = isDone
    ? await keepAll(context, tree, held, () => markDone(context, tree, brought.done, on))
    : 0;
  const state = await context.progress.state();
  const snapshotIn = (one: Tree) =>
    snapshotOf(one, progressOf(state, one.roadmap.id), context.today());
  const [now, before] = [snapshotIn(tree), snapshotIn(old ?? tree)];
  const done = isDone ? marked : brought.done.length;
  const model: ImportedModel = { tree, isNew: !old, isDone, change, done };
  return {
    json: () => ({
      id: tree.roadmap.id,
      added: nodesJson(now, change.added),
      renamed: nodesJson(now, change.renamed),
      moved: nodesJson(now, change.moved),
      removed: nodesJson(before, change.removed),
      done: model.done,
      imported: isDone,
    }),
    text: (screen) => importedLines(model, screen),
    narrate: ({ importedSentences }) => importedSentences(model),
  };
};
