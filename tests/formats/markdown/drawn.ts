import type { OutlineNode } from '../../../src/formats/outline';

/** A node and all below it, a line each, as `.outline` files have them: two blanks a level. */
export const titles = (node: OutlineNode, depth = 0): string[] => [
  '  '.repeat(depth) + node.title,
  ...node.children.flatMap((child) => titles(child, depth + 1)),
];

/** What an outline knows of a node beside its title and place. */
const marksOf = ({ hours, requires, status, summary, resources }: OutlineNode): string[] => [
  ...(status ? [status] : []),
  ...(hours === undefined ? [] : [`${hours} h`]),
  ...(requires ? [`after ${requires.join(' + ')}`] : []),
  ...(summary === undefined ? [] : [`"${summary}"`]),
  ...(resources ?? []).map(({ title, url }) => `<${title}: ${url}>`),
];

/** As `titles`, with everything else behind bars. */
export const drawn = (node: OutlineNode, depth = 0): string[] => [
  [`${'  '.repeat(depth)}${node.title}`, ...marksOf(node)].join(' | '),
  ...node.children.flatMap((child) => drawn(child, depth + 1)),
];

/** Every node, parents first. */
export const everyNode = (node: OutlineNode): OutlineNode[] => [
  node,
  ...node.children.flatMap(everyNode),
];
