import type { TreeNode } from '../../roadmap/tree';
import type { Resource } from '../../roadmap/types';
import { escapeLine } from './escape';
import { isVisible, oneLine } from './phrases';

/** Controls mean nothing in a title; one NUL would become a replacement character. */
const CONTROLS = /(?!\s)\p{Cc}/gu;

/** The node's title on one line, with its number where the file itself numbers. */
export const titleOf = ({ data, id, title }: TreeNode): string => {
  const shown = oneLine(title.replace(CONTROLS, ''));
  const words = isVisible(shown) ? shown : id;
  return data.number === undefined ? words : `${data.number} ${words}`;
};

/** Addresses that nothing in a link can misread. */
const SAFE_URL = /^https?:\/\/(?!\S*&#?\w{1,40};)[^\s\\<>]+$/i;

const isWordAt = (text: string, start: number, end: number): boolean =>
  !/[\p{L}\p{N}/]$/u.test(text.slice(0, start)) && !/^[\p{L}\p{N}]/u.test(text.slice(end));

interface Place {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

/** Where a resource is named in a title, as in "Course: Algorithms, Part I". */
const placeIn = (title: string, resources: readonly Resource[]): Place | undefined =>
  resources
    .filter(({ title: name, url }) => name !== '' && SAFE_URL.test(url))
    .map(({ title: name, url }) => {
      const start = title.indexOf(name);
      return { start, end: start + name.length, url };
    })
    .find(({ start, end }) => start >= 0 && isWordAt(title, start, end));

const linkTo = (shown: string, url: string): string =>
  `[${escapeLine(shown)}](${url.replace(/[()]/g, '\\$&')})`;

const linked = (title: string, resources: readonly Resource[]): string => {
  const place = placeIn(title, resources);
  if (!place) return escapeLine(title);
  const { start, end, url } = place;
  const others = resources.filter((resource) => resource.url !== url);
  const link = linkTo(title.slice(start, end), url);
  return linked(title.slice(0, start), others) + link + linked(title.slice(end), others);
};

/** The title as Markdown. A resource that it names is a link, as in the file it may come from. */
export const titleText = (node: TreeNode): string =>
  linked(titleOf(node), node.data.resources ?? []);

/** The links that a title does not name, side by side; empty where there are none. */
export const otherLinks = (node: TreeNode): string => {
  const title = titleText(node);
  return (node.data.resources ?? [])
    .filter(({ url }) => SAFE_URL.test(url) && !node.title.includes(url))
    .map(({ title: name, url }) => linkTo(isVisible(name) ? oneLine(name) : url, url))
    .filter((link) => !title.includes(link.slice(link.lastIndexOf('](') + 1)))
    .join(' · ');
};
