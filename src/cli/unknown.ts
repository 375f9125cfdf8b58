import { RoadmapError } from '../roadmap/errors';
import { quoted } from '../roadmap/quoted';

/** What to say to a word that is none of the commands' names. */
export const unknownCommand = async (
  word: string,
  names: readonly string[],
): Promise<RoadmapError> => {
  const { nearest } = await import('../roadmap/nearest');
  const [closest] = nearest(names, word, 1);
  const hint = closest ? `Did you mean: roadmap ${closest}?` : 'All commands: roadmap --help';
  return new RoadmapError('usage', `There is no command ${quoted(word)}.`, hint);
};
