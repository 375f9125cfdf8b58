import type { Context } from '../context';
import type { Answer } from '../context/answer';
import { suggest } from '../progress/advice/next';
import { hasTicks } from '../progress/record/steps';
import { dueToday } from '../progress/review/due-today';
import { RoadmapError } from '../roadmap/errors';
import { quoted } from '../roadmap/quoted';
import { defineCommand, flag, type InputOf, option } from './command';
import { dueJson, nodeJson, nodesJson, stepsJson } from './json';
import { nextPage } from './next/next.page';
import { text, wholeNumber } from './values';

const usage = {
  options: {
    limit: option('-n, --limit <count>', 'how many suggestions', wholeNumber('count')),
    why: flag('--why', 'show the sum behind the order, and what is blocked by what'),
    time: option('--time <length>', 'the time you have, such as 30m or 2h', text('length')),
  },
};

export type NextInput = InputOf<typeof usage>;

const DEFAULT_LIMIT = 3;

/** Minutes of a duration as people type it. */
const minutesOf = (text: string): number => {
  const match = /^(?:(\d+(?:\.\d+)?)h)?(?:(\d+)m?)?$/i.exec(text.replace(/\s+|min(ute)?s?$/g, ''));
  const minutes = match ? Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0) : 0;
  if (minutes > 0 && Number.isFinite(minutes)) return minutes;
  const message = `${quoted(text)} is no length of time.`;
  throw new RoadmapError('usage', message, 'Write it like this: --time 30m, or --time 2h');
};

/** What to continue and what to take up, each with its reason. */
export const run = async (context: Context, input: NextInput): Promise<Answer> => {
  const minutes = input.time === undefined ? undefined : minutesOf(input.time);
  const limit = input.limit ?? DEFAULT_LIMIT;
  const tree = await context.snapshot();
  const needsContent = minutes !== undefined || hasTicks(tree);
  const snapshot = needsContent ? await context.snapshot('whole') : tree;
  const review = await dueToday(snapshot, await context.progress.state());
  const advice = suggest(snapshot, minutes, review[0]?.node);
  return {
    json: () => ({
      continue: advice.started.map(({ node, reasons }) => ({
        ...nodeJson(snapshot, node),
        ...stepsJson(snapshot, node),
        reasons,
      })),
      suggestions: advice.suggestions
        .slice(0, limit)
        .map(({ node, score, hours, alternatives, reasons }) => ({
          ...nodeJson(snapshot, node),
          score,
          hours: hours ?? null,
          alternatives: nodesJson(snapshot, alternatives),
          reasons,
        })),
      review: review.map((one) => dueJson(snapshot, one)),
      blocked: advice.blocked.map(({ node, waitingFor }) => ({
        ...nodeJson(snapshot, node),
        waitingFor: nodesJson(snapshot, waitingFor),
      })),
    }),
    page: () => nextPage({ snapshot, advice, limit, why: input.why, review }),
  };
};

export const command = defineCommand(usage, {
  examples: ['next', 'next --why', 'next --time 30m'],
  run,
});
