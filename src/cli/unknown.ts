import { RoadmapError } from '../roadmap/errors';
import { nearest } from '../roadmap/nearest';
import { COMMAND_NAMES } from './commands';

/** What to say to a word that is no command. */
export const unknownCommand = (word: string): RoadmapError => {
  const [closest] = nearest(COMMAND_NAMES, word, 1);
  const hint = closest ? `Did you mean: roadmap ${closest}?` : 'All commands: roadmap --help';
  return new RoadmapError('usage', `There is no command "${word.slice(0, 80)}".`, hint);
};
