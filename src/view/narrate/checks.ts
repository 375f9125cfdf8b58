import { count, label, MOST_LISTED, typed } from '../../page/label';
import { codeSentences, running } from '../../page/running';
import { clean } from '../../page/sanitize';
import { fewOf, toType } from '../../page/speech';
import { sourceOf } from '../../progress/review/questions';
import { type Tree, type TreeNode, topicsOf } from '../../roadmap/tree';
import type { ChecksShown } from '../checks';

/** A node's self-checks; where they were asked for and it has none, which topics below it do. */
export function* checkSentences(tree: Tree, node: TreeNode, shown: ChecksShown): Generator<string> {
  const { checks = [] } = node.data;
  if (checks.length === 0) {
    if (shown !== 'count') yield noChecks(tree, node);
    return;
  }
  if (shown === 'count') {
    yield `There ${checks.length === 1 ? 'is' : 'are'} ${count(checks.length, 'self-check')}.`;
    yield toType('read the questions', `roadmap info ${typed(node)} --checks`);
    return;
  }
  for (const [at, { question, code, answer, source }] of checks.entries()) {
    yield* running(`Question ${at + 1} of ${checks.length}: `, question);
    yield* codeSentences(code);
    if (shown !== 'answers') continue;
    yield* running('Answer: ', answer);
    if (source !== undefined) yield `Source: ${clean(sourceOf(node, source).text)}.`;
  }
}

const noChecks = (tree: Tree, node: TreeNode): string => {
  const topics = topicsOf(tree, node).filter(({ data }) => (data.checks ?? []).length > 0);
  if (node.kind === 'topic' || topics.length === 0) {
    return `There are no self-checks on ${label(node)}.`;
  }
  const some = fewOf(topics.map(label), MOST_LISTED);
  return `${label(node)} has no self-checks of its own, but these have: ${some}.`;
};
