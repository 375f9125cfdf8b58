import type { Resource } from '../../roadmap/types';
import { decodeEntities } from './entities';

/** A label as plain text, with the links that were in it. */
export interface Label {
  readonly text: string;
  readonly links: readonly Resource[];
}

const INLINE =
  /<\/?(?:a|b|big|code|del|em|font|i|img|ins|kbd|mark|s|small|span|strike|strong|sub|sup|tt|u)(?:[\s/][^<>]*)?>/gi;
const BLOCK = /<\/?(?:br|center|div|h[1-6]|hr|li|ol|p|pre|svg|table|td|tr|ul)(?:[\s/][^<>]*)?>/gi;
const ICON = /\bfa[a-z]?:fa-[\w-]+/g;

/** Blanks in a row are one, and control characters are blanks: a title is one line. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** What stands between quotes; a lone quote at either end goes too. */
const unquote = (text: string): string => {
  const isQuoted = text.length > 1 && text.startsWith('"') && text.endsWith('"');
  if (isQuoted) return text.slice(1, -1).trim();
  const isLone = text.indexOf('"') === text.lastIndexOf('"');
  return isLone ? text.replace(/^"/, '').replace(/"$/, '') : text;
};

/** `_slanted_`; within a word an underscore is a letter. */
const SLANTED = /(?<![\p{L}\p{N}_])_{1,3}([^\s_](?:[^_]*[^\s_])?)_{1,3}(?![\p{L}\p{N}_])/gu;

/** A text in quotes and backticks is Markdown: its emphasis is no part of the title. */
const withoutMarkdown = (text: string): string =>
  text.length > 1 && text.startsWith('`') && text.endsWith('`')
    ? text.slice(1, -1).replace(/\*+/g, '').replace(SLANTED, '$1')
    : text;

const linksIn = (text: string): Resource[] =>
  [...text.matchAll(/<a\s[^<>]*>/gi)].flatMap(([tag]) => {
    const [, , url] = /\shref\s*=\s*(["']?)([^"'\s>]+)/i.exec(tag) ?? [];
    return url === undefined ? [] : [{ title: decodeEntities(url), url: decodeEntities(url) }];
  });

/**
 * A label as a person reads it: without quotes, `<br>` a blank, tags and icons gone, entities
 * decoded last, so that what they stand for is not taken for markup.
 */
export const readLabel = (raw: string): Label => {
  const text = withoutMarkdown(unquote(raw.trim()));
  const plain = text.replace(BLOCK, ' ').replace(INLINE, '').replace(/\\n/g, ' ');
  const withoutIcons = oneLine(plain.replace(ICON, ' '));
  return {
    text: oneLine(decodeEntities(withoutIcons === '' ? plain : withoutIcons)),
    links: text.includes('<') ? linksIn(text) : [],
  };
};
