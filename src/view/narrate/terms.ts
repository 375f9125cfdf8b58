import { clean } from '../clean';
import { label, typed } from '../label';
import { type TermsModel, termsOwner } from '../terms';
import { running } from './running';
import { toType } from './sentences';

/** How many terms there are, then each with its meaning and, of a group, its topic. */
export function* termSentences(model: TermsModel): Generator<string> {
  const { snapshot, node, terms } = model;
  if (terms.length === 0) {
    yield `No terms are defined in ${termsOwner(model)}.`;
    return;
  }
  yield `${termsOwner(model)}: ${terms.length} ${terms.length === 1 ? 'term' : 'terms'}.`;
  for (const [at, { term, meaning, node: owner }] of terms.entries()) {
    const where = owner === node ? '' : `, in ${label(owner)}`;
    yield* running(`Term ${at + 1} of ${terms.length}, ${clean(term)}${where}: `, meaning);
  }
  if (node.kind === 'topic') {
    yield toType('read all terms', `roadmap info ${typed(snapshot.tree.root)} --terms`);
  }
}
