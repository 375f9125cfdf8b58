import type { Context } from '../context';
import type { Answer } from '../context/answer';
import { suggest } from '../progress/advice/next';
import { restartOf } from '../progress/advice/restart';
import { hasTicks } from '../progress/record/steps';
import { dueToday } from '../progress/review/due-today';
import { defineCommand } from './command';
import { dueJson, nodeJson, roadmapJson, stepsJson } from './json';
import { overviewPage } from './overview/overview.page';

/** Bare `roadmap`: where the learner stands. */
export const run = async (context: Context): Promise<Answer> => {
  const known = await context.snapshot();
  const snapshot = hasTicks(known) ? await context.snapshot('whole') : known;
  const advice = suggest(snapshot);
  const due = await dueToday(snapshot, await context.progress.state());
  const restart = restartOf(snapshot);
  const { tree, standing } = snapshot;
  const next = advice.started[0]?.node ?? advice.suggestions[0]?.node;
  return {
    json: () => ({
      roadmap: roadmapJson(snapshot),
      summary: standing(tree.root).summary,
      sections: tree.root.children.map((section) => ({
        ...nodeJson(snapshot, section),
        summary: standing(section).summary,
      })),
      review: due.map((one) => dueJson(snapshot, one)),
      next: next ? { ...nodeJson(snapshot, next), ...stepsJson(snapshot, next) } : null,
    }),
    page: () => overviewPage(snapshot, advice, { due, restart }),
  };
};

export const command = defineCommand(
  {},
  {
    examples: [],
    run,
  },
);
