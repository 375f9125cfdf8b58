import type { Block, Item } from './blocks';
import { addParagraph, type Draft, draftOf, type Reading, warn } from './reading';
import { addTable } from './tables';

type List = Extract<Block, { kind: 'list' }>;

/** A link to a place on the same page and nothing else. */
const JUMP = /^[*_]{0,3}\[[^\]]*\]\(#[^)\s]*\)[*_]{0,3}$/;

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

const isContents = (list: List): boolean => {
  const { all, jumps } = jumpsIn(list);
  return jumps > 0 && jumps >= all * CONTENTS;
};

/** Adds the node of an item. One without words hands its children up. */
const addItem = (reading: Reading, parent: Draft, item: Item, isTicked: boolean): void => {
  const isDone = item.isChecked ?? isTicked;
  let draft: Draft | undefined;
  for (const block of item.blocks) {
    const isText = block.kind === 'paragraph' || block.kind === 'heading';
    if (isText && draft) addParagraph(reading, draft, block.raw);
    else if (isText) {
      draft = draftOf(reading, block.raw, item.line, isDone ? 'done' : undefined);
      if (draft) parent.children.push(draft);
    } else if (block.kind === 'list') addItems(reading, draft ?? parent, block, isDone);
    else if (block.kind === 'table') addTable(reading, draft ?? parent, block);
  }
  const isLost = !draft && !item.blocks.some(({ kind }) => kind === 'list' || kind === 'table');
  if (isLost && item.blocks.length > 0) {
    warn(reading, item.line, 'a list item without words was left out');
  }
};

/** What is ticked is ticked with all below it that has no checkbox of its own. */
const addItems = (reading: Reading, parent: Draft, list: List, isTicked: boolean): void => {
  for (const item of list.items) addItem(reading, parent, item, isTicked);
};

/** Adds the items of a list, unless it is a table of contents. */
export const addList = (reading: Reading, parent: Draft, list: List): void => {
  if (isContents(list)) warn(reading, list.line, 'a table of contents was left out');
  else addItems(reading, parent, list, false);
};
