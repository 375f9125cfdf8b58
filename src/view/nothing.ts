import type { Snapshot } from '../progress/snapshot';
import type { Summary } from '../roadmap/rollup';
import { type Hint, hintLine } from './hints';
import { allDone, count, typed } from './label';
import type { Screen } from './screen';

/** Why nothing is left to take up, where nothing is started and nothing is ready. */
export const nothingSentence = (summary: Summary): string => {
  const { total, done, skipped, todo } = summary;
  if (total + skipped === 0) return 'There is nothing to do in this roadmap: it has no topics.';
  if (todo > 0) return 'Everything open waits for something else.';
  if (total === 0) return `${all(skipped, 'topic is', 'topics are')} skipped.`;
  return skipped === 0
    ? `${all(done, 'topic is', 'topics are')} done. Well done!`
    : `Nothing is left: ${allDone(summary)}.`;
};

const all = (amount: number, one: string, many: string): string =>
  amount === 1 ? `The only ${one}` : `All ${count(amount, one, many)}`;

/** What to type then; a node that it names is one of this roadmap. */
export const nothingHints = ({ tree, standing }: Snapshot): Hint[] => {
  const { total, todo } = standing(tree.root).summary;
  const first = tree.nodes.find((node) => node.kind === 'topic');
  if (!first) return [{ text: 'Others:', command: 'roadmap roadmaps' }];
  if (todo > 0) return [{ text: 'What for:', command: 'roadmap next --why' }];
  return total === 0
    ? [{ text: 'Back to one:', command: `roadmap reset ${typed(first)}` }]
    : [{ text: 'One topic:', command: `roadmap info ${typed(first)}` }];
};

/** The answer where a command was asked about the topic to take up, and there is none. */
export function* nothingLines(snapshot: Snapshot, screen: Screen): Generator<string> {
  yield ` ${nothingSentence(snapshot.standing(snapshot.tree.root).summary)}`;
  yield* hintLine(screen, nothingHints(snapshot));
}
