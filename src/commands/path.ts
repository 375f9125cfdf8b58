import type { Context } from '../context';
import type { Answer } from '../context/answer';
import { nodeNamed } from '../progress/advice/resolve';
import { pathTo, stepEffort } from '../roadmap/path';
import { defineCommand, type InputOf, required } from './command';
import { nodeJson } from './json';
import { pathPage } from './path.page';
import { node } from './values';

const usage = { arguments: { node: required(node) } };

/** The shortest ordered chain of what is still open before a goal. */
export const run = async (context: Context, input: InputOf<typeof usage>): Promise<Answer> => {
  const snapshot = await context.snapshot();
  const { tree, standing } = snapshot;
  const goal = (await nodeNamed(snapshot, input.node, 'fuzzy', context.warn)) ?? tree.root;
  const path = pathTo(tree, standing, goal);
  return {
    json: () => ({
      nodes: path.steps.map((node) => ({
        ...nodeJson(snapshot, node),
        hours: stepEffort(tree, standing, node) ?? null,
      })),
      hours: path.hours,
    }),
    page: () => pathPage(snapshot, goal, path),
  };
};

export const command = defineCommand(usage, {
  examples: ['path 8.2', 'path docker'],
  run,
});
