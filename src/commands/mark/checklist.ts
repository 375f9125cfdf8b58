import { label } from '../../page/label';
import { clean } from '../../page/sanitize';
import type { Snapshot } from '../../progress/record/snapshot';
import { type TreeNode, topicsOf } from '../../roadmap/tree';

type Headed = readonly [heading: string, topic: TreeNode];

/** A topic to tick, or a heading. */
export type Entry = string | { readonly name: string; readonly value: TreeNode };

/** Every open topic under its section, those started first; topics beside sections under the title. */
export const checklist = ({ tree, standing }: Snapshot): Entry[] => {
  const has = (status: string) => (node: TreeNode) => standing(node).status === status;
  const started = topicsOf(tree, tree.root).filter(has('doing'));
  const open = tree.root.children.flatMap((section) => {
    const heading = section.kind === 'topic' ? clean(tree.roadmap.title) : label(section);
    return topicsOf(tree, section)
      .filter(has('todo'))
      .map((topic): Headed => [heading, topic]);
  });
  return headed([...started.map((topic): Headed => ['Started', topic]), ...open]);
};

const headed = (topics: readonly Headed[]): Entry[] =>
  topics.flatMap(([heading, topic], at) => {
    const entry = { name: label(topic), value: topic };
    return topics[at - 1]?.[0] === heading ? [entry] : [heading, entry];
  });
