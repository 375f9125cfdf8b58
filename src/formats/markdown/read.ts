import { RoadmapError } from '../../roadmap/errors';
import type { Outline, Read, Warning } from '../outline';
import type { Block } from './blocks';
import { addList } from './items';
import { pageOf } from './page';
import { oneLine } from './phrases';
import { addParagraph, type Draft, draftOf, type Reading, warn } from './reading';
import { rootOf, type Sections } from './root';
import { addTable } from './tables';

const ID = /<!--\s{0,9}roadmap:\s{0,9}([a-z0-9][a-z0-9-]{0,63})\s{0,9}-->/;
const FRONT_TITLE = /^title[ \t]*[:=][ \t]*(\S.*)$/m;

/** The headings that the next block stands under, with their levels; the page itself is 0. */
type Open = { readonly level: number; readonly node: Draft }[];

const readingOf = (blocks: readonly Block[], warnings: readonly Warning[]): Reading => {
  const labels = new Map<string, string>();
  for (const block of blocks) {
    if (block.kind !== 'definition') continue;
    const label = oneLine(block.label).toLowerCase();
    if (!labels.has(label)) labels.set(label, block.url);
  }
  return { labels, warnings: [...warnings], wishes: new Map(), elsewhere: { count: 0 } };
};

const addHeading = (
  reading: Reading,
  open: Open,
  { level, raw, line }: Extract<Block, { kind: 'heading' }>,
): Open[number] | undefined => {
  while ((open.at(-1)?.level ?? 0) >= level) open.pop();
  const node = draftOf(reading, raw, line);
  if (!node) return undefined;
  const isHead = open.length === 1;
  const head = { level, node };
  open.at(-1)?.node.children.push(node);
  open.push(head);
  return isHead ? head : undefined;
};

/** What HTML says on a page is left out; of lists and headings that is told. */
const tellHtml = (reading: Reading, { text, line }: { text: string; line: number }): void => {
  if (/<li\b/i.test(text)) warn(reading, line, 'a list in HTML was left out');
  if (/<(?:summary|h[1-6])\b/i.test(text)) warn(reading, line, 'a heading in HTML was left out');
};

/** Hangs everything where it belongs; what stands above all headings hangs on the page itself. */
const sectionsOf = (reading: Reading, blocks: readonly Block[]): Sections => {
  const page: Draft = { title: '', children: [] };
  const open: Open = [{ level: 0, node: page }];
  const heads: Open = [];
  for (const block of blocks) {
    const node = open.at(-1)?.node ?? page;
    if (block.kind === 'heading') {
      const head = addHeading(reading, open, block);
      if (head) heads.push(head);
    } else if (block.kind === 'paragraph') addParagraph(reading, node, block.raw);
    else if (block.kind === 'list') addList(reading, node, block);
    else if (block.kind === 'table') addTable(reading, node, block);
    else if (block.kind === 'html') tellHtml(reading, block);
    else if (block.kind === 'quote' && block.holdsList) {
      warn(reading, block.line, 'a list in a quotation was left out');
    }
  }
  return { page, heads };
};

/** Prerequisites that a table names count where the file holds a node of that title. */
const grantWishes = (root: Draft, { wishes }: Reading): void => {
  if (wishes.size === 0) return;
  const titles = new Set<string>();
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    titles.add(node.title.toLowerCase());
    for (const child of node.children) stack.push(child);
  }
  for (const [draft, names] of wishes) {
    const known = names.map((name) => name.trim()).filter((name) => titles.has(name.toLowerCase()));
    if (known.length > 0) draft.requires = [...(draft.requires ?? []), ...known];
  }
};

const textIn = (blocks: readonly Block[], kind: 'html' | 'front'): string =>
  blocks.map((block) => (block.kind === kind ? block.text : '')).join('\n');

const tellLinks = ({ elsewhere: { count, line }, warnings }: Reading): void => {
  if (count === 0) return;
  const message = `links that lead nowhere on the web were left out: ${count}`;
  warnings.push(line === undefined ? { message } : { line, message });
};

/**
 * Reads a Markdown outline: headings, lists, checkboxes and tables of courses.
 *
 * @throws RoadmapError `roadmap-invalid` where there is none of them, or lists nest too deep
 */
export const read: Read = (text, { name }): Outline => {
  const { blocks, warnings } = pageOf(text);
  const reading = readingOf(blocks, warnings);
  const sections = sectionsOf(reading, blocks);
  if (sections.page.children.length === 0) {
    const message = 'There is no heading, list or table in it to make a roadmap of.';
    throw new RoadmapError('roadmap-invalid', message, 'Write topics as a list, then try again.');
  }
  const [, front] = FRONT_TITLE.exec(textIn(blocks, 'front')) ?? [];
  const { summary, ...root } = rootOf(sections, {
    front: front?.trim().replace(/^(["'])(.+)\1$/, '$2'),
    file: name,
  });
  grantWishes(root, reading);
  tellLinks(reading);
  const [, id] = ID.exec(textIn(blocks, 'html')) ?? [];
  return {
    ...(id === undefined ? {} : { id }),
    root,
    ...(summary === undefined ? {} : { description: summary }),
    warnings: reading.warnings.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
};
