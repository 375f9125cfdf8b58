import type { Context } from '../context';
import type { Answer } from '../context/answer';
import { nodeNamed } from '../progress/advice/resolve';
import type { Pace } from '../progress/forecast/pace';
import { type Part, type Stats, statsOf } from '../progress/forecast/stats';
import { settingValue } from '../progress/record/settings';
import type { Snapshot } from '../progress/record/snapshot';
import type { State } from '../progress/record/types';
import { weekStartOf } from '../progress/record/weeks';
import type { Retrievability } from '../progress/review/retained';
import type { TreeNode } from '../roadmap/tree';
import { defineCommand, type InputOf, optional } from './command';
import { nodeJson } from './json';
import { type StatsModel, statsPage } from './stats/stats.page';
import { node } from './values';

const usage = { arguments: { node: optional(node) } };

export type StatsInput = InputOf<typeof usage>;

/** Numbers as people would write them. */
const rounded = (amount: number, digits = 1): number => Number(amount.toFixed(digits));

const retainedJson = ({ retained }: Part): number | null =>
  retained === undefined ? null : rounded(retained, 2);

const paceJson = ({ days, topics, hours }: Pace, hasHours: boolean): object => ({
  days,
  perWeek: rounded(topics),
  hoursPerWeek: hasHours ? rounded(hours) : null,
});

const statsJson = (snapshot: Snapshot, top: TreeNode, stats: Stats): object => {
  const { hasHours, left, pace, forecast } = stats;
  return {
    node: nodeJson(snapshot, top),
    summary: snapshot.standing(top).summary,
    retained: retainedJson(stats),
    sections: stats.sections.map((part) => ({
      ...nodeJson(snapshot, part.node),
      summary: snapshot.standing(part.node).summary,
      retained: retainedJson(part),
    })),
    days: stats.days.map(({ day, ...counts }) => ({ date: day, ...counts })),
    activeDays: stats.days.length,
    streak: stats.streak,
    weeks: stats.weeks.map(({ start, topics, hours }) => ({
      start,
      done: topics,
      hours: hasHours ? rounded(hours) : null,
    })),
    pace: pace ? { ...paceJson(pace.recent, hasHours), long: paceJson(pace.long, hasHours) } : null,
    left: { topics: left.topics, hours: hasHours ? rounded(left.hours) : null },
    forecast: forecast ? { p50: forecast.p50, p85: forecast.p85 ?? null } : null,
  };
};

/** How well each topic is remembered: nothing is told while reviews are turned off. */
const retrievabilityIn = async (snapshot: Snapshot, state: State): Promise<Retrievability> => {
  if (settingValue(state, 'review') === 'off') return () => undefined;
  const { recalled } = await import('../progress/review/due');
  return (topic) => recalled(snapshot, topic);
};

/** How one is doing: covered and retained, active days, pace, and a forecast as a range. */
export const run = async (context: Context, input: StatsInput): Promise<Answer> => {
  const snapshot = await context.snapshot();
  const named = await nodeNamed(snapshot, input.node, 'fuzzy', context.warn);
  const top = named ?? snapshot.tree.root;
  const state = await context.progress.state();
  const weekStart = weekStartOf(state, context.weekStart());
  const history = await context.progress.history();
  const retrievability = await retrievabilityIn(snapshot, state);
  const past = { snapshot, history, weekStart, retrievability };
  const stats = statsOf(past, top);
  const model: StatsModel = { snapshot, top, stats, weekStart };
  return {
    json: () => statsJson(snapshot, top, stats),
    page: () => statsPage(model),
  };
};

export const command = defineCommand(usage, {
  examples: ['stats', 'stats 3.2', 'stats --json'],
  run,
});
