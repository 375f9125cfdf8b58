import type { Code, ListItem, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Piece } from './pieces';

/** A part of a page. What stands in it is still Markdown: most of it is never asked for. */
export type Block =
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly raw: string;
      readonly line: number;
    }
  | { readonly kind: 'paragraph'; readonly raw: string; readonly line: number }
  | { readonly kind: 'list'; readonly items: readonly Item[]; readonly line: number }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly Row[];
      readonly line: number;
    }
  | { readonly kind: 'definition'; readonly label: string; readonly url: string }
  | { readonly kind: 'html' | 'front'; readonly text: string; readonly line: number }
  | { readonly kind: 'quote'; readonly holdsList: boolean; readonly line: number }
  | { readonly kind: 'indented'; readonly text: string; readonly line: number }
  | { readonly kind: 'other' };

export interface Item {
  readonly blocks: readonly Block[];
  /** Undefined where there is no checkbox. */
  readonly isChecked: boolean | undefined;
  readonly line: number;
}

export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** What happens within paragraphs is left for later: only then is the time it takes linear. */
const WITHOUT_TEXT = {
  disable: {
    null: [
      'attention',
      'autolink',
      'characterEscape',
      'characterReference',
      'codeText',
      'hardBreakEscape',
      'htmlText',
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
    ],
  },
};

interface Parent {
  readonly children: readonly { readonly type: string; readonly value?: string }[];
}

/** With constructs of text off, a paragraph holds its source and perhaps hard breaks. */
const rawOf = ({ children }: Parent): string =>
  children
    .map(({ value }) => value ?? '\n')
    .join('')
    .trim();

const OTHER: Block = { kind: 'other' };

/** Code without a fence. */
const isIndented = ({ text }: Piece, { position }: Code): boolean => {
  const first = text[position?.start.offset ?? 0];
  return first !== '`' && first !== '~';
};

const parse = (text: string): RootContent[] =>
  fromMarkdown(text, {
    extensions: [gfmTable(), gfmTaskListItem(), frontmatter(['yaml', 'toml']), WITHOUT_TEXT],
    mdastExtensions: [
      gfmTableFromMarkdown(),
      gfmTaskListItemFromMarkdown(),
      frontmatterFromMarkdown(['yaml', 'toml']),
    ],
  }).children;

const lineOf = ({ shift }: Piece, { position }: Pick<RootContent, 'position'>): number =>
  (position?.start.line ?? 1) + shift;

const itemOf = (piece: Piece, node: ListItem): Item => ({
  blocks: node.children.map((child) => blockOf(piece, child)),
  isChecked: node.checked ?? undefined,
  line: lineOf(piece, node),
});

const tableOf = (piece: Piece, { children }: Table): Block => {
  const [head, ...rows] = children.map((row) => ({
    cells: row.children.map(rawOf),
    line: lineOf(piece, row),
  }));
  return { kind: 'table', head: head?.cells ?? [], rows, line: head?.line ?? 1 };
};

/** Recursion is safe: deep lists were refused, and nobody asks what is in quotations. */
const blockOf = (piece: Piece, node: RootContent): Block => {
  const line = lineOf(piece, node);
  switch (node.type) {
    case 'heading':
      return { kind: 'heading', level: node.depth, raw: rawOf(node), line };
    case 'paragraph':
      return { kind: 'paragraph', raw: rawOf(node), line };
    case 'list':
      return { kind: 'list', items: node.children.map((child) => itemOf(piece, child)), line };
    case 'table':
      return tableOf(piece, node);
    case 'definition':
      return { kind: 'definition', label: node.label ?? node.identifier, url: node.url };
    case 'html':
      return { kind: 'html', text: node.value, line };
    case 'blockquote':
      return { kind: 'quote', holdsList: node.children.some(({ type }) => type === 'list'), line };
    case 'code':
      return isIndented(piece, node) ? { kind: 'indented', text: node.value, line } : OTHER;
    default:
      // YAML and TOML: nothing else on a page's level has a value.
      return 'value' in node ? { kind: 'front', text: String(node.value), line } : OTHER;
  }
};

/** The blocks of a piece, with the lines they have in the whole text. */
export const blocksOf = (piece: Piece): Block[] =>
  parse(piece.text).map((node) => blockOf(piece, node));
