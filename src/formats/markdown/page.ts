import type { Warning } from '../outline';
import { type Block, blocksOf } from './blocks';
import { cutLongLines, refuseDeepLists, refuseEndless } from './guard';
import { withHabits } from './habits';
import { piecesOf } from './pieces';

/** A text in blocks, and what had to be passed over to get there. */
interface Page {
  readonly blocks: readonly Block[];
  readonly warnings: readonly Warning[];
}

const LIST = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;

/** Lines without the indent that all of them share. */
const dedent = (text: string): string => {
  const lines = text.split('\n');
  const indents = lines.filter((line) => line.trim()).map((line) => line.search(/\S/));
  const least = indents.reduce((least, indent) => Math.min(least, indent), Infinity);
  return lines.map((line) => line.slice(least)).join('\n');
};

/** Below a paragraph, an indented list is an example; anywhere else somebody only indented it. */
const isList = (block: Block, before: Block | undefined): boolean =>
  block.kind === 'indented' && LIST.test(block.text) && before?.kind !== 'paragraph';

/** Blocks with the lists that strict Markdown calls code because all of them is indented. */
const withIndentedLists = (blocks: readonly Block[], warnings: Warning[]): Block[] => {
  const found: Block[] = [];
  let isTold = false;
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'indented' || !isList(block, blocks[index - 1])) {
      found.push(block);
      continue;
    }
    found.push(...blocksOf({ text: dedent(block.text), shift: block.line - 1 }));
    const message = 'an indented list, code for strict Markdown, was read as a list';
    if (!isTold) warnings.push({ line: block.line, message });
    isTold = true;
  }
  return found;
};

/** A checkbox that somebody wrote without a blank around or in it: "-[ ] a", "- []a". */
const TIGHT_BOX = /^([ \t]*(?:[-*+]|\d{1,9}[.)]))[ \t]?\[([ xX]?)\][ \t]?(?=[^\s([:])/;

const withBoxes = (lines: readonly string[], warnings: Warning[]): string[] => {
  const wide = lines.map((line) =>
    line.replace(TIGHT_BOX, (_, marker: string, mark: string) => `${marker} [${mark || ' '}] `),
  );
  const first = wide.findIndex((line, index) => line !== lines[index]);
  const message = 'checkboxes without a blank around them were read as checkboxes';
  if (first >= 0) warnings.push({ line: first + 1, message });
  return wide;
};

/** Blocks of one piece behind those before it: a list may have been cut in two. */
const join = (blocks: Block[], more: readonly Block[]): void => {
  const [first, ...rest] = more;
  const last = blocks.at(-1);
  if (first?.kind === 'list' && last?.kind === 'list') {
    blocks.pop();
    blocks.push({ ...last, items: [...last.items, ...first.items] });
    for (const block of rest) blocks.push(block);
  } else for (const block of more) blocks.push(block);
};

/**
 * Reads the blocks of a text.
 *
 * @throws RoadmapError `roadmap-invalid` on lists nested deeper than 64 levels, and on 100,000 lines
 */
export const pageOf = (text: string): Page => {
  const warnings: Warning[] = [];
  const source = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  refuseEndless(source);
  const lines = cutLongLines(withHabits(source, warnings), (line) => {
    warnings.push({ line, message: 'a line of more than 20,000 characters was cut' });
  });
  refuseDeepLists(lines);
  const blocks: Block[] = [];
  for (const piece of piecesOf(withBoxes(lines, warnings))) join(blocks, blocksOf(piece));
  return { blocks: withIndentedLists(blocks, warnings), warnings };
};
