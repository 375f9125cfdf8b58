import { isWebLink } from '../../progress/record/links';
import type { Resource } from '../../roadmap/types';

/** What a content file says of its node. */
export interface Content {
  /** Empty where there is no heading. */
  readonly title: string;
  /** The first paragraph as one line; empty where there is none. */
  readonly summary: string;
  readonly resources: readonly Resource[];
}

const KINDS: ReadonlyMap<string, NonNullable<Resource['kind']>> = new Map([
  ['official', 'official'],
  ['video', 'video'],
  ['course', 'course'],
  ['book', 'book'],
  ['opensource', 'tool'],
]);

/** What stands above the links, and says nothing of the node. */
const INVITATION = /(?:visit|learn more from) the following (?:resources|links).*/gi;

/** Headings, lists, quotes, pictures, markup, code and tables are no paragraph; nor are blank lines. */
const NO_TEXT = /^\s*(?:$|#{1,6}\s|[-*+]\s|\d+[.)]\s|>|!\[|<|```|~~~|\|)/;

/** An item of a list that begins with a link; brackets in its title are escaped or in pairs. */
const LINK = /^\s*[-*+]\s+\[((?:\\.|[^\\])*?)\]\(\s*<?((?:[^\s()<>]|\([^\s()<>]*\))+)/;

/** The longest line with a link of theirs has a few hundred. */
const MOST_CHARACTERS = 4000;

const plain = (text: string): string =>
  text
    .replace(/\\([[\]<>])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

const paragraphOf = (lines: readonly string[]): string => {
  const start = lines.findIndex((line) => !NO_TEXT.test(line));
  if (start < 0) return '';
  const rest = lines.slice(start);
  const end = rest.findIndex((line) => NO_TEXT.test(line));
  return plain((end < 0 ? rest : rest.slice(0, end)).join(' '));
};

/** "[@video@Title](https://…)" as a resource; what is no web address is none. */
const resourceOf = (line: string): readonly Resource[] => {
  const [, label = '', url = ''] = (line.length <= MOST_CHARACTERS && LINK.exec(line)) || [];
  if (!isWebLink(url)) return [];
  const [, tag = '', titled = label] = /^@([a-z]+)@(.*)$/i.exec(label) ?? [];
  const kind = KINDS.get(tag.toLowerCase()) ?? 'guide';
  return [{ title: plain(titled) || url, url, kind }];
};

/** Reads a content file: a heading, a paragraph, and a list of links. */
export const readContent = (text: string): Content => {
  const lines = text.replace(INVITATION, '').split(/\r\n?|\n/);
  const heading = lines.findIndex((line) => /^#\s/.test(line));
  return {
    title: plain((lines[heading] ?? '').slice(1)),
    summary: paragraphOf(lines.slice(heading + 1)),
    resources: lines.flatMap(resourceOf),
  };
};
