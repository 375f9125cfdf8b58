import type { Context } from '../context';
import type { Answer } from '../context/answer';
import { nodeNamed } from '../progress/advice/resolve';
import { agendaFor } from '../progress/forecast/agenda';
import { type Deadline, deadlineOf, isMade, ownPace, paceFor } from '../progress/forecast/deadline';
import { type Effort, effortIn, hoursOf } from '../progress/forecast/effort';
import { firstWeek, layOut, type Plan } from '../progress/forecast/plan';
import { settingOf } from '../progress/record/fold';
import { parseDayAhead } from '../progress/record/parse-day';
import { isHours, SETTINGS, settingValue } from '../progress/record/settings';
import type { Snapshot } from '../progress/record/snapshot';
import type { Day } from '../progress/record/types';
import { weekStartOf } from '../progress/record/weeks';
import { RoadmapError } from '../roadmap/errors';
import { quoted } from '../roadmap/quoted';
import type { TreeNode } from '../roadmap/tree';
import { defineCommand, type InputOf, option } from './command';
import { nodeJson, nodesJson } from './json';
import { type PlanModel, planPage } from './plan/plan.page';
import { text } from './values';

const usage = {
  options: {
    hours: option(
      '--hours <per week>',
      'hours you can learn; by default config hours',
      text('per week'),
    ),
    by: option('--by <date>', 'what it takes to be through by then: 2027-03-01', text('date')),
    to: option('--to <node>', 'only what is on the way to a node', {
      ...text('node'),
      sources: ['nodes'],
    }),
  },
};

export type PlanInput = InputOf<typeof usage>;

const hoursAsked = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (isHours(text)) return Number(text);
  const message = `--hours cannot be ${quoted(text)}.`;
  throw new RoadmapError('usage', message, `It takes: ${SETTINGS.hours.takes}, as --hours 6`);
};

const goalOf = async (
  context: Context,
  snapshot: Snapshot,
  to: string | undefined,
): Promise<TreeNode> => {
  const named = await nodeNamed(snapshot, to, 'fuzzy', context.warn);
  return named ?? snapshot.tree.root;
};

const deadlineFor = async (
  context: Context,
  snapshot: Snapshot,
  effort: Effort,
  span: { readonly by: Day | undefined; readonly begin: Day; readonly hours: number },
): Promise<Deadline | undefined> => {
  const { by, begin, hours } = span;
  if (by === undefined) return undefined;
  const own = ownPace(snapshot, await context.progress.history(), effort);
  return deadlineOf(by, hours, { today: snapshot.today, begin, own });
};

const planJson = (snapshot: Snapshot, goal: TreeNode, plan: Plan, deadline?: Deadline): object => ({
  goal: nodeJson(snapshot, goal),
  hoursPerWeek: plan.pace,
  weeks: plan.weeks.map(({ start, shares }) => ({
    start,
    hours: Number(shares.reduce((sum, { hours }) => sum + hours, 0).toFixed(2)),
    topics: shares.map(({ node, hours, of }) => ({ ...nodeJson(snapshot, node), hours, of })),
  })),
  topics: plan.topics.length + plan.beyond.length,
  hours: plan.hours,
  hasHours: plan.hasHours,
  until: plan.beyond.length > 0 ? null : (plan.topics.at(-1)?.last ?? null),
  choices: plan.assumptions.map(({ choice, picked }) => ({
    ...nodeJson(snapshot, choice),
    picked: nodesJson(snapshot, picked),
  })),
  beyond: nodesJson(snapshot, plan.beyond),
  by: deadline
    ? {
        date: deadline.by,
        hoursPerWeek: deadline.needed,
        own: deadline.own === undefined ? null : Number(deadline.own.toFixed(1)),
        made: isMade(deadline) ?? null,
      }
    : null,
});

/** The open topics laid out over weeks; with a day to be through by, what that takes. */
export const run = async (context: Context, input: PlanInput): Promise<Answer> => {
  const asked = hoursAsked(input.hours);
  const by = input.by === undefined ? undefined : parseDayAhead(input.by, context.today());
  const snapshot = await context.snapshot();
  const goal = await goalOf(context, snapshot, input.to);
  const state = await context.progress.state();
  const effort = effortIn(snapshot.tree);
  const agenda = agendaFor(snapshot, effort, goal);
  const begin = firstWeek(snapshot.today, weekStartOf(state, context.weekStart()), by);
  const hours = hoursOf(agenda.topics, effort);
  const deadline = await deadlineFor(context, snapshot, effort, { by, begin, hours });
  const usual = Number(settingValue(state, 'hours'));
  const pace = asked ?? paceFor(usual, deadline);
  const plan = layOut(agenda, effort, pace, begin);
  const isPaceGuessed = pace === usual && asked === undefined && !settingOf(state, 'hours');
  const model: PlanModel = { snapshot, goal, plan, deadline, isPaceGuessed };
  return {
    json: () => planJson(snapshot, goal, plan, deadline),
    page: () => planPage(model),
  };
};

export const command = defineCommand(usage, {
  examples: ['plan', 'plan --hours 6', 'plan --to 4.1 --by 2027-03-01'],
  run,
});
