import type { Context } from '../context';
import type { Answer } from '../context/answer';
import { notesOf } from '../progress/record/fold';
import { RoadmapError } from '../roadmap/errors';
import { nodeJson } from '../view/json';
import { hitLines } from '../view/lists';
import { defineCommand, type InputOf, several } from './command';
import { words } from './values';

const usage = { arguments: { words: several(words, { isRequired: true }) } };

/** Ranked hits over titles, summaries, outcomes, resources and notes. */
export const run = async (context: Context, input: InputOf<typeof usage>): Promise<Answer> => {
  const words = input.words.join(' ').trim();
  if (words === '') {
    throw new RoadmapError('usage', 'Nothing to search for.', 'For example: roadmap search cache');
  }
  const snapshot = await context.snapshot('whole');
  const { tree, progress } = snapshot;
  const { search } = await import('../roadmap/search');
  const hits = search(tree, words, (node) => notesOf(progress, node.id).map(({ text }) => text));
  return {
    json: () => ({
      hits: hits.map(({ node, score, where }) => ({ ...nodeJson(snapshot, node), score, where })),
    }),
    text: (screen) => hitLines(snapshot, words, hits, screen),
    narrate: ({ hitSentences }) => hitSentences(snapshot, words, hits),
  };
};

export const command = defineCommand(usage, {
  examples: ['search cache', 'search message broker'],
  run,
});
