import type { TreeNode } from '../roadmap/tree';
import type { Resource } from '../roadmap/types';
import { notesOf } from './fold';
import type { Progress } from './types';

/** An http or https address inside a text, with whatever stands right behind it. */
const LINK = /https?:\/\/[^\s<>"]+/g;

const count = (text: string, letter: string): number => text.split(letter).length - 1;

/** The address without the punctuation behind it; a bracket stays where it was opened inside. */
const trimmed = (link: string): string => {
  const shorter = link.replace(/['.,;:!?\]}]+$/, '');
  const isUnopened = shorter.endsWith(')') && count(shorter, ')') > count(shorter, '(');
  const next = isUnopened ? shorter.slice(0, -1) : shorter;
  return next === link ? link : trimmed(next);
};

/** Whether an address may be opened: other schemes run programs or read files. */
export const isWebLink = (url: string): boolean =>
  URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);

/** A node's links: the roadmap's, then those in the learner's own notes. */
export const linksOf = (progress: Progress, node: TreeNode): Resource[] => {
  const own = notesOf(progress, node.id).flatMap(({ text }) =>
    (text.match(LINK) ?? []).map(trimmed).filter(isWebLink),
  );
  return [
    ...(node.data.resources ?? []),
    ...[...new Set(own)].map((url) => ({ title: 'from your notes', url })),
  ];
};
