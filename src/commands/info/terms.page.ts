import { count, label, typed } from '../../page/label';
import { gap, hints, item, line, type Page } from '../../page/parts';
import { running } from '../../page/running';
import { brief, type Foreign, heading, sign, t, title } from '../../page/text';
import type { Snapshot } from '../../progress/record/snapshot';
import { type GlossaryEntry, glossaryOf } from '../../roadmap/glossary';
import type { TreeNode } from '../../roadmap/tree';

/** "ACID: atomicity, ... (3.2.1)", with its topic where that is not the node asked for. */
const entry = ({ term, meaning, node }: GlossaryEntry, top: TreeNode): Foreign =>
  node === top ? t`${term}: ${meaning}` : t`${term}: ${meaning} (${typed(node)})`;

/** The terms of a topic, or all below a group, each with its meaning. */
export function* termsPage({ tree }: Snapshot, node: TreeNode): Page {
  const terms = glossaryOf(tree, node);
  const owner = node.kind === 'root' ? tree.roadmap.title : label(node);
  const [first] = terms;
  if (!first) {
    yield item(t`No terms are defined in ${brief(owner)}.`);
    return;
  }
  const amount = count(terms.length, 'term');
  yield line(t` ${heading(title(owner))} (${amount})`, t`${owner}: ${amount}.`);
  yield gap;
  for (const [at, one] of terms.entries()) {
    const where = one.node === node ? '' : `, in ${label(one.node)}`;
    const name = `Term ${at + 1} of ${terms.length}, ${one.term}${where}: `;
    yield item(entry(one, node), { indent: 2, mark: t`${sign('dot')} ` }, () =>
      running(name, one.meaning),
    );
  }
  yield hints(
    node.kind === 'topic'
      ? [
          {
            text: 'All terms:',
            command: `roadmap info ${typed(tree.root)} --terms`,
            purpose: 'read all terms',
          },
        ]
      : [{ text: 'A topic:', command: `roadmap info ${typed(first.node)}` }],
    { isApart: true },
  );
}
