import type { OutlineNode, Warning } from '../outline';
import { readEnding } from './endings';
import { isVisible, type Labels, LINKS, type LinkTo, type Phrase, phraseOf } from './phrases';

/** A node of an outline while it grows. */
export interface Draft extends OutlineNode {
  summary?: string;
  hours?: number;
  requires?: readonly string[];
  resources?: LinkTo[];
  readonly children: Draft[];
}

/** What reading one text needs everywhere, and what it gathers on the way. */
export interface Reading {
  readonly labels: Labels;
  readonly warnings: Warning[];
  /** Titles that a table says come first; they count where the file holds such a node. */
  readonly wishes: Map<Draft, readonly string[]>;
  /** Links to other places than the web. */
  readonly elsewhere: { count: number; line?: number };
}

const LONGEST_SUMMARY = 800;

/** At most 800 characters, cut behind a sentence or else a word. */
export const shorten = (text: string): string => {
  if (text.length <= LONGEST_SUMMARY) return text;
  const head = text.slice(0, LONGEST_SUMMARY);
  const sentence = Math.max(...['. ', '! ', '? ', '。'].map((end) => head.lastIndexOf(end)));
  if (sentence > LONGEST_SUMMARY / 2) return head.slice(0, sentence + 1);
  const word = head.lastIndexOf(' ');
  const words = word > LONGEST_SUMMARY / 2 ? head.slice(0, word) : head;
  return `${words.replace(/[\uD800-\uDBFF]$/, '')}…`;
};

const isOnPage = ({ url }: LinkTo): boolean => url.startsWith('#');
const isOnWeb = ({ url }: LinkTo): boolean => /^https?:\/\//i.test(url);

/** Keeps links to the web as resources, each once; counts those that lead elsewhere. */
export const addLinks = (reading: Reading, draft: Draft, links: readonly LinkTo[]): void => {
  for (const link of links) {
    if (!isOnWeb(link)) {
      if (isOnPage(link)) continue;
      reading.elsewhere.count += 1;
      if (draft.line !== undefined) reading.elsewhere.line ??= draft.line;
      continue;
    }
    draft.resources ??= [];
    if (!draft.resources.some(({ url }) => url === link.url)) draft.resources.push(link);
  }
};

const NO_LABELS: Labels = new Map();

/** An address at the end of a line. One that ends a name in quotation marks is part of that name. */
const ADDRESS = /\s(<?https?:\/\/[^\s"]+)$/;

/** What stands behind a title, also where an address stands behind that: "SQL (10h) https://…". */
const endingOf = (raw: string): ReturnType<typeof readEnding> & { readonly address?: string } => {
  const [all = '', address = ''] = ADDRESS.exec(raw) ?? [];
  const before = raw.slice(0, raw.length - all.length).trim();
  const ended = readEnding(before);
  return address !== '' && ended.title !== before ? { ...ended, address } : readEnding(raw);
};

/** A node from a heading or the first paragraph of an item; undefined where there are no words. */
export const draftOf = (
  reading: Reading,
  raw: string,
  line: number,
  status?: OutlineNode['status'],
): Draft | undefined => {
  const { title: words, ending, address } = endingOf(raw);
  const { text, alt, links } = phraseOf(words, reading.labels);
  const title = text || alt;
  const isEmpty = !isVisible(title) || /^\[[ xX]?\]$/.test(words);
  if (isEmpty) return undefined;
  const { requires, ...effort } = ending;
  const draft: Draft = { title, ...effort, line, ...(status ? { status } : {}), children: [] };
  if (requires) draft.requires = requires.map((name) => phraseOf(name, reading.labels).text);
  addLinks(reading, draft, address ? [...links, ...phraseOf(address, NO_LABELS).links] : links);
  return draft;
};

/** Whether a paragraph says something by itself, and not only what the list below it is. */
const isSaying = ({ text, links }: Phrase): boolean => {
  const isJump = links.length > 0 && links.every((link) => isOnPage(link) && link.title === text);
  const isLinks = links.length > 0 && text.startsWith(LINKS);
  return text !== '' && !text.endsWith(':') && !isJump && !isLinks;
};

/** Adds a paragraph to a node: the first that says something is its summary. */
export const addParagraph = (reading: Reading, draft: Draft, raw: string): void => {
  const isNeeded = draft.summary === undefined || /https?:|\[/i.test(raw);
  if (!isNeeded) return;
  const phrase = phraseOf(raw, reading.labels);
  addLinks(reading, draft, phrase.links);
  if (draft.summary === undefined && isSaying(phrase)) draft.summary = shorten(phrase.text);
};

/** Notes something that a reader of the file should know. */
export const warn = ({ warnings }: Reading, line: number, message: string): void => {
  warnings.push({ line, message });
};
