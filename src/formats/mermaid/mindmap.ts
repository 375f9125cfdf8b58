import { RoadmapError } from '../../roadmap/errors';
import type { OutlineNode } from '../outline';
import { fillOf } from './colors';
import { readLabel } from './label';
import type { Notes } from './notes';

/** Openings of shapes with their closings; a name may stand before them. */
const SHAPES: readonly (readonly [open: string, close: string])[] = [
  ['((', '))'],
  ['))', '(('],
  ['{{', '}}'],
  ['(-', '-)'],
  ['[', ']'],
  ['(', ')'],
  [')', '('],
];

/** `id((Text))` → Text. With blanks before the bracket it is a part of the text. */
const insideShape = (text: string): string => {
  const [id = ''] = /^[^\s()[\]{}"]*/.exec(text) ?? [];
  for (const [open, close] of SHAPES) {
    if (!text.startsWith(open, id.length) || !text.endsWith(close)) continue;
    const inside = text.slice(id.length + open.length, -close.length).trim();
    if (id.length + open.length + close.length <= text.length) return inside || id;
  }
  return text;
};

interface Item {
  readonly text: string;
  readonly line: number;
  /** Blanks before it; a tab counts as four. */
  readonly indent: number;
}

const indentOf = (line: string): number => {
  const [blanks = ''] = /^\s*/.exec(line) ?? [];
  return blanks.replace(/\t/g, '    ').length;
};

/** So many lines no mindmap has. */
const MOST_ITEMS = 200_000;

/** How many lines a quoted text may take up. */
const MOST_LINES = 40;

/** Whether a text in quotes goes on in the next line. */
const isOpen = (text: string): boolean =>
  /^[^\s()[\]{}"]*[([{)]{1,2}"/.test(text) && !/"\s*[)\]}(]{1,2}$/.test(text);

/** A text in quotes that ends some lines below, with its lines; the line alone where it does not. */
const joinQuoted = (lines: readonly string[], at: number): readonly string[] => {
  const first = lines[at]?.trim() ?? '';
  if (!isOpen(first)) return [first];
  const below = lines.slice(at + 1, at + MOST_LINES);
  const end = below.findIndex((line) => /"\s{0,20}[)\]}(]{1,2}\s{0,20}$/.test(line));
  return end < 0 ? [first] : [first, ...below.slice(0, end + 1)];
};

/** Icons and classes stand in lines of their own; comments may stand behind a text. */
const isDecoration = (text: string): boolean => text === '' || text.startsWith('::');

const withoutComment = (text: string, line: number, notes: Notes): string => {
  const at = text.search(/(?:^|\s)%%/);
  if (at < 0) return text;
  if (at > 0) notes.forgive('comment', line);
  return text.slice(0, at).trimEnd();
};

const itemsIn = (text: string, firstLine: number, notes: Notes): Item[] => {
  const lines = text.split('\n');
  if (lines.length > MOST_ITEMS) {
    const message = `Line ${firstLine}: the mindmap has more than ${MOST_ITEMS} lines.`;
    throw new RoadmapError('roadmap-invalid', message, 'Bring in a part of it.');
  }
  const items: Item[] = [];
  for (let at = 0; at < lines.length; ) {
    const joined = joinQuoted(lines, at);
    const line = firstLine + at;
    const written = withoutComment(joined.join(' ').trim(), line, notes);
    if (!isDecoration(written))
      items.push({ text: written, line, indent: indentOf(lines[at] ?? '') });
    at += joined.length;
  }
  return items;
};

/** Fills by the names of their classes; empty where a class has none. */
type Fills = ReadonlyMap<string, string | undefined>;

/** `classDef warm fill:#fee;` */
const CLASS_DEF = /^classDef\s+([\w,-]{1,100})\s+(\w[\w-]*\s*:.*)$/;
/** `class basics warm`, `style basics fill:#fee` */
const CLASS = /^class\s+[\w,-]{1,200}\s+([\w-]{1,100})\s*;?$/;
const STYLE = /^style\s+[\w,-]{1,200}\s+(?:fill|stroke|color)[\w-]*\s*:/;

const fillsIn = (items: readonly Item[]): Fills =>
  new Map(
    items.flatMap(({ text }) => {
      const [, names = '', style = ''] = CLASS_DEF.exec(text) ?? [];
      return names === '' ? [] : names.split(',').map((name) => [name, fillOf(style)] as const);
    }),
  );

/** Whether a line is about looks: "class diagrams" and "style guides" are topics. */
const isStatement = (text: string, fills: Fills): boolean =>
  CLASS_DEF.test(text) || STYLE.test(text) || fills.has(CLASS.exec(text)?.[1] ?? '');

type Growing = OutlineNode & { readonly children: OutlineNode[] };

/** "Basics:::warm": a text with its classes. */
const CLASSES = /:::([\w\- ]{1,100})$/;

const nodeOf = ({ text: written, line }: Item, fills: Fills): Growing => {
  const [all = '', names = ''] = CLASSES.exec(written) ?? [];
  const text = written.slice(0, written.length - all.length).trim();
  const { text: title, links } = readLabel(insideShape(text));
  const color = names
    .split(/\s+/)
    .flatMap((name) => fills.get(name) ?? [])
    .at(-1);
  return {
    title: title || text,
    line,
    ...(color === undefined ? {} : { color }),
    ...(links.length > 0 ? { resources: links } : {}),
    children: [],
  };
};

/** Reads a mindmap, without its header: what is indented further lies below. */
export const readMindmap = (text: string, firstLine: number, notes: Notes): OutlineNode[] => {
  const trees: OutlineNode[] = [];
  const path: { readonly indent: number; readonly node: Growing }[] = [];
  const items = itemsIn(text, firstLine, notes);
  const fills = fillsIn(items);
  for (const item of items.filter(({ text: one }) => !isStatement(one, fills))) {
    while ((path.at(-1)?.indent ?? -1) >= item.indent) path.pop();
    const node = nodeOf(item, fills);
    (path.at(-1)?.node.children ?? trees).push(node);
    path.push({ indent: item.indent, node });
  }
  return trees;
};
