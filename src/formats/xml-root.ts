/** What may stand before the first element, by how it begins and how it ends. */
const PROLOG = [
  ['<?', '?>'],
  ['<!--', '-->'],
] as const;

const NAME = /<([A-Za-z_][\w.:-]*)/y;
const BLANKS = /[\s\ufeff]*/y;

const skipBlanks = (text: string, from: number): number => {
  BLANKS.lastIndex = from;
  return from + (BLANKS.exec(text)?.[0].length ?? 0);
};

/** Behind a document type, which may hold declarations in square brackets. */
const skipDoctype = (text: string, from: number): number => {
  const end = text.indexOf('>', from);
  const open = text.slice(from, end + 1).indexOf('[');
  if (open < 0) return end + 1;
  const close = text.indexOf(']', from + open);
  return close < 0 ? 0 : text.indexOf('>', close) + 1;
};

/** Behind a comment, instruction or document type; 0 where nothing of the kind ends. */
const skipProlog = (text: string, from: number): number => {
  if (/^<!doctype/i.test(text.slice(from, from + 9))) return skipDoctype(text, from);
  const [start, end] = PROLOG.find(([start]) => text.startsWith(start, from)) ?? [];
  if (start === undefined || end === undefined) return 0;
  const found = text.indexOf(end, from + start.length);
  return found < 0 ? 0 : found + end.length;
};

/** The name of a text's first XML element, in small letters; found without parsing the rest. */
export const rootNameOf = (text: string): string | undefined => {
  let at = skipBlanks(text, 0);
  for (let next = skipProlog(text, at); next > 0; next = skipProlog(text, at)) {
    at = skipBlanks(text, next);
  }
  NAME.lastIndex = at;
  return NAME.exec(text)?.[1]?.toLowerCase();
};
