const ENDING = /\.(?:md|markdown|mdx|txt)$/i;
const OUTLINE = /^ {0,3}(?:#{1,6}|[-*+]|\d{1,9}[.)])[ \t]+\S/m;

/** Enough of a text to tell what it is. */
const HEAD = 100_000;

/** Whether a text looks like a Markdown outline: by its file's name, or by a heading or list item. */
export const isMarkdown = (text: string, fileName: string): boolean =>
  ENDING.test(fileName) || OUTLINE.test(text.slice(0, HEAD));
