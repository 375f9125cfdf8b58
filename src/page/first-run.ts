import { isEmpty } from '../progress/record/records';
import type { Snapshot } from '../progress/record/snapshot';

/** While nothing is marked: the number of topics, and of those that count, if not all do. */
const firstRunCounts = ({ tree, standing, progress }: Snapshot) => {
  if (!isEmpty(progress.topics)) return undefined;
  const { total } = standing(tree.root).summary;
  const topics = tree.nodes.filter((node) => node.kind === 'topic').length;
  return topics === total ? undefined : { topics, total };
};

/** The reason why there are fewer to do than topics, while nothing is marked. */
export const firstRunLine = (snapshot: Snapshot): string | undefined => {
  const counted = firstRunCounts(snapshot);
  if (!counted) return undefined;
  const { topics, total } = counted;
  return `${total} to do: ${topics} topics, ${topics - total} are alternatives`;
};

/** The same as a sentence. */
export function* alternativesSentence(snapshot: Snapshot): Generator<string> {
  const counted = firstRunCounts(snapshot);
  if (!counted) return;
  const { topics, total } = counted;
  yield `There are ${topics} topics, and ${total} are to do, because ${topics - total} are alternatives.`;
}
