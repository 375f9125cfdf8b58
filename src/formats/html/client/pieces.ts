import { isWebLink } from '../../../progress/record/links';
import { labelOf, stateOf } from '../../svg/model';
import type { PageNode, PageNote } from '../model';
import { html, signIcon, spoken } from './dom';

/** Where a node's page is found: whoever follows the link opens it. */
export const addressOf = ({ id }: Pick<PageNode, 'id'>): string => `#/${encodeURIComponent(id)}`;

/** The id that such an address asks for. */
export const askedFor = (hash: string): string | undefined => {
  if (!hash.startsWith('#/')) return undefined;
  try {
    return decodeURIComponent(hash.slice(2));
  } catch {
    return undefined;
  }
};

/** A node as a link to its page, with its sign where it is a topic. */
export const nodeLink = (node: PageNode): HTMLElement => {
  const { number, title, kind, sign } = node;
  const isTopic = kind === 'topic';
  return html(
    'a',
    { class: `node ${isTopic ? `is-${sign}` : ''}`, href: addressOf(node) },
    ...(isTopic ? [signIcon(sign)] : []),
    html(
      'span',
      { dir: 'auto' },
      ...(number ? [html('span', { class: 'number' }, number), ' '] : []),
      title,
    ),
    ...(isTopic ? [spoken(`, ${stateOf(node)}`)] : []),
  );
};

/** A bar that is full only when all is done. */
export const bar = (node: PageNode): HTMLElement => {
  const { done, total, tint } = node;
  const share = total === 0 ? 0 : done / total;
  const fill = html('span');
  fill.style.width = `${share * 100}%`;
  fill.style.background = tint;
  return html(
    'div',
    {
      class: 'bar',
      role: 'progressbar',
      'aria-label': labelOf(node),
      'aria-valuemin': 0,
      'aria-valuemax': Math.max(total, 1),
      'aria-valuenow': done,
      'aria-valuetext': stateOf(node),
    },
    fill,
  );
};

/** A link out of the page; what is no web address stays a text. */
export const outside = (url: string, text: string): Node =>
  isWebLink(url)
    ? html('a', { href: url, rel: 'noopener', target: '_blank', dir: 'auto' }, text)
    : html('span', { dir: 'auto' }, text === url ? url : `${text} (${url})`);

/** A note with its day, its addresses as links. */
export const noteText = ({ on, parts }: PageNote): HTMLElement =>
  html(
    'div',
    { class: 'note' },
    html('p', { class: 'day' }, on),
    html(
      'p',
      { class: 'text', dir: 'auto' },
      ...parts.map(({ text, url }) => (url === undefined ? text : outside(url, text))),
    ),
  );
