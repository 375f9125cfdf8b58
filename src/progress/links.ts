import type { TreeNode } from '../roadmap/tree';
import type { Resource } from '../roadmap/types';
import { notesOf } from './fold';
import type { Progress } from './types';

/** An http or https address inside a text, without the punctuation behind it. */
const LINK = /https?:\/\/[^\s<>"]+[^\s<>"'.,;:!?)\]}]/g;

/** Whether an address may be opened: other schemes run programs or read files. */
export const isWebLink = (url: string): boolean =>
  URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);

/** A node's links: the roadmap's, then those in the learner's own notes. */
export const linksOf = (progress: Progress, node: TreeNode): Resource[] => {
  const own = notesOf(progress, node.id).flatMap(({ text }) => text.match(LINK) ?? []);
  return [
    ...(node.data.resources ?? []),
    ...[...new Set(own)].map((url) => ({ title: 'from your notes', url })),
  ];
};
