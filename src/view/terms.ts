import type { Snapshot } from '../progress/record/snapshot';
import { type GlossaryEntry, glossaryOf } from '../roadmap/glossary';
import type { TreeNode } from '../roadmap/tree';
import { block, bullets } from './blocks';
import { clean } from './clean';
import { brief, endless, fitted } from './fitted';
import { hintLine } from './hints';
import { count, label, typed } from './label';
import type { Screen } from './screen';

/** The terms of a topic, or all below a group. */
export interface TermsModel {
  readonly snapshot: Snapshot;
  readonly node: TreeNode;
  readonly terms: readonly GlossaryEntry[];
}

export const termsModelOf = (snapshot: Snapshot, node: TreeNode): TermsModel => ({
  snapshot,
  node,
  terms: glossaryOf(snapshot.tree, node),
});

/** What the terms are of: the root is called by the roadmap's title. */
export const termsOwner = ({ snapshot, node }: TermsModel): string =>
  node.kind === 'root' ? clean(snapshot.tree.roadmap.title) : label(node);

/** "ACID: atomicity, ... (3.2.1)", with the topic where it is not the one that was asked for. */
const entryText = ({ term, meaning, node }: GlossaryEntry, top: TreeNode): string =>
  `${clean(term)}: ${clean(meaning)}${node === top ? '' : ` (${typed(node)})`}`;

/** Each term with its meaning. */
export function* termLines(model: TermsModel, screen: Screen): Generator<string> {
  const { snapshot, node, terms } = model;
  if (terms.length === 0) {
    yield* block(`No terms are defined in ${brief(termsOwner(model), screen)}.`, ' ', screen);
    return;
  }
  const amount = ` (${count(terms.length, 'term')})`;
  const title = fitted(endless(termsOwner(model), 1, screen), 1 + amount.length, screen);
  yield ` ${screen.theme.heading(title)}${amount}`;
  yield '';
  const items = terms.map((one) => entryText(one, node));
  yield* bullets(items, '  ', screen);
  if (screen.isTerminal) yield '';
  yield* hintLine(
    screen,
    node.kind === 'topic'
      ? [{ text: 'All terms:', command: `roadmap info ${typed(snapshot.tree.root)} --terms` }]
      : [{ text: 'A topic:', command: `roadmap info ${typed(terms[0]?.node ?? node)}` }],
  );
}
