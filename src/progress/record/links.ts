import type { TreeNode } from '../../roadmap/tree';
import type { Resource } from '../../roadmap/types';
import { notesOf } from './fold';
import type { Progress } from './types';

/** An http or https address inside a text, with whatever stands right behind it. */
const LINK = /https?:\/\/[^\s<>"]+/g;

/** What ends a sentence or a bracket around an address, rather than the address. */
const PUNCTUATION = new Set("'.,;:!?]}");

/** The address without the punctuation behind it; a bracket stays where it was opened inside. */
const trimmed = (link: string): string => {
  let unopened = link.split(')').length - link.split('(').length;
  let end = link.length;
  for (; end > 0; end -= 1) {
    const last = link.charAt(end - 1);
    if (last === ')' && unopened > 0) unopened -= 1;
    else if (!PUNCTUATION.has(last)) break;
  }
  return link.slice(0, end);
};

/** Whether an address may be opened: other schemes run programs or read files. */
export const isWebLink = (url: string): boolean =>
  URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);

/** A piece of a text; one that is an address has it as `url`. */
export interface Part {
  readonly text: string;
  readonly url?: string;
}

/** A text cut at its web addresses: joined, the pieces are the text again. */
export const partsOf = (text: string): Part[] => {
  const parts: Part[] = [];
  let from = 0;
  const add = (end: number, url?: string): void => {
    const piece = text.slice(from, end);
    if (piece !== '') parts.push(url === undefined ? { text: piece } : { text: piece, url });
    from = end;
  };
  for (const { 0: match, index } of text.matchAll(LINK)) {
    const url = trimmed(match);
    if (!isWebLink(url)) continue;
    add(index);
    add(index + url.length, url);
  }
  add(text.length);
  return parts;
};

/** A node's links: the roadmap's, then those in the learner's own notes. */
export const linksOf = (progress: Progress, node: TreeNode): Resource[] => {
  const own = notesOf(progress, node.id).flatMap(({ text }) =>
    partsOf(text).flatMap(({ url }) => url ?? []),
  );
  return [
    ...(node.data.resources ?? []),
    ...[...new Set(own)].map((url) => ({ title: 'from your notes', url })),
  ];
};
