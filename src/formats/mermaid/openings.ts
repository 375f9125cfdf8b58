import { decodeMarkup } from './entities';
import { findHeader } from './header';

/** How the line looks that ends a diagram. */
interface Closing {
  /** What the diagram still says on that line. */
  readonly content: string;
  /** What is odd about it. */
  readonly remark?: string;
  /** Whether the line belongs to what follows. */
  readonly isNext?: boolean;
}

/** How a diagram inside another text begins. */
export interface Opening {
  /** What the diagram says on that line already. */
  readonly rest: string;
  /** A line of it without what is not the diagram's. */
  readonly clean: (line: string) => string;
  readonly closing: (line: string) => Closing | undefined;
}

const FENCE = /^([ \t>]*)(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,}|:{3,})(.*)$/;
const NAME = /^[ \t]{0,9}[{.]{0,2}[ \t]{0,9}(?:mermaid|mmd)\b(.*)$/i;

/** A fence of code, of whatever language. */
export interface Fence {
  readonly prefix: string;
  readonly marks: string;
  readonly info: string;
}

/** The fence that a line begins with, in a quotation or a list item too. */
export const fenceIn = (line: string): Fence | undefined => {
  const [, prefix = '', marks = '', info = ''] = FENCE.exec(line) ?? [];
  return marks === '' ? undefined : { prefix, marks, info: info.trim() };
};

const unquoted = (line: string): string => line.replace(/^[ \t]*(?:>[ \t]?)+/, '');

/** Nobody sees them, and they do not keep a fence open. */
const HIDDEN = /^[\u200b-\u200d\u2060\ufeff]+/;

const closesFence =
  ({ marks, prefix }: Fence) =>
  (line: string): Closing | undefined => {
    const text = (prefix.includes('>') ? unquoted(line) : line).trim().replace(HIDDEN, '');
    const sign = marks.charAt(0);
    const [, found = '', more = ''] = /^(`{2,}|~{3,}|:{3,})(.*)$/.exec(text) ?? [];
    if (found.startsWith(sign) && more === '') {
      const isShort = found.length < marks.length;
      return { content: '', ...(isShort ? { remark: `the fence is closed by ${found}` } : {}) };
    }
    if (found === marks && /^[ \t]?[\w{.]/.test(more) && !more.includes('`')) {
      return { content: '', remark: 'the fence before it is not closed', isNext: true };
    }
    if (sign !== '`' || !text.endsWith('```')) return undefined;
    const remark = 'the fence is closed on a line of the diagram';
    return { content: line.slice(0, line.lastIndexOf('```')).replace(/`+$/, ''), remark };
  };

/** A fence that is said to hold mermaid, or of which nothing is said. */
export const mermaidFence = (fence: Fence): Opening | undefined => {
  const [, named] = NAME.exec(fence.info) ?? [];
  // People write the header itself behind the fence, "```graph LR".
  const more = named ?? fence.info;
  const isHeader = findHeader(1, () => more) !== undefined;
  if (named === undefined && fence.info !== '' && !isHeader) return undefined;
  return {
    // What else a fence says of its code, such as a title, is no part of the diagram.
    rest: isHeader ? more : '',
    clean: fence.prefix.includes('>') ? unquoted : (line) => line,
    closing: closesFence(fence),
  };
};

/** How far from the word "mermaid" a tag may begin or end. */
const REACH = 300;

const TAG = /^<(code|div|figure|mermaid|p|pre|script|section|span|template|textarea)\b/i;
const ATTRIBUTE = /\b(?:class|type|lang)\s{0,9}=\s{0,9}["']?[^"']*$/i;

const closesTag =
  (close: RegExp, clean: (line: string) => string) =>
  (line: string): Closing | undefined => {
    const at = line.search(close);
    return at < 0 ? undefined : { content: clean(line.slice(0, at)) };
  };

const withoutCode = (line: string): string => decodeMarkup(line.replace(/^\s*<code[^<>]*>/i, ''));

/** The tag around the word "mermaid", `<div class="mermaid">` or `<pre lang="mermaid">`. */
const tagAround = (line: string, at: number): Opening | undefined => {
  const before = line.slice(Math.max(0, at - REACH), at);
  const head = before.slice(before.lastIndexOf('<'));
  const name = TAG.exec(`${head}mermaid`)?.[1]?.toLowerCase();
  const end = line.slice(at, at + REACH).indexOf('>');
  if (name === undefined || end < 0 || head.includes('>')) return undefined;
  if (name !== 'mermaid' && !ATTRIBUTE.test(head)) return undefined;
  return {
    rest: withoutCode(line.slice(at + end + 1)),
    clean: withoutCode,
    closing: closesTag(
      name === 'pre' ? /<\/(?:pre|code)\b/i : new RegExp(`</${name}\\b`, 'i'),
      withoutCode,
    ),
  };
};

/** `{{< mermaid >}}` of Hugo and `{% mermaid %}` of Jekyll. */
const shortcodeAround = (line: string, at: number): Opening | undefined => {
  const isOpen = /\{(?:\{[<%]|%-?)\s{0,9}$/.test(line.slice(Math.max(0, at - 20), at));
  const end = /^mermaid[^{}]{0,200}\}/i.exec(line.slice(at, at + REACH))?.[0].length;
  if (!isOpen || end === undefined) return undefined;
  return {
    rest: line.slice(at + end).replace(/^\}/, ''),
    clean: (one) => one,
    closing: closesTag(/\{(?:\{[<%]|%-?)\s{0,9}(?:\/|end_?)\s{0,9}mermaid/i, (one) => one),
  };
};

/** A tag or shortcode on a line that is said to hold mermaid. */
export const mermaidTag = (line: string): Opening | undefined => {
  for (const { index } of line.matchAll(/mermaid(?![\w-])/gi)) {
    const opening = tagAround(line, index) ?? shortcodeAround(line, index);
    if (opening) return opening;
  }
  return undefined;
};
