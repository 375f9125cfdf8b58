import type { Context } from '../context';
import type { Answer } from '../context/answer';
import { label, STATUS_NAMES } from '../page/label';
import { markedPage } from '../page/marked';
import { type MarkedModel, markedModel } from '../page/marked-model';
import { line } from '../page/parts';
import { stepName } from '../page/steps';
import { t } from '../page/text';
import { resolveTargets, type Targets } from '../progress/advice/resolve';
import { changedSince } from '../progress/record/changed-since';
import { markTargets, type Wish } from '../progress/record/marking';
import { parseDay } from '../progress/record/parse-day';
import type { Snapshot } from '../progress/record/snapshot';
import type { Day } from '../progress/record/types';
import { RoadmapError } from '../roadmap/errors';
import type { TreeNode } from '../roadmap/tree';
import type { Status } from '../roadmap/types';
import { defineCommand, flag, type InputOf, option, several } from './command';
import { nodeJson, nodesJson } from './json';
import { checklist } from './mark/checklist';
import { date, nodes, text } from './values';

/** What all four commands take; `message` is what one would note. */
const optionsWith = (message: string) => ({
  message: option('-m, --message <text>', `add a note, such as ${message}`, text('text')),
  yes: flag('--yes', 'do not ask before the whole roadmap is changed'),
});

const named = { nodes: several(nodes, { isRequired: true }) };

const usage = {
  arguments: { nodes: several(nodes, { isRequired: false }) },
  options: {
    ...optionsWith('a link to what you built'),
    at: option('--at <date>', 'the day it was finished: 2026-11-01, yesterday', date),
  },
};

export type MarkInput = InputOf<typeof usage> & { readonly to: Status };

const STEPS =
  'A step of a topic is named by its number: 3.2.1#2. roadmap info 3.2.1 shows the steps.';

/** `done` without a node: what to tick is asked for. */
const ask = async (context: Context, drawn: Snapshot): Promise<TreeNode[]> => {
  if (!context.prompts) {
    const hint = 'For example: roadmap done 2.1.1    All numbers: roadmap show';
    throw new RoadmapError('needs-terminal', 'Which topic? Nobody can be asked here.', hint);
  }
  const choices = checklist(drawn);
  if (choices.length === 0) return [];
  const prompts = await context.prompts();
  return prompts.checkbox('What have you learned?', choices);
};

/** Marking the whole roadmap is asked for once more. */
const isMeant = async (context: Context, nodes: readonly TreeNode[], input: MarkInput) => {
  if (input.yes || !nodes.some((node) => node.kind === 'root')) return true;
  if (!context.prompts) {
    const message = 'This is the whole roadmap. Nobody can be asked here whether that is meant.';
    throw new RoadmapError('needs-terminal', message, 'If it is: add --yes');
  }
  const prompts = await context.prompts();
  return prompts.confirm(`Set the whole roadmap to ${input.to}?`);
};

const answer = (model: MarkedModel, notes: number): Answer => ({
  json: () => ({
    changed: model.moves.map(({ node, from, to }) => ({
      ...nodeJson(model.snapshot, node),
      from,
      to,
    })),
    unchanged: nodesJson(model.snapshot, model.unchanged),
    steps: model.ticking.moves.map((step) => ({
      ...nodeJson(model.snapshot, step.node),
      step: step.n,
      text: step.text,
      ticked: model.to === 'done',
    })),
    summary: model.snapshot.standing(model.snapshot.tree.root).summary,
  }),
  page: () => markedPage(model, notes),
});

const NOTHING = { nodes: [], steps: [] };

/** Says why the checklist is asked again. */
const tellChanged = async (context: Context, now: Snapshot, node: TreeNode): Promise<void> => {
  const prompts = await context.prompts?.();
  const status = STATUS_NAMES[now.standing(node).status];
  const why = `${label(node)} was set to "${status}" elsewhere.`;
  prompts?.show({ page: () => [line(t` ${why} Nothing was saved yet.`)] });
};

/**
 * `done` without a node. A topic that another process has changed while the list was open may not be
 * meant any more: then nothing is saved, and the list is asked anew.
 */
const runList = async (context: Context, input: MarkInput, day: Day | undefined) => {
  const wish = wishOf(input, day);
  for (let drawn = await context.snapshot('whole'); ; ) {
    const nodes = await ask(context, drawn);
    const shown = drawn;
    const { decision, after } = await context.change((now) => {
      const [changed] = changedSince(shown, now, nodes, input.to);
      return changed ? { changed, events: [] } : markTargets(now, { nodes, steps: [] }, wish);
    }, day);
    if (!('changed' in decision)) return { decision, after };
    await tellChanged(context, after, decision.changed);
    drawn = after;
  }
};

/** `done` tells a practice's facts, and steps are told by these. */
const needsContent = ({ to, nodes }: MarkInput): boolean =>
  to === 'done' || nodes.some((text) => text.includes('#'));

/** A step is ticked or not, nothing else. */
const refuseSteps = ({ steps: [step] }: Pick<Targets, 'steps'>, to: Status): void => {
  if (!step || to === 'done' || to === 'todo') return;
  const name = stepName(step);
  const message = `${name} is a step: it can be ticked, or not.`;
  throw new RoadmapError(
    'usage',
    message,
    `Type: roadmap done ${name}    or: roadmap reset ${name}`,
  );
};

const wishOf = ({ to, message }: MarkInput, day: Day | undefined): Wish => ({
  to,
  note: message?.trim(),
  day,
});

/** Marks what arguments name. */
const runNamed = async (context: Context, input: MarkInput, day: Day | undefined) => {
  const asked = await context.snapshot(needsContent(input) ? 'whole' : 'tree');
  const { notices, ...named } = await resolveTargets(asked, input.nodes);
  notices.forEach(context.warn);
  refuseSteps(named, input.to);
  const wanted = (await isMeant(context, named.nodes, input)) ? named : NOTHING;
  return context.change((now) => markTargets(now, wanted, wishOf(input, day)), day);
};

/** `done`, `start`, `skip`, `reset`: sets topics to a status. */
export const run = async (context: Context, input: MarkInput): Promise<Answer> => {
  const day = input.at === undefined ? undefined : parseDay(input.at, context.today());
  const mark = input.nodes.length > 0 ? runNamed : runList;
  const { decision, after } = await mark(context, input, day);
  const notes = decision.events.filter(({ type }) => type === 'note').length;
  return answer(markedModel(decision, after, input.to), notes);
};

export const done = defineCommand(usage, {
  examples: [
    'done 3.2.1',
    'done now -m "https://github.com/me/bookmarks"',
    'done 2.1.1 2.1.2 --at yesterday',
    'done 3.2.1#2',
    'done',
  ],
  footer: STEPS,
  run: (context, input) => run(context, { ...input, to: 'done' }),
});

export const start = defineCommand(
  { arguments: named, options: optionsWith('what you want to build') },
  {
    examples: ['start 3.2.1', 'start next'],
    run: (context, input) => run(context, { ...input, to: 'doing', at: undefined }),
  },
);

export const skip = defineCommand(
  { arguments: named, options: optionsWith('why you leave it out') },
  {
    examples: ['skip 3.1.4'],
    run: (context, input) => run(context, { ...input, to: 'skipped', at: undefined }),
  },
);

export const reset = defineCommand(
  { arguments: named, options: optionsWith('what is still missing') },
  {
    examples: ['reset 3.2.1', 'reset 3.2.1#2'],
    footer: STEPS,
    run: (context, input) => run(context, { ...input, to: 'todo', at: undefined }),
  },
);
