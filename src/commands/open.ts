import type { Context } from '../context';
import type { Answer } from '../context/answer';
import { label, typed } from '../page/label';
import { nothingPage } from '../page/nothing';
import { clean } from '../page/sanitize';
import { nodeNamed, upNext } from '../progress/advice/resolve';
import { isWebLink, linksOf } from '../progress/record/links';
import { startedTopics } from '../progress/record/snapshot';
import { RoadmapError } from '../roadmap/errors';
import type { TreeNode } from '../roadmap/tree';
import type { Resource } from '../roadmap/types';
import { defineCommand, type InputOf, optional } from './command';
import { linksPage, openedPage } from './open.page';
import { node as nodeValue, wholeNumber } from './values';

const usage = {
  arguments: {
    node: optional(nodeValue, 'its number, id or title; without it, what is started or next'),
    n: optional(wholeNumber('n', 'the number of a link'), 'the number of the link'),
  },
};

export type OpenInput = InputOf<typeof usage>;

const pick = (node: TreeNode, links: readonly Resource[], n: number): Resource => {
  const link = links[n - 1];
  if (link) return link;
  throw new RoadmapError(
    'resource-unknown',
    `${label(node)} has no link ${n}; there are ${links.length}.`,
    `See them: roadmap open ${typed(node)} --no-input`,
  );
};

const ask = async (context: Context, node: TreeNode, links: readonly Resource[]) => {
  if (!context.prompts || context.json || links.length < 2) {
    return context.prompts && !context.json ? links[0] : undefined;
  }
  const prompts = await context.prompts();
  const choices = links.map((link) => ({
    name: clean(link.title),
    value: link,
    about: clean(link.url),
  }));
  return prompts.select(`Which of the ${links.length} links of ${label(node)}?`, choices);
};

/** Opens a link of a node in the browser, or lists them where nobody can choose. */
export const run = async (context: Context, input: OpenInput): Promise<Answer> => {
  const snapshot = await context.snapshot('whole');
  const named = await nodeNamed(snapshot, input.node, 'fuzzy', context.warn);
  const node = named ?? startedTopics(snapshot)[0] ?? upNext(snapshot);
  if (!node) {
    return { json: () => ({ resources: [] }), page: () => nothingPage(snapshot) };
  }
  const links = linksOf(snapshot.progress, node);
  const json = () => ({ resources: links });
  const link = input.n === undefined ? await ask(context, node, links) : pick(node, links, input.n);
  if (!link) {
    return { json, page: () => linksPage(node, links) };
  }
  if (!isWebLink(link.url)) {
    const message = `Not opened, because it is no http or https address: ${clean(link.url)}`;
    throw new RoadmapError('refused', message, 'Copy it yourself if you trust it.');
  }
  await context.openLink(link.url);
  return { json, page: () => openedPage(link.url) };
};

export const command = defineCommand(usage, {
  examples: ['open 3.2.1', 'open sql 2', 'open'],
  run,
});
