import { RoadmapError } from '../roadmap/errors';
import { quoted } from '../roadmap/quoted';

/** Where several commands are as close, the one that is typed most often is meant. */
const OFTEN = ['done', 'start', 'next', 'show', 'undo'];

/** What to say to a word that is none of the commands' names. */
export const unknownCommand = async (
  word: string,
  names: readonly string[],
): Promise<RoadmapError> => {
  const { isSlip, nearest } = await import('../roadmap/spelling');
  const slips = names.filter((name) => isSlip(name, word.toLowerCase()));
  const closest =
    OFTEN.find((name) => slips.includes(name)) ?? slips[0] ?? nearest(names, word, 1)[0];
  const hint = closest ? `Did you mean: roadmap ${closest}?` : 'All commands: roadmap --help';
  return new RoadmapError('usage', `There is no command ${quoted(word)}.`, hint);
};
