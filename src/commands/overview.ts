import type { Answer, Context } from '../context';
import { suggest } from '../progress/next';
import { nodeJson, roadmapJson } from '../view/json';
import { overviewLines } from '../view/overview';

/** Bare `roadmap`: where the learner stands. */
export const run = async (context: Context): Promise<Answer> => {
  const snapshot = await context.snapshot();
  const advice = suggest(snapshot);
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
      next: next ? nodeJson(snapshot, next) : null,
    }),
    text: (screen) => overviewLines(snapshot, advice, screen),
    narrate: ({ overviewSentences }) => overviewSentences(snapshot, advice),
  };
};
