import type { Resource } from '../../roadmap/types';
import type { OutlineNode, Read, Warning } from '../outline';
import { childrenOf, oneLine, readXml, textIn, type XmlElement } from '../xml';
import { statusIn } from './done';
import { withoutMarkup } from './markup';

type Warn = (warning: Warning) => void;

/** The page first; a feed only stands in where there is no page. */
const addressOf = (attributes: ReadonlyMap<string, string>): string =>
  ['htmlurl', 'url', 'href', 'link', 'xmlurl']
    .map((name) => attributes.get(name)?.trim() ?? '')
    .find((address) => address !== '') ?? '';

const resourcesFor = (title: string, addresses: readonly string[]): Resource[] =>
  [...new Set(addresses)]
    .filter((address) => address.trim() !== '')
    .map((address) => ({ title, url: address.trim() }));

const first = (attributes: ReadonlyMap<string, string>, ...names: readonly string[]): string =>
  names.map((name) => attributes.get(name) ?? '').find((value) => value.trim() !== '') ?? '';

/** An outline without a text is a blank line, unless something hangs on it. */
const titleOf = (text: string, { line }: XmlElement, hasMore: boolean, warn: Warn): string => {
  const title = oneLine(text);
  if (title !== '') return title;
  warn({ line, message: `an outline without text ${hasMore ? 'is "Untitled"' : 'was left out'}` });
  return hasMore ? 'Untitled' : '';
};

const nodesOf = (element: XmlElement, warn: Warn): OutlineNode[] => {
  const { attributes, line } = element;
  const children = childrenOf(element, 'outline').flatMap((child) => nodesOf(child, warn));
  const { text, links } = withoutMarkup(first(attributes, 'text', 'title'));
  const note = withoutMarkup(first(attributes, '_note', 'note'));
  const summary = note.text.trim();
  const addresses = [addressOf(attributes), ...links, ...note.links].filter(Boolean);
  const hasMore = children.length > 0 || summary !== '' || addresses.length > 0;
  const title = titleOf(text, element, hasMore, warn);
  const resources = resourcesFor(title, addresses);
  const node = {
    title,
    ...(summary === '' ? {} : { summary }),
    ...(resources.length > 0 ? { resources } : {}),
    ...statusIn(attributes),
    line,
    children,
  };
  return title === '' ? [] : [node];
};

/** One outline around all others is the root, as mind maps are saved; else the document is. */
const rootOf = (nodes: readonly OutlineNode[], title: string, name: string): OutlineNode => {
  const [only, second] = nodes;
  const isRoot = only && !second && (only.children.length > 0 || only.title === title);
  return isRoot ? only : { title: title || name, children: nodes };
};

const isId = (text: string): boolean => /^[a-z0-9][a-z0-9-]{0,63}$/.test(text);

/**
 * Reads OPML, whichever outliner wrote it: nested outlines, notes, links, ticks.
 *
 * @throws RoadmapError `roadmap-invalid` where it is not OPML
 * @see http://opml.org/spec2.opml
 */
export const read: Read = (text, { name }) => {
  const opml = readXml(text, 'opml');
  const warnings: Warning[] = [];
  const bodies = childrenOf(opml, 'body');
  const outlines = (bodies.length > 0 ? bodies : [opml]).flatMap((one) =>
    childrenOf(one, 'outline'),
  );
  const nodes = outlines.flatMap((one) => nodesOf(one, (warning) => warnings.push(warning)));
  const titles = childrenOf(opml, 'head').flatMap((head) => childrenOf(head, 'title'));
  const title = oneLine(titles.map(textIn).join(' '));
  const root = rootOf(nodes, title, name);
  const id = outlines.map(({ attributes }) => attributes.get('_roadmap') ?? '').find(isId);
  const description = title === root.title ? '' : title;
  return {
    ...(id === undefined ? {} : { id }),
    root,
    ...(description === '' ? {} : { description }),
    warnings,
  };
};
