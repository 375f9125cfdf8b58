import { type Hint, hintLine } from '../page/hints';
import { allDone, count, typed } from '../page/label';
import type { Screen } from '../page/screen';
import type { Snapshot } from '../progress/record/snapshot';
import type { Summary } from '../roadmap/rollup';

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

/** What one can do where there is nothing to take up, and the command that does it. */
export interface Way {
  readonly to: 'choose another' | 'know why' | 'set one back' | 'look at one';
  readonly command: string;
}

/** What to type then; a node that it names is one of this roadmap. */
export const wayOut = ({ tree, standing }: Snapshot): Way => {
  const { total, todo } = standing(tree.root).summary;
  const first = tree.nodes.find((node) => node.kind === 'topic');
  if (!first) return { to: 'choose another', command: 'roadmap roadmaps' };
  if (todo > 0) return { to: 'know why', command: 'roadmap next --why' };
  return total === 0
    ? { to: 'set one back', command: `roadmap reset ${typed(first)}` }
    : { to: 'look at one', command: `roadmap info ${typed(first)}` };
};

const HINTS: Readonly<Record<Way['to'], string>> = {
  'choose another': 'Others:',
  'know why': 'What for:',
  'set one back': 'Back to one:',
  'look at one': 'One topic:',
};

export const nothingHints = (snapshot: Snapshot): Hint[] => {
  const { to, command } = wayOut(snapshot);
  return [{ text: HINTS[to], command }];
};

/** The answer where a command was asked about the topic to take up, and there is none. */
export function* nothingLines(snapshot: Snapshot, screen: Screen): Generator<string> {
  yield ` ${nothingSentence(snapshot.standing(snapshot.tree.root).summary)}`;
  yield* hintLine(screen, nothingHints(snapshot));
}
