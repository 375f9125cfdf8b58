import { RoadmapError } from '../roadmap/errors';
import { nearest } from '../roadmap/nearest';

/** What to say to a word that is none of the commands' names. */
export const unknownCommand = (word: string, names: readonly string[]): RoadmapError => {
  const [closest] = nearest(names, word, 1);
  const hint = closest ? `Did you mean: roadmap ${closest}?` : 'All commands: roadmap --help';
  return new RoadmapError('usage', `There is no command "${word.slice(0, 80)}".`, hint);
};
