import type { Resource } from '../../roadmap/types';
import type { OutlineNode, Read, Warning } from '../outline';
import { childrenOf, oneLine, readXml, type XmlElement } from '../xml';
import { linksInHtml, plainText, textOfHtml } from './html';

/** Icons that both programs offer for what is finished. */
const DONE = new Set(['button_ok', 'checked', '100%']);

/** What a file holds that a roadmap has no place for: counted, to be told. */
interface Left {
  readonly warnings: Warning[];
  arrows: number;
  inner: number;
}

const richText = (element: XmlElement, ...types: readonly string[]): XmlElement[] =>
  childrenOf(element, 'richcontent').filter(({ attributes }) =>
    types.includes(attributes.get('type')?.toUpperCase() ?? 'NODE'),
  );

/** Notes as an early plugin kept them: `<hook NAME="…/NodeNote.properties"><text>`. */
const hookedNotes = (element: XmlElement): XmlElement[] =>
  childrenOf(element, 'hook')
    .filter(({ attributes }) => attributes.get('name')?.includes('NodeNote'))
    .flatMap((hook) => childrenOf(hook, 'text'));

const notesOf = (element: XmlElement): XmlElement[] => [
  ...richText(element, 'DETAILS'),
  ...richText(element, 'NOTE'),
  ...hookedNotes(element),
];

const titleOf = (element: XmlElement): string => {
  const { attributes } = element;
  const text = attributes.get('text') ?? attributes.get('localized_text');
  if (text?.trim()) return plainText(text);
  return oneLine(richText(element, 'NODE').map(textOfHtml).join(' '));
};

/** "#rgb" or "#rrggbb"; Freeplane adds how opaque a colour is. */
const colorOf = ({ attributes }: XmlElement): string | undefined =>
  [attributes.get('background_color'), attributes.get('color')].flatMap(
    (color) => /^#(?:[0-9a-f]{6}|[0-9a-f]{3}$)/i.exec(color?.trim() ?? '')?.[0] ?? [],
  )[0];

const resourcesOf = (element: XmlElement, title: string, left: Left): Resource[] => {
  const links = [
    element.attributes.get('link') ?? '',
    ...richText(element, 'NODE', 'DETAILS', 'NOTE').flatMap(linksInHtml),
  ].map((link) => link.trim());
  // "#ID_12" is another node of the map.
  left.inner += links.filter((link) => link.startsWith('#')).length;
  const outer = links.filter((link) => link !== '' && !link.startsWith('#'));
  return [...new Set(outer)].map((url) => ({ title, url }));
};

const isDone = (element: XmlElement): boolean =>
  childrenOf(element, 'icon').some(({ attributes }) => DONE.has(attributes.get('builtin') ?? ''));

const nameOf = (found: string, { line }: XmlElement, hasMore: boolean, left: Left): string => {
  if (found !== '') return found;
  const message = `a node without text ${hasMore ? 'is "Untitled"' : 'was left out'}`;
  left.warnings.push({ line, message });
  return hasMore ? 'Untitled' : '';
};

const nodesOf = (element: XmlElement, left: Left): OutlineNode[] => {
  const { attributes, line } = element;
  const children = childrenOf(element, 'node').flatMap((child) => nodesOf(child, left));
  const summary = notesOf(element).map(textOfHtml).filter(Boolean).join('\n\n');
  const hasMore = children.length > 0 || summary !== '' || attributes.has('link');
  const title = nameOf(titleOf(element), element, hasMore, left);
  if (title === '') return [];
  const color = colorOf(element);
  const resources = resourcesOf(element, title, left);
  left.arrows += childrenOf(element, 'arrowlink').length;
  if (attributes.has('encrypted_content')) {
    left.warnings.push({ line, message: `what lies below "${title}" is encrypted: left out` });
  }
  return [
    {
      title,
      ...(color === undefined ? {} : { color }),
      ...(summary === '' ? {} : { summary }),
      ...(resources.length > 0 ? { resources } : {}),
      ...(isDone(element) ? { status: 'done' as const } : {}),
      line,
      children,
    },
  ];
};

/** What was counted, in a sentence each. */
const toldOf = ({ warnings, arrows, inner }: Left): Warning[] => [
  ...warnings,
  ...(arrows > 0 ? [{ message: `arrows between nodes were left out: ${arrows}` }] : []),
  ...(inner > 0 ? [{ message: `links from node to node were left out: ${inner}` }] : []),
];

/**
 * Reads a mind map of Freemind or Freeplane: texts plain and rich, notes, links, colours, ticks.
 *
 * @throws RoadmapError `roadmap-invalid` where it is no such map
 */
export const read: Read = (text, { name }) => {
  const map = readXml(text, 'map');
  const left: Left = { warnings: [], arrows: 0, inner: 0 };
  const nodes = childrenOf(map, 'node').flatMap((node) => nodesOf(node, left));
  const [only, second] = nodes;
  const root = only && !second ? only : { title: name, children: nodes };
  return { root, warnings: toldOf(left) };
};
