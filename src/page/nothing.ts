import type { Snapshot } from '../progress/record/snapshot';
import type { Summary } from '../roadmap/rollup';
import type { TreeNode } from '../roadmap/tree';
import type { Hint } from './hints';
import { allDone, count, label, typed } from './label';
import { hints, line, type Page, type Part } from './parts';
import { running } from './running';
import { called } from './speech';
import { brief, t } from './text';

const all = (amount: number, one: string, many: string): string =>
  amount === 1 ? `The only ${one}` : `All ${count(amount, one, many)}`;

const sentenceOf = (summary: Summary): string => {
  const { total, done, skipped, todo } = summary;
  if (total + skipped === 0) return 'There is nothing to do in this roadmap: it has no topics.';
  if (todo > 0) return 'Everything open waits for something else.';
  if (total === 0) return `${all(skipped, 'topic is', 'topics are')} skipped.`;
  return skipped === 0
    ? `${all(done, 'topic is', 'topics are')} done. Well done!`
    : `Nothing is left: ${allDone(summary)}.`;
};

/** The reason why nothing is left to take up, where nothing is started and nothing is ready. */
export const whyNothing = ({ tree, standing }: Snapshot): Part => {
  const sentence = sentenceOf(standing(tree.root).summary);
  return line(t` ${sentence}`, () => running('', sentence));
};

/** The command to type then; a node that it names is one of this roadmap. */
export const nothingHint = ({ tree, standing }: Snapshot): Hint => {
  const { total, todo } = standing(tree.root).summary;
  const first = tree.nodes.find((node) => node.kind === 'topic');
  if (!first) {
    const purpose = 'read which other roadmaps there are';
    return { text: 'Others:', command: 'roadmap roadmaps', purpose };
  }
  if (todo > 0) {
    const purpose = 'read what everything waits for';
    return { text: 'What for:', command: 'roadmap next --why', purpose };
  }
  const name = typed(first);
  return total === 0
    ? { text: 'Back to one:', command: `roadmap reset ${name}`, purpose: 'set a topic back' }
    : { text: 'One topic:', command: `roadmap info ${name}`, purpose: 'read about a topic' };
};

/** The reason why nothing is left before a goal: what is skipped is not finished. */
export const noWay = (snapshot: Snapshot, goal: TreeNode): Part => {
  const { status, summary } = snapshot.standing(goal);
  const name = called(snapshot, goal);
  if (summary.total + summary.skipped === 0) {
    return line(
      t` There are no topics in ${brief(label(goal))}.`,
      `There are no topics in ${name}.`,
    );
  }
  const rest = status === 'skipped' ? 'it is skipped.' : 'it is finished.';
  return line(
    t` Nothing is left before ${brief(label(goal))}: ${rest}`,
    `Nothing is left before ${name}: ${rest}`,
  );
};

/** The answer where a command was asked about the topic to take up, and there is none. */
export function* nothingPage(snapshot: Snapshot): Page {
  yield whyNothing(snapshot);
  yield hints([nothingHint(snapshot)]);
}
