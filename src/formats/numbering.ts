import type { OutlineNode } from './outline';

const NUMBERED = /^(\d+(?:\.\d+)*)[.)]?\s+(?=\S)/;

/** A title's number and what is left of the title; undefined where it begins with none. */
const split = (title: string): { number: string; title: string } | undefined => {
  const match = NUMBERED.exec(title);
  return match?.[1] === undefined
    ? undefined
    : { number: match[1], title: title.slice(match[0].length) };
};

const everyNode = (root: OutlineNode): OutlineNode[] => {
  const nodes: OutlineNode[] = [];
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    nodes.push(node);
    for (const child of node.children.toReversed()) stack.push(child);
  }
  return nodes;
};

/** "2.0" and "2" both stand before "2.1"; "2.1" before "2.1.3". */
const stem = (number: string): string => number.replace(/(\.0)+$/, '');

const isConsistent = (root: OutlineNode, numbers: ReadonlyMap<OutlineNode, string>): boolean =>
  new Set(numbers.values()).size === numbers.size &&
  everyNode(root)
    .filter((node) => node !== root)
    .every((node) =>
      node.children.every((child) =>
        numbers.get(child)?.startsWith(`${stem(numbers.get(node) ?? '')}.`),
      ),
    );

/**
 * Takes numbers out of titles ("2.1.1 Basics of HTTP") where the whole file is numbered so: every
 * node but perhaps the root, none twice, each group's number before its children's. A file numbers
 * all nodes or none, so a root without a number gets the first one that is free.
 */
export const withNumbers = (root: OutlineNode): OutlineNode => {
  const found = new Map<OutlineNode, string>();
  for (const node of everyNode(root)) {
    const number = node.number ?? split(node.title)?.number;
    if (number !== undefined) found.set(node, number);
    else if (node !== root) return root;
  }
  const isBare = found.size < 2 || !isConsistent(root, found);
  if (isBare) return root;
  const used = new Set(found.values());
  if (!found.has(root)) found.set(root, used.has('0') ? '0.0' : '0');
  const numbered = (node: OutlineNode): OutlineNode => ({
    ...node,
    number: found.get(node) ?? '',
    title: node.number === undefined ? (split(node.title)?.title ?? node.title) : node.title,
    children: node.children.map(numbered),
  });
  return numbered(root);
};
