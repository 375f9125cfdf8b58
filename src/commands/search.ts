import type { Context } from '../context';
import type { Answer } from '../context/answer';
import { notesOf } from '../progress/record/fold';
import type { Snapshot } from '../progress/record/snapshot';
import { RoadmapError } from '../roadmap/errors';
import type { Hit } from '../roadmap/search';
import { defineCommand, type InputOf, option, several } from './command';
import { nodeJson } from './json';
import { type SearchModel, searchPage } from './search.page';
import { wholeNumber, words } from './values';

const usage = {
  arguments: { words: several(words, { isRequired: true }) },
  options: {
    limit: option('-n, --limit <n>', 'number of hits (default 10)', wholeNumber('n')),
  },
};

export type SearchInput = InputOf<typeof usage>;

const DEFAULT_LIMIT = 10;

const hitJson = (snapshot: Snapshot, { node, score, where, text }: Hit): object => ({
  ...nodeJson(snapshot, node),
  score,
  where,
  text,
});

/** Ranked hits over everything a topic teaches and the learner's notes. */
export const run = async (context: Context, input: SearchInput): Promise<Answer> => {
  const query = input.words.join(' ').trim();
  if (query === '') {
    throw new RoadmapError('usage', 'Nothing to search for.', 'For example: roadmap search cache');
  }
  const snapshot = await context.snapshot('whole');
  const { tree, progress } = snapshot;
  const { search } = await import('../roadmap/search');
  const result = search(tree, query, (node) => notesOf(progress, node.id).map(({ text }) => text));
  const limit = input.limit ?? DEFAULT_LIMIT;
  const model: SearchModel = {
    ...{ snapshot, query, near: result.near },
    hits: result.hits.slice(0, limit),
    more: Math.max(0, result.hits.length - limit),
  };
  return {
    json: () => ({ hits: model.hits.map((hit) => hitJson(snapshot, hit)), more: model.more }),
    page: () => searchPage(model),
  };
};

export const command = defineCommand(usage, {
  examples: ['search cache', 'search message broker'],
  run,
});
