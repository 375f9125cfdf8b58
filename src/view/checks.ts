import { block, heading, NUMBERED, numbered } from '../page/blocks';
import { codeBlock } from '../page/code';
import { brief } from '../page/fit';
import { count, label, MOST_LISTED, typed } from '../page/label';
import { clean } from '../page/sanitize';
import type { Screen } from '../page/screen';
import { type Source, sourceOf } from '../progress/review/questions';
import { type Tree, type TreeNode, topicsOf } from '../roadmap/tree';

/** How much of the self-checks to draw. */
export type ChecksShown = 'count' | 'questions' | 'answers';

/** A node's self-checks; where they were asked for and it has none, which topics below it do. */
export function* checkLines(
  tree: Tree,
  node: TreeNode,
  shown: ChecksShown,
  screen: Screen,
): Generator<string> {
  const { checks = [] } = node.data;
  if (checks.length === 0) {
    if (shown !== 'count') yield* noChecks(tree, node, screen);
    return;
  }
  if (shown === 'count') {
    const how = screen.isTerminal ? `: roadmap info ${typed(node)} --checks` : '';
    yield '';
    yield `  ${count(checks.length, 'self-check')}${how}`;
    return;
  }
  yield* heading('Self-checks', screen);
  for (const [index, { question, code, answer, source }] of checks.entries()) {
    yield* numbered(index + 1, question, screen);
    if (code !== undefined) yield* codeBlock(code, `${NUMBERED}  `, screen);
    if (shown !== 'answers') continue;
    yield* block(answer, NUMBERED, screen, screen.theme.dim);
    if (source !== undefined) yield* sourceLines(sourceOf(node, source), NUMBERED, screen);
  }
}

/** Where an answer can be read. */
export function* sourceLines(
  { text, url }: Source,
  indent: string,
  screen: Screen,
): Generator<string> {
  yield* block(`Source: ${text}`, indent, screen, screen.theme.dim);
  if (url !== undefined) yield indent + screen.theme.dim(clean(url));
}

function* noChecks(tree: Tree, node: TreeNode, screen: Screen): Generator<string> {
  const topics = topicsOf(tree, node).filter(({ data }) => (data.checks ?? []).length > 0);
  const name = brief(label(node), screen);
  yield '';
  if (node.kind === 'topic' || topics.length === 0) {
    yield* block(`There are no self-checks on ${name}.`, '  ', screen);
    return;
  }
  yield* block(`${name} has no self-checks of its own. These have some:`, '  ', screen);
  const more = topics.length - MOST_LISTED;
  for (const topic of topics.slice(0, MOST_LISTED))
    yield* block(brief(label(topic), screen), '    ', screen);
  if (more > 0) yield `    and ${more} more`;
}
