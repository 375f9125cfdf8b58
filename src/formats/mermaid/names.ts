import { type Cursor, fitsAt, lineEnd, skipBlanks, take, takeAll } from './cursor';

/** A name that says nothing to a reader: "J", "AB", "C12", "node3". */
export const isCode = (name: string): boolean =>
  /^(?:[A-Z]{1,2}\d{0,4}|[a-z]\d{0,4}|(?:id|node)[-_]?\d+)$/.test(name);

const WORD = /[^\s[\](){}<>|;"&%:@~=\-–—→⟶➔➜]+/y;
/** Signs that stand in names, where they begin nothing else. */
const GLUE = /-(?![->.–—])|=(?![=>])|&(?=[^\s&;])|%(?!%)|:(?!::)|@(?!\{)|~(?!~~)|[–—](?![>–—-])/y;
const ARROW_AHEAD =
  /[^\S\n]*(?:&|[xo<]?(?:--|==|-\.|\.-|~~~)|<?[-–—=]+>|<-|[^\s"@]{1,40}@[-=<.~])/y;

const takeWord = (cursor: Cursor): string => {
  if (cursor.text.charAt(cursor.at) === '&') return '';
  return takeAll(cursor, WORD, GLUE);
};

const takeQuotedId = (cursor: Cursor): string => {
  if (cursor.text.charAt(cursor.at) !== '"') return '';
  const quote = cursor.text.slice(cursor.at, lineEnd(cursor)).indexOf('"', 1);
  if (quote < 0) return '';
  const id = cursor.text.slice(cursor.at + 1, cursor.at + quote).trim();
  cursor.at += quote + 1;
  return id;
};

/** A comma between nodes is no mermaid, but people write it, as they write names with blanks. */
const COMMA = /,[^\S\n]+/y;

const takePhrase = (cursor: Cursor): string => {
  const start = cursor.at;
  let end = start;
  while (takeWord(cursor) !== '') {
    const isListed = cursor.at > start + 1 && fitsAt(cursor.text, cursor.at - 1, COMMA);
    end = isListed ? cursor.at - 1 : cursor.at;
    if (isListed || fitsAt(cursor.text, end, ARROW_AHEAD)) break;
    skipBlanks(cursor);
  }
  cursor.at = end;
  return cursor.text.slice(start, end);
};

/** The name of a node, with blanks where people write them; empty where none stands here. */
export const takeName = (cursor: Cursor): string => takeQuotedId(cursor) || takePhrase(cursor);

/** Whether an arrow, or another node beside this one, follows on the line. */
export const isArrowAhead = ({ text, at }: Cursor): boolean => fitsAt(text, at, ARROW_AHEAD);

/** Moves over the `&` or comma between two nodes. */
export const takeJoint = (cursor: Cursor): boolean =>
  (take(cursor, /\s*&\s*/y) ?? take(cursor, COMMA)) !== undefined;
