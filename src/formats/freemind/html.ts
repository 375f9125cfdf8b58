import { childrenOf, oneLine, type XmlElement } from '../xml';

/** Elements that begin and end a line. */
const BLOCKS = new Set(
  'address blockquote body br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre table td th tr ul'.split(
    ' ',
  ),
);

/** Elements whose text nobody sees. */
const HIDDEN = new Set(['head', 'style', 'script']);

/** Elements that keep the lines of their text: `<text>` is how Freeplane wraps what is no HTML. */
const LITERAL = new Set(['pre', 'text']);

const piecesOf = ({ name, content }: XmlElement, isLiteral: boolean): string => {
  if (HIDDEN.has(name)) return '';
  const keepsLines = isLiteral || LITERAL.has(name);
  const inside = content
    .map((one) => {
      if (typeof one !== 'string') return piecesOf(one, keepsLines);
      return keepsLines ? one : one.replace(/\s+/g, ' ');
    })
    .join('');
  if (!BLOCKS.has(name)) return inside;
  return name === 'li' ? `\n- ${inside.trim()}\n` : `\n${inside}\n`;
};

/** The text of HTML, a paragraph or list item a line. */
export const textOfHtml = (element: XmlElement): string =>
  piecesOf(element, false).split('\n').map(oneLine).filter(Boolean).join('\n');

/** The addresses that HTML links to. */
export const linksInHtml = (element: XmlElement): string[] => [
  ...childrenOf(element, 'a').flatMap(({ attributes }) => attributes.get('href') ?? []),
  ...element.content.flatMap((one) => (typeof one === 'string' ? [] : linksInHtml(one))),
];

/** The text of HTML that stands in an attribute, as early Freemind wrote it; other text as it is. */
export const plainText = (text: string): string =>
  /^\s*<html/i.test(text) ? oneLine(text.replace(/<[^<>]*>/g, ' ')) : oneLine(text);
