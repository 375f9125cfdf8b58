import type { Context } from '../context';
import type { Answer } from '../context/answer';
import type { Held } from '../context/roadmaps';
import { type Asked, AUTO, type Brought, bringIn, FOLDERS, OWN } from '../formats/bring-in';
import { foldWarnings } from '../formats/fold-warnings';
import { IMPORTERS } from '../formats/importers';
import { count, STATUS_NAMES } from '../page/label';
import { fold, progressOf } from '../progress/record/fold';
import { broughtEvents, isStray } from '../progress/record/imported-progress';
import { parseDay } from '../progress/record/parse-day';
import { type Snapshot, snapshotOf } from '../progress/record/snapshot';
import { type Day, NO_STATE, type ProgressEvent, type State } from '../progress/record/types';
import { type Difference, differenceOf, isSameRoadmap } from '../roadmap/compare';
import { RoadmapError } from '../roadmap/errors';
import { quoted } from '../roadmap/quoted';
import { type Tree, type TreeNode, treeOf } from '../roadmap/tree';
import { defineCommand, flag, type InputOf, option, optionWithDefault, required } from './command';
import { differencePage, type ImportedModel, importedJson, importedPage } from './import.page';
import { date, file, oneOf, text, wholeNumber } from './values';

const usage = {
  arguments: { file: required(file('plan.md')) },
  options: {
    format: optionWithDefault(
      '-f, --format <format>',
      'what the file is written in',
      oneOf('format', [AUTO, ...IMPORTERS.map(({ id }) => id), OWN]),
      AUTO,
    ),
    id: option('--id <id>', 'keep it under another id', { ...text('id'), sources: ['roadmaps'] }),
    block: option('--block <n>', 'which of several diagrams in the file', wholeNumber('n')),
    flat: flag('--flat', 'do not guess places from where things are drawn'),
    at: option('--at <date>', 'the day that ticked topics were done: 2026-11-01, yesterday', date),
    dryRun: flag('--dry-run', 'only say what would change'),
    yes: flag('--yes', 'do not ask before a roadmap is replaced'),
  },
};

export type ImportInput = InputOf<typeof usage>;

/** More warnings than this are counted. */
const MOST_WARNINGS = 20;

const tellWarnings = (context: Context, file: string, { warnings, others }: Brought): void => {
  const folded = context.json ? warnings : foldWarnings(warnings);
  const shown = context.json ? folded : folded.slice(0, MOST_WARNINGS);
  for (const { line, message } of shown) {
    context.warn(line === undefined ? `${file}: ${message}` : `${file}:${line}: ${message}`);
  }
  const more = folded.length - shown.length;
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

/** The topics whose id was another topic's once, in a version before the one that is here. */
const strays = (now: Snapshot, change: Difference): TreeNode[] =>
  change.added.filter((node) => node.kind === 'topic' && isStray(node, now.markOf(node)));

/** A stray mark is freed where our version shows that the id had gone; else it is only told. */
const tellStrays = (
  context: Context,
  now: Snapshot,
  nodes: readonly TreeNode[],
  isFree: boolean,
) => {
  for (const node of nodes.slice(0, MOST_WARNINGS)) {
    const { status = 'todo', title } = now.markOf(node) ?? {};
    const was = `"${node.id}" was ${quoted(title ?? '')} (${STATUS_NAMES[status]}) and is ${quoted(node.title)} now`;
    context.warn(`${was}: ${isFree ? 'it starts as to do' : 'the mark is kept'}.`);
  }
};

const NOTHING: Difference = { added: [], removed: [], renamed: [], moved: [] };

const isSame = ({ added, removed, renamed, moved }: Difference): boolean =>
  added.length + removed.length + renamed.length + moved.length === 0;

/** Replacing a roadmap that is here is asked for once more. */
const isMeant = async (context: Context, input: ImportInput, model: ImportedModel) => {
  if (input.yes || isSame(model.change)) return true;
  const { id } = model.after.tree.roadmap;
  if (!context.prompts) {
    const message = `"${id}" is here already, and this would change it.`;
    const hint = `See what: add --dry-run. Do it: add --yes. Keep both: add --id ${id}-2`;
    throw new RoadmapError('needs-terminal', message, hint);
  }
  const prompts = await context.prompts();
  prompts.show({ page: () => differencePage(model) });
  return prompts.confirm(`Replace "${id}"? What is still in it keeps its progress.`);
};

/** A snapshot as it is after some events that are not saved. */
const projected = (before: Snapshot, events: readonly ProgressEvent[], on: Day): Snapshot => {
  const { id } = before.tree.roadmap;
  // "~" comes after every digit: no mark of the learner's is newer.
  const change = { v: 1, id: '~', at: '~', on, device: '', roadmap: id, events } as const;
  const state = fold({ ...NO_STATE, roadmaps: { [id]: before.progress } }, [change]);
  return snapshotOf(before.tree, progressOf(state, id), before.today);
};

/** Brings a roadmap in: checked, copied, its progress kept where it was here before. */
export const run = async (context: Context, input: ImportInput): Promise<Answer> => {
  const today = context.today();
  const on = input.at === undefined ? today : parseDay(input.at, today);
  const { text, asked } = await sourceOf(context, input);
  const heldOf = heldIn(context);
  const brought = await bringIn(text, asked, async (id) => treeIn(await heldOf(id)));
  tellWarnings(context, input.file, brought);
  const tree = treeOf(brought.roadmap);
  const { id } = tree.roadmap;
  const held = await heldOf(id);
  const old = treeIn(held);
  const change = old ? differenceOf(old, tree) : { ...NOTHING, added: tree.nodes };
  const state = await context.progress.state();
  const now = snapshotOf(tree, progressOf(state, id), today);
  const found = strays(now, change);
  const isFree = old !== undefined;
  tellStrays(context, now, found, isFree);
  const eventsIn = (snapshot: Snapshot) =>
    broughtEvents(snapshot, brought.progress, new Set(isFree ? found : []));
  const events = eventsIn(now);
  const before = old && snapshotOf(old, now.progress, today);
  const model = { before, after: projected(now, events, on), change, events };
  const isDone =
    !input.dryRun && (!old || (await isMeant(context, input, { ...model, isDone: false })));
  if (isDone) {
    const decide = (latest: State) => ({
      events: eventsIn(snapshotOf(tree, progressOf(latest, id), today)),
      on,
    });
    if (held && isSameRoadmap(held.roadmap, tree.roadmap))
      await context.progress.save((latest) => ({ roadmap: id, ...decide(latest) }));
    else await context.replaceRoadmap(id, tree.roadmap, decide);
  }
  const told: ImportedModel = { ...model, isDone };
  return {
    json: () => importedJson(told),
    page: () => importedPage(told),
  };
};

export const command = defineCommand(usage, {
  examples: ['import plan.md', 'import rust.json --dry-run', 'import map.mmd --id maps'],
  run,
});
