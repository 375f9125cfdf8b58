import type { Link, LinkReference, Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as wordsOf } from 'mdast-util-to-string';

export interface LinkTo {
  readonly title: string;
  readonly url: string;
}

/** What a reader sees of a heading or paragraph. */
export interface Phrase {
  /** Plain text on one line; without pictures and HTML. */
  readonly text: string;
  readonly links: readonly LinkTo[];
  /** What stands for the text where there are only pictures. */
  readonly alt: string;
}

/** Where the labels of `[text][label]` lead, by label in small letters. */
export type Labels = ReadonlyMap<string, string>;

/** Text needs the parser only where one of these is in it. */
const SPECIAL = /[\\`*_[\]<&~\n]|https?:/;

/** No title needs more. Emphasis takes the square of its marks, so their number is kept small. */
const LONGEST = 4000;
const MOST_MARKS = 200;

const ONE_LINE = {
  extensions: [
    {
      disable: {
        null: [
          'blockQuote',
          'codeFenced',
          'codeIndented',
          'headingAtx',
          'htmlFlow',
          'list',
          'setextUnderline',
          'thematicBreak',
        ],
      },
    },
  ],
};

/** How a paragraph begins that holds a topic's links and says nothing else. */
export const LINKS = 'Links: ';

/** Whether something of a text can be seen: joiners and marks of direction cannot. */
export const isVisible = (text: string): boolean => /[^\p{Cf}\p{Cc}\p{Z}]/u.test(text);

/** One line, single blanks. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const cutAtMarks = (raw: string): string => {
  let left = MOST_MARKS;
  for (const { index } of raw.matchAll(/[*_[`<]/g)) {
    left -= 1;
    if (left < 0) return raw.slice(0, index);
  }
  return raw;
};

/** Struck out text is text; the marks of it, which are no CommonMark, go. */
const withoutStrikes = (raw: string): string =>
  raw.includes('`') ? raw : raw.replace(/(?<![\\~])~~(?!~)/g, '');

/** The definitions that a text may use: the parser sees a reference only where it knows the label. */
const definitionsFor = (raw: string, labels: Labels): string => {
  if (labels.size === 0) return '';
  const used = new Set(
    [...raw.matchAll(/\[([^[\]]+)\]/g)].map(([, label = '']) => oneLine(label).toLowerCase()),
  );
  return [...used]
    .filter((label) => labels.has(label))
    .map((label) => `\n\n[${label}]: #`)
    .join('');
};

const BARE_LINK = /https?:\/\/[^\s<>"']+/g;

const bareLinks = (text: string): LinkTo[] =>
  [...text.matchAll(BARE_LINK)].map(([found]) => {
    const url = found.replace(/[.,;:!?)\]]{1,9}$/, '');
    return { title: url.replace(/^https?:\/\//, ''), url };
  });

const urlOf = (node: Link | LinkReference, labels: Labels): string =>
  node.type === 'link' ? node.url : (labels.get(node.identifier) ?? '');

/** Gathers the text of a node and the links in it. Marks are counted, so it nests little. */
const gather = (node: Nodes, labels: Labels, links: LinkTo[]): string => {
  switch (node.type) {
    case 'text':
      links.push(...bareLinks(node.value));
      return node.value;
    case 'inlineCode':
      return node.value;
    case 'break':
      return ' ';
    case 'html':
      return /^<br\b/i.test(node.value) ? ' ' : '';
    case 'link':
    case 'linkReference': {
      const title = node.children.map((child) => gather(child, labels, [])).join('');
      const shown = oneLine(title);
      if (shown) links.push({ title: shown, url: urlOf(node, labels) });
      return title;
    }
    default:
      return 'children' in node
        ? node.children.map((child) => gather(child, labels, links)).join('')
        : '';
  }
};

/** Reads the Markdown within a heading, paragraph or cell. */
export const phraseOf = (source: string, labels: Labels): Phrase => {
  const raw = withoutStrikes(source.slice(0, LONGEST));
  if (!SPECIAL.test(raw)) return { text: oneLine(raw), links: [], alt: '' };
  const cut = cutAtMarks(raw);
  const page = fromMarkdown(cut + definitionsFor(cut, labels), ONE_LINE);
  const links: LinkTo[] = [];
  const text = oneLine(gather(page, labels, links));
  return { text, links, alt: text ? '' : oneLine(wordsOf(page, { includeHtml: false })) };
};
