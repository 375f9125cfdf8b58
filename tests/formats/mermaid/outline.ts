import { read } from '../../../src/formats/mermaid/read';
import type { Outline, OutlineNode, ReadOptions } from '../../../src/formats/outline';

/** A tree as text: two blanks a level, one node a line. */
export const drawn = (nodes: readonly OutlineNode[], indent = ''): string =>
  nodes
    .map(({ title, children }) => `${indent}${title}\n${drawn(children, `${indent}  `)}`)
    .join('');

export const outlineOf = (text: string, options: Partial<ReadOptions> = {}): Outline =>
  read(text, { name: 'File', ...options });

/** What a text is read as, with its root. */
export const readAs = (text: string, options: Partial<ReadOptions> = {}): string =>
  drawn([outlineOf(text, options).root]);

/** What is told about a text: "line message". */
export const told = (text: string): string[] =>
  outlineOf(text).warnings.map(({ line, message }) => `${line ?? '-'} ${message}`);

/** Every node below a root with it, in order. */
export const everyNode = (root: OutlineNode): OutlineNode[] => [
  root,
  ...root.children.flatMap(everyNode),
];

/** A node by its title, which must be there. */
export const nodeIn = (text: string, title: string): OutlineNode => {
  const node = everyNode(outlineOf(text).root).find((one) => one.title === title);
  if (!node) throw new Error(`no node "${title}"`);
  return node;
};
