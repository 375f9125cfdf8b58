import type { Block, Item } from './blocks';
import { type Said, takeBox } from './box';
import { addParagraph, type Draft, draftOf, type Reading, warn } from './reading';
import { addTable } from './tables';

type List = Extract<Block, { kind: 'list' }>;

/** A link to a place on the same page and nothing else. */
const JUMP = /^[*_]{0,3}\[[^\]]*\]\(#(?:[^()\s]|\([^()\s]*\))*\)[*_]{0,3}$/;

/** Items of a list and the lists in it, and how many are bare links to places on the page. */
const jumpsIn = ({ items }: List): { all: number; jumps: number } => {
  let [all, jumps] = [0, 0];
  for (const { blocks } of items) {
    const first = blocks.find(({ kind }) => kind === 'paragraph');
    all += 1;
    if (first?.kind === 'paragraph' && JUMP.test(first.raw)) jumps += 1;
    for (const block of blocks) {
      if (block.kind !== 'list') continue;
      const inner = jumpsIn(block);
      all += inner.all;
      jumps += inner.jumps;
    }
  }
  return { all, jumps };
};

/** From this share of bare links on, a list is a table of contents. */
const CONTENTS = 0.8;
/** The same where the heading above says so. */
const CONTENTS_BY_NAME = 0.6;

const NAMES =
  /^(?:(?:table of )?contents|toc|index|inhalt(?:sverzeichnis)?|sommaire|índice|содержание|оглавление|目录|目次)\W*$/iu;

const isContents = (list: List, heading: string): boolean => {
  const { all, jumps } = jumpsIn(list);
  return jumps > 0 && jumps >= all * (NAMES.test(heading) ? CONTENTS_BY_NAME : CONTENTS);
};

type Status = Draft['status'];

/** What an item's own box says, and its blocks without it; `undefined` where it has none. */
const boxOf = ({ isChecked, blocks }: Item): { blocks: readonly Block[]; said?: Said } => {
  if (isChecked !== undefined) return { blocks, said: isChecked ? 'done' : 'open' };
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return { blocks };
  const { raw, said } = takeBox(first.raw);
  return said ? { blocks: [{ ...first, raw }, ...rest], said } : { blocks };
};

/** Whether an item below has a box of its own that is open. */
const holdsOpen = (blocks: readonly Block[]): boolean =>
  blocks.some(
    (block) =>
      block.kind === 'list' &&
      block.items.some((item) => boxOf(item).said === 'open' || holdsOpen(item.blocks)),
  );

/** Adds the node of an item. One without words hands its children up. */
const addItem = (reading: Reading, parent: Draft, item: Item, above: Status): void => {
  const { blocks, said } = boxOf(item);
  const status = said === undefined ? above : said === 'open' ? undefined : said;
  if (said === 'done' && holdsOpen(blocks)) {
    warn(reading, item.line, 'a ticked item holds open ones: they stay open');
  }
  let draft: Draft | undefined;
  for (const block of blocks) {
    const isText = block.kind === 'paragraph' || block.kind === 'heading';
    if (isText && draft) addParagraph(reading, draft, block.raw);
    else if (isText) {
      draft = draftOf(reading, block.raw, item.line, status);
      if (draft) parent.children.push(draft);
    } else if (block.kind === 'list')
      addItems(reading, draft ?? parent, block, status === 'doing' ? undefined : status);
    else if (block.kind === 'table') addTable(reading, draft ?? parent, block);
  }
  const isLost = !draft && !item.blocks.some(({ kind }) => kind === 'list' || kind === 'table');
  if (isLost && item.blocks.length > 0) {
    warn(reading, item.line, 'a list item without words was left out');
  }
};

/** What is ticked or left out is so with all below it that has no box of its own. */
const addItems = (reading: Reading, parent: Draft, list: List, above: Status): void => {
  for (const item of list.items) addItem(reading, parent, item, above);
};

/** Adds the items of a list, unless it is a table of contents. */
export const addList = (reading: Reading, parent: Draft, list: List): void => {
  if (isContents(list, parent.title)) warn(reading, list.line, 'a table of contents was left out');
  else addItems(reading, parent, list, undefined);
};
