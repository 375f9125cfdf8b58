import type { Warning } from '../outline';
import { TREE_MARK } from './chains';
import { type Header, type Kind, withoutInvisible } from './header';

/** A diagram in a text. */
export interface Block {
  readonly kind: Kind;
  /** What stands behind the header, with blank lines for comments. */
  readonly text: string;
  /** The line that the text begins on, counted from 1. */
  readonly line: number;
  /** From its front matter. */
  readonly title: string;
  /** Whether a comment says that its arrows lead from groups to their parts. */
  readonly isTree: boolean;
  /** The roadmap's id, where a comment tells it. */
  readonly id: string | undefined;
  /** The nearest heading above it. */
  readonly heading: string;
  readonly remarks: readonly Warning[];
}

/** A comment of ours: which roadmap the diagram is. */
const ID_MARK = /^\s{0,9}%% roadmap: ([a-z0-9][a-z0-9-]{0,63})\s{0,9}$/;

/** How many lines a directive may take up: one that never ends is a line only. */
const LONGEST_DIRECTIVE = 60;

/** Comments and directives become blank lines, so that the others keep their numbers. */
const withoutComments = (lines: readonly string[]): string[] => {
  let isInside = false;
  const endsBelow = (at: number): boolean =>
    lines.slice(at + 1, at + LONGEST_DIRECTIVE).some((line) => line.includes('}%%'));
  return lines.map((line, at) => {
    const text = line.trimStart();
    const isBegun: boolean = isInside || text.startsWith('%%{');
    if (!isBegun) return text.startsWith('%%') ? '' : line;
    const end = text.indexOf('}%%');
    isInside = end < 0 && (isInside || endsBelow(at));
    return end < 0 ? '' : text.slice(end + 3);
  });
};

const invisibleIn = (lines: readonly string[], line: number): Warning[] => {
  const at = lines.findIndex((one) => withoutInvisible(one) !== one);
  const message = 'an invisible character was left out: mermaid would stumble over it';
  return at < 0 ? [] : [{ line: line + at, message }];
};

/** The lines of a diagram as they stand in the file. */
export interface Content {
  readonly lines: readonly string[];
  /** Index of the first of them in the file. */
  readonly at: number;
  readonly header: Header;
}

/** Makes a diagram of its lines. */
export const blockOf = (
  { lines, at, header }: Content,
  heading: string,
  remarks: readonly Warning[],
): Block => {
  const own = [header.rest, ...lines.slice(header.at + 1)];
  const line = at + header.at + 1;
  return {
    kind: header.kind,
    text: withoutComments(own.map(withoutInvisible)).join('\n'),
    line,
    title: header.title,
    id: own.flatMap((one) => ID_MARK.exec(one)?.[1] ?? [])[0],
    isTree: own.some((one) => one.trim() === TREE_MARK),
    heading,
    remarks: [...remarks, ...invisibleIn(own, line)],
  };
};
